import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { anchorsIn } from '#server/auditEvents/anchors.ts';
import { embeddedPostgresHome, startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { applyMigrations } from '../../prisma/applyMigrations.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { anchorsNow, compareAnchors } from '../../scripts/auditVerify/anchors.ts';
import { secrets } from '../support/databases.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { type OwnLog, openLog, ownLog } from './ownLog.ts';

test('the log goes on after a restore into a fresh cluster, whose transactions are numbered from the beginning', async () => {
  const first = await ownLog();
  const anchors = join(mkdtempSync(join(tmpdir(), 'piecza-anchors-')), 'anchors.jsonl');
  await first.add(20);
  for (const block of await first.sealAll()) await anchorsIn(anchors).add(block);
  // Backed up before the sealer came by.
  await first.add(5);
  // It has been at work for longer than it takes to set up another one.
  for (let n = 0; n < 200; n++) await first.owner.query('SELECT pg_current_xact_id()');

  const second = await openLog(await freshCluster());
  await restore(first, second);
  await second.add(7);
  const blocks = await second.sealAll();

  const [before, now] = [await clusterOf(first), await clusterOf(second)];
  expect(now.cluster).not.toBe(before.cluster);
  expect(BigInt(now.transaction)).toBeLessThan(BigInt(before.transaction));
  expect(blocks.map(({ cluster, eventCount }) => [cluster, eventCount])).toEqual([
    [before.cluster, 5],
    [now.cluster, 7],
  ]);
  expect(await second.verify()).toMatchObject({ problems: [], blocks: 3, events: 32, unsealed: { events: 0 } });
  expect(await compareAnchors(second.owner, anchorsNow(anchors))).toMatchObject({ lines: 1 });
  expect((await compareAnchors(second.owner, anchorsNow(anchors))).differing).toBeUndefined();

  // And back again, into the first one: its numbers are where they were.
  const third = await ownLog();
  await restore(second, third);
  await third.add(4);
  expect((await third.sealAll()).map(({ cluster, eventCount }) => [cluster, eventCount])).toEqual([
    [before.cluster, 4],
  ]);
  expect(await third.verify()).toMatchObject({ problems: [], blocks: 4, events: 36, unsealed: { events: 0 } });
}, 180_000);

test('what an older installation wrote is sealed first, in blocks of bounded size', async () => {
  const url = await emptyDatabase();
  await applyMigrations(url, migrationsBefore('20261124_4_sealed_log'));
  const old = new pg.Client(url);
  await old.connect();
  await old.query(`
    INSERT INTO units (name, kind) VALUES ('Dawna', 'cityWithCountyRights');
    INSERT INTO audit_events (unit_id, at, actor_id, actor_role, action, resource, request_id)
      SELECT id, now() - interval '1 day', uuidv7(), 'assistant', 'read', 'families', uuidv7()
        FROM units, generate_series(1, 20)`);
  await old.end();

  await prepareDatabase(url, secrets);
  const own = await openLog(url);
  await own.add(2);
  const counts = (await own.sealAll(9)).map(({ eventCount }) => eventCount);

  expect(counts.slice(0, 2)).toEqual([9, 9]);
  expect(await own.verify()).toMatchObject({ problems: [], events: 22, late: { events: 20, firstBlock: 1 } });
});

/** A PostgreSQL as it is on a new machine: its own identity, and transactions counted from the first one. */
async function freshCluster() {
  const directory = mkdtempSync(join(tmpdir(), 'piecza-cluster-'));
  const { url, stop } = await startEmbeddedPostgres({ directory, durable: false });
  onTestFinished(async () => {
    await stop();
    for (const made of [directory, embeddedPostgresHome(directory)]) rmSync(made, { recursive: true, force: true });
  });
  await prepareDatabase(url, secrets);
  return url;
}

/** What pg_dump would carry over: every column of every row as it is, and where the numbering had come to. */
async function restore(from: OwnLog, to: OwnLog) {
  for (const table of ['units', 'audit_events', 'audit.blocks']) {
    const { rows } = await from.owner.query(`SELECT coalesce(json_agg(row), '[]')::text AS all FROM ${table} AS row`);
    await to.owner.query(
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, $1)
         ON CONFLICT DO NOTHING`,
      [rows[0].all],
    );
  }
  await to.owner.query(
    "SELECT setval(pg_get_serial_sequence('audit_events', 'sequence'), (SELECT max(sequence) FROM audit_events))",
  );
}

/** Which cluster this is, and the transaction it is at. */
async function clusterOf({ owner }: OwnLog) {
  const { rows } = await owner.query<{ cluster: string; transaction: string }>(
    'SELECT system_identifier::text AS cluster, pg_current_xact_id()::text AS transaction FROM pg_control_system()',
  );
  return rows[0]!;
}

function migrationsBefore(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-migrations-'));
  for (const migration of readdirSync('prisma/migrations').filter((each) => each < name))
    cpSync(join('prisma/migrations', migration), join(folder, migration), { recursive: true });
  return folder;
}
