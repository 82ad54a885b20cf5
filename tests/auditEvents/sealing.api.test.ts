import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { anchorsIn } from '#server/auditEvents/anchors.ts';
import { sealedColumns } from '#server/auditEvents/leafOf.ts';
import { log } from '#server/platform/log.ts';
import { keepSealing } from '#worker/sealing.ts';
import { anchorsNow, compareAnchors } from '../../scripts/auditVerify/anchors.ts';
import { prisma } from '../support/databases.ts';
import { type OwnLog, ownLog, sealKey, sealsOfEvents } from './ownLog.ts';

test('every event is sealed exactly once, while many write and the sealers are killed again and again', async () => {
  const own = await ownLog();
  const file = anchorsFile();
  const written: string[] = [];
  let writing = true;
  let rolledBack = 0;

  // Transactions of all lengths, which end in another order than they began in.
  const writers = Array.from({ length: 10 }, async () => {
    while (writing) {
      await own.asAssistant(async (tx) => {
        const ids = await own.write(tx, randomInt(1, 4));
        await pause(randomInt(0, 30));
        if (randomInt(5) === 0) return void rolledBack++;
        ids.push(...(await own.write(tx)));
        await tx.query('COMMIT');
        written.push(...ids);
      });
    }
  });
  for (let kills = 0; kills < 5; kills++) {
    const sealers = [startSealer(own, file), startSealer(own, file)];
    const before = await blocks(own);
    await vi.waitFor(async () => expect(await blocks(own)).toBeGreaterThan(before + 3), patience);
    await pause(randomInt(0, 100));
    for (const sealer of sealers) sealer.kill('SIGKILL');
  }
  writing = false;
  await Promise.all(writers);
  const last = keepSealing({ database: own.sealer, key: sealKey, anchors: anchorsIn(file) }, 20);
  await vi.waitFor(async () => expect(await own.unsealed()).toBe(0), patience);
  await last.stop();

  expect(rolledBack).toBeGreaterThan(10);
  const events = await own.owner.query<{ id: string; seals: number }>(sealsOfEvents);
  expect(events.rows.map(({ id }) => id).sort()).toEqual(written.sort());
  expect(new Set(events.rows.map(({ seals }) => seals))).toEqual(new Set([1]));
  expect(await own.verify()).toMatchObject({ problems: [], events: written.length, unsealed: { events: 0 } });
  const anchors = await compareAnchors(own.owner, anchorsNow(file));
  expect(anchors.differing).toBeUndefined();
  // How many there are depends on how often a sealer lived long enough to write one.
  expect(anchors.lines).toBeGreaterThan(3);
}, 180_000);

test('what is still being written is sealed when it is final, and nothing written after it before', async () => {
  const own = await ownLog();
  await own.add(1);
  await own.sealAll();

  await own.asAssistant(async (slow) => {
    await own.write(slow);
    await own.add(2);
    const stopped = keepSealing({ database: own.sealer, key: sealKey, anchors: anchorsIn(anchorsFile()) }, 5);
    await pause(50);
    await stopped.stop();
    expect(await own.unsealed()).toBe(2);
    await slow.query('COMMIT');
  });

  await own.sealAll();
  expect(await own.verify()).toMatchObject({ problems: [], events: 4 });
});

test('a long transaction is sealed in several blocks of bounded size', async () => {
  const own = await ownLog();
  await own.add(25);
  await own.add(3);

  const counts = (await own.sealAll(10)).map(({ eventCount }) => eventCount);

  expect(counts.slice(0, 2)).toEqual([10, 10]);
  expect(await own.verify()).toMatchObject({ problems: [], events: 28, blocks: counts.length });
});

test('every column of the log is sealed', async () => {
  const columns = await prisma.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_events'`;
  expect([...sealedColumns].sort()).toEqual(columns.map(({ name }) => name).sort());
});

test('a seal that has not come for a minute is told of once, until it has come', async () => {
  const own = await ownLog();
  const told = vi.spyOn(log, 'error').mockReturnValue();
  onTestFinished(() => told.mockRestore());
  const old = `INSERT INTO audit_events (unit_id, at, actor_id, actor_role, action, resource, request_id)
    VALUES ('${own.unitId}', now() - interval '2 minutes', uuidv7(), 'assistant', 'read', 'families', uuidv7())`;

  const hanging = new pg.Client(own.url);
  await hanging.connect();
  await hanging.query('BEGIN; SELECT pg_current_xact_id()');
  await own.owner.query(old);
  const sealing = keepSealing({ database: own.sealer, key: sealKey, anchors: anchorsIn(anchorsFile()) }, 5);
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), patience);
  await pause(100);
  expect(told.mock.calls).toEqual([['audit.unsealed', { ms: expect.any(Number) }]]);

  await hanging.end();
  await vi.waitFor(async () => expect(await own.unsealed()).toBe(0), patience);
  await sealing.stop();
  expect(told).toHaveBeenCalledTimes(1);
});

test('a database that is away is told of once, and sealing goes on when it is back', async () => {
  const own = await ownLog();
  const told = vi.spyOn(log, 'error').mockReturnValue();
  onTestFinished(() => told.mockRestore());
  let away = true;
  const database: OwnLog['sealer'] = {
    ...own.sealer,
    transaction: (work) => (away ? Promise.reject(new Error('away')) : own.sealer.transaction(work)),
  };
  await own.add(1);

  const sealing = keepSealing({ database, key: sealKey, anchors: anchorsIn(anchorsFile()) }, 5);
  await pause(100);
  expect(told.mock.calls).toEqual([['audit.notSealed', { error: expect.any(Error) }]]);
  away = false;
  await vi.waitFor(async () => expect(await own.unsealed()).toBe(0), patience);
  await sealing.stop();
});

test('a lost connection costs the sealer nothing but that question', async () => {
  const own = await ownLog();
  await own.add(1);
  await expect(
    own.sealer.transaction((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())')),
  ).rejects.toThrow();
  expect(await own.sealAll()).toHaveLength(1);
});

test('the newest block is anchored at the start too, on a line of its own after half a line', async () => {
  const own = await ownLog();
  const file = anchorsFile();
  await own.add(1);
  const [block] = await own.sealAll();
  appendFileSync(file, '{"number":"1","ha');

  await keepSealing({ database: own.sealer, key: sealKey, anchors: anchorsIn(file) }, 5).stop();

  const [torn, line, ...rest] = readFileSync(file, 'utf8').split('\n');
  expect(torn).toBe('{"number":"1","ha');
  expect(JSON.parse(line!)).toMatchObject({ number: '1', hash: block!.hash.toString('hex') });
  expect(rest).toEqual(['']);
  expect(await compareAnchors(own.owner, anchorsNow(file))).toMatchObject({ lines: 2, unreadable: 1 });
});

const patience = { timeout: 15_000, interval: 20 };

const anchorsFile = () => join(mkdtempSync(join(tmpdir(), 'piecza-anchors-')), 'anchors.jsonl');

function startSealer({ url }: OwnLog, file: string): ChildProcess {
  const child = spawn(process.execPath, ['tests/auditEvents/endlessSealer.ts'], {
    env: { ...process.env, DATABASE_URL: url, ANCHORS_FILE: file },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function blocks({ owner }: OwnLog) {
  const { rows } = await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM audit.blocks');
  return rows[0]!.n;
}
