import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#server/platform/log.ts';
import { type BaseBackup, baseBackupsIn, checkSums } from './baseBackups.ts';
import { chainAfter } from './chain.ts';
import { journalIn } from './journal.ts';
import { receiveBase } from './receiveBase.ts';
import { receiveJournal } from './receiveJournal.ts';
import { openReplication } from './replication.ts';
import type { BackupSettings } from './settings.ts';
import { BackupTrouble } from './trouble.ts';

/**
 * Receives the journal without a pause and a copy of everything now and then, until it is told to stop. What keeps it
 * from doing so is logged, and it tries again; only what needs a person ends it, as backups of another server in
 * the folder do.
 */
export async function keepBackups(address: string, settings: BackupSettings, asked: AbortSignal) {
  const given = new AbortController();
  const stop = AbortSignal.any([asked, given.signal]);
  await Promise.all([
    repeat('backup.notReceiving', { everyMs: 1_000, atMostMs: 5_000 }, () => receive(address, settings, stop)),
    // A copy reads the whole database: where it fails for good, the database is not to suffer from it as well.
    repeat('backup.notCopied', { everyMs: 2_000, atMostMs: 900_000 }, () => copyWhenDue(address, settings, stop)),
  ]);

  async function repeat(event: string, { everyMs, atMostMs }: Pace, work: () => Promise<void>) {
    for (let failures = 0; !stop.aborted; ) {
      try {
        await work();
        failures = 0;
      } catch (error) {
        if (error instanceof BackupTrouble) {
          given.abort();
          throw error;
        }
        if (failures++ === 0 && !stop.aborted) log.error(event, { error });
      }
      const wait = Math.min(everyMs * 2 ** failures, atMostMs);
      await pause(wait, undefined, { signal: stop }).catch(() => {});
    }
  }
}

type Pace = { everyMs: number; atMostMs: number };

async function receive(address: string, { folder }: BackupSettings, stop: AbortSignal) {
  const source = await openReplication(address);
  try {
    log.info('backup.receiving');
    await receiveJournal(source, journalIn(folder), stop);
  } finally {
    source.close();
  }
}

async function copyWhenDue(address: string, settings: BackupSettings, stop: AbortSignal) {
  // A copy is of use only with the journal from its beginning on, which is received first.
  if (!(await journalIn(settings.folder).received())) return;
  if (await isDue(settings)) await takeCopy(address, settings, stop);
}

async function isDue({ folder, everyHours }: BackupSettings) {
  const newest = (await baseBackupsIn(folder).list())[0];
  const received = await journalIn(folder).received();
  if (!newest || newest.timeline !== received?.timeline) return true;
  const { missing } = await chainAfter(newest, journalIn(folder));
  return missing !== undefined || Date.now() - newest.endedAt.getTime() > everyHours * 3_600_000;
}

/** A new copy; then, and only then, the oldest go which are more than are to be kept. */
export async function takeCopy(
  address: string,
  { folder, keep }: BackupSettings,
  stop?: AbortSignal,
): Promise<BaseBackup> {
  const started = Date.now();
  const source = await openReplication(address);
  // Half a copy is worth nothing: there is nothing to wait for.
  const leave = () => source.close();
  stop?.addEventListener('abort', leave);
  try {
    const backup = await receiveBase(source, folder);
    await removeOldest(folder, keep);
    log.info('backup.copied', { ms: Date.now() - started, count: backup.files['base.tar.gz']?.bytes ?? 0 });
    return backup;
  } finally {
    stop?.removeEventListener('abort', leave);
    source.close();
  }
}

async function removeOldest(folder: string, keep: number) {
  const bases = baseBackupsIn(folder);
  const whole: BaseBackup[] = [];
  for (const each of await bases.list()) {
    // Damaged ones do not count: there are always as many as wished from which one can restore.
    if (whole.length < keep) {
      if (await isWhole(each)) whole.push(each);
    } else await bases.remove(each);
  }
  const oldest = whole.at(-1);
  if (oldest) await journalIn(folder).removeBefore(oldest.timeline, oldest.start);
}

const isWhole = (backup: BaseBackup) =>
  checkSums(backup).then(
    () => true,
    () => false,
  );
