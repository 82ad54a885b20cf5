import { expect, test } from 'vitest';
import { killThePostgres } from './killThePostgres.ts';

const patience = { timeout: 120_000 };

test('PostgreSQL killed under writes: acknowledged is stored, and the server goes on by itself', patience, async () => {
  const found = await killThePostgres({ name: 'PostgreSQL killed', kills: 2, visitsBetween: 15 });
  expect(found).toMatchObject({ lost: 0, doubled: 0, withoutEvent: 0, refused: [], alive: true });
  expect(found.acknowledged).toBeGreaterThan(30);
  expect(found.meanwhile).toEqual(['503 with Retry-After']);
  expect(found.longest).toBeLessThan(5_000);
});

test('a PostgreSQL that acknowledges before it writes loses some of it', patience, async () => {
  const found = await killThePostgres({
    name: 'PostgreSQL killed, synchronous_commit off (control)',
    kills: 1,
    visitsBetween: 40,
    careless: { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' },
  });
  expect(found.lost).toBeGreaterThan(0);
});
