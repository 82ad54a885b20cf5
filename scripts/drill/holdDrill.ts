import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { baseBackupsIn } from '../backup/baseBackups.ts';
import type { City } from './city.ts';
import { losePostgres } from './lose.ts';
import { deleteFamily, familyRows, type Mishap } from './mishap.ts';
import { deviceId, familiesOf, keepRecording, recordVisit, signInAssistant } from './person.ts';
import { asOwner, openTables, readNumbers, tablesOf, visitsOf, wallOf } from './state.ts';

export type Drill = {
  /** Visits acknowledged to the assistant until PostgreSQL was killed, and those of them that are gone. */
  acknowledged: number;
  lost: number;
  /** From the last visit that is there to the kill; how much work is to be done again. */
  lossSeconds: number;
  /** From the command to the first visit recorded on the restored database. */
  restoreSeconds: number;
  megabytes: number;
  checks: Check[];
};

export type Check = { name: string; good: boolean; found: string };

/**
 * Loses a city's database while people work, restores it from the backup and looks whether everything is there; then
 * brings back, beside it, what somebody deleted by mistake.
 */
export async function holdDrill(city: City, say: (step: string) => void = () => {}): Promise<Drill> {
  const checks: Check[] = [];
  const check = (name: string, good: boolean, found: unknown = '') => checks.push({ name, good, found: `${found}` });

  say('Zakładam miasto z przykładowymi danymi… / Founding a city with sample data…');
  const first = await city.postgres('first');
  await city.fill(first.url);
  city.backup(first.url);
  city.worker(first.url);
  const address = await city.api(first.url);
  await city.until(async () => (await baseBackupsIn(city.backups).list()).length === 1, 'backup');

  say('Asystentka zapisuje wizyty… / An assistant records visits…');
  const person = await signInAssistant(address);
  const families = await familiesOf(person);
  await city.until(() => existsSync(city.anchors), 'worker');
  const work = keepRecording(person, families.slice(1));
  await pause(1_500);
  const mishap = await asOwner(first.url, (owner) => deleteFamily(owner, families[0]!));
  const before = await asOwner(first.url, async (owner) => ({
    tables: await tablesOf(owner),
    wall: await wallOf(owner),
  }));
  await pause(1_500);

  say('Zabijam PostgreSQL i usuwam jego dane… / Killing PostgreSQL and deleting its data…');
  const killedAt = losePostgres(join(city.folder, 'first'));
  const acknowledged = [...work.acknowledged];
  await work.stop();
  await city.stop('api', 'worker', 'backup');

  say('Odtwarzam… / Restoring…');
  const started = Date.now();
  await city.keepOwnersPassword('first', 'second');
  const restored = await city.command('scripts/restore.ts', ['--to', join(city.folder, 'second/data')]);
  check('restored', restored.code === 0, restored.said);
  const second = await city.postgres('second');
  await city.prepare(second.url);
  const again = await signInAssistant(await city.api(second.url));
  const recorded = await recordVisit(again, families[1]!, deviceId(), 'Po odtworzeniu');
  const restoreSeconds = (Date.now() - started) / 1000;
  check('signing in and recording a visit', recorded === 201 || recorded === 200, recorded);

  say('Sprawdzam, czy wszystko jest… / Looking whether everything is there…');
  const ids = acknowledged.map(({ id }) => id);
  const there = await asOwner(second.url, (owner) => visitsOf(owner, ids));
  const lost = acknowledged.filter(({ id }) => !there.has(id));
  const lastKept = Math.max(...acknowledged.filter(({ id }) => there.has(id)).map(({ at }) => at));
  check(
    'nothing is missing in the middle',
    lost.every(({ at }) => at >= lastKept - 1_000),
    `${lost.length} lost`,
  );
  await checkState(second.url);
  const anchored = statSync(city.anchors).size;
  city.worker(second.url);
  await city.until(() => statSync(city.anchors).size > anchored, 'worker');
  await city.stop('api', 'worker');
  await checkLog(second.url);
  await second.stop();

  say('Cofam pomyłkę w drugim klastrze… / Undoing a mistake in a second cluster…');
  await bringBack(mishap);

  const newest = (await baseBackupsIn(city.backups).list())[0]!;
  return {
    acknowledged: ids.length,
    lost: lost.length,
    lossSeconds: lost.length === 0 ? 0 : (killedAt - lastKept) / 1000,
    restoreSeconds,
    megabytes: Math.round((newest.files['base.tar.gz']?.bytes ?? 0) / 1e6),
    checks,
  };

  async function checkState(url: string) {
    await asOwner(url, async (owner) => {
      const now = await tablesOf(owner);
      const changed = [...before.tables].filter(([name, state]) => now.get(name) !== state).map(([name]) => name);
      const surprising = changed.filter((name) => !touched.has(name));
      check('untouched tables have the rows and sums they had', surprising.length === 0, surprising);
      check('row-level security and grants are what they were', (await wallOf(owner)) === before.wall);
      check('no table about people is open', (await openTables(owner)) === 0);
      const numbers = await readNumbers(owner, keyringOf(city.secrets.identifierKeys()));
      check('numbers of documents decrypt with the kept keys', numbers > 0, numbers);
      check('data checksums are on', (await owner.query('SHOW data_checksums')).rows[0].data_checksums === 'on');
    });
  }

  async function checkLog(url: string) {
    const { code, said } = await verify(url, { anchors: true });
    // Lost with the last second may be a block that was anchored already; then the log must be whole up to there.
    const cutOff = code === 4 && lost.length > 0 && (await verify(url, { anchors: false })).code === 0;
    check('audit:verify, after the worker has gone on sealing', code === 0 || cutOff, `${code} ${said.slice(0, 300)}`);
  }

  /** No worker runs where it looks: how long events have waited for their seal says nothing. */
  function verify(url: string, { anchors }: { anchors: boolean }) {
    const file = anchors ? ['--anchors', city.anchors] : [];
    const environment = { DATABASE_URL: url, ANCHORS_FILE: join(city.folder, 'none.jsonl') };
    return city.command('scripts/auditVerify.ts', ['--unsealed-seconds', '86400', ...file], environment);
  }

  async function bringBack({ familyId, at, rows }: Mishap) {
    await city.keepOwnersPassword('first', 'third');
    const { code, said } = await city.command('scripts/restore.ts', [
      ...['--to', join(city.folder, 'third/data')],
      ...['--until', at.toISOString()],
    ]);
    check('restored until just before the mistake', code === 0, said);
    const third = await city.postgres('third');
    const found = await asOwner(third.url, (owner) => familyRows(owner, familyId));
    check('what was deleted is there again, row by row', rows.length > 1 && found.join() === rows.join(), found.length);
    // The anchors know blocks that were sealed after that moment: on a copy made to look something up that is right.
    const anchored = (await verify(third.url, { anchors: true })).code;
    const alone = (await verify(third.url, { anchors: false })).code;
    check('its log is whole, and known to be an earlier one', anchored === 4 && alone === 0, [anchored, alone]);
    await third.stop();
  }
}

/**
 * What recording visits, signing in and the worker change all the time. Derived columns count among it; everything else
 * has to be row by row what it was.
 */
const touched = new Set([
  ...['activity_logs', 'audit_events', 'families', 'foster_families', 'people', 'obligations'].map(
    (name) => `public.${name}`,
  ),
  ...['reminders', 'notifications', 'outbox', 'deliveries', 'kept_answers'].map((name) => `public.${name}`),
  ...['audit.blocks', 'auth.sessions', 'auth.sign_in_throttles'],
]);
