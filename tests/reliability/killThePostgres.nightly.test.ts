import { expect, test } from 'vitest';
import { killThePostgres } from './killThePostgres.ts';

test('ten kills of PostgreSQL under writes: nothing acknowledged is lost', { timeout: 900_000 }, async () => {
  const found = await killThePostgres({ name: 'PostgreSQL killed', kills: 10, visitsBetween: 60 });
  expect(found).toMatchObject({ lost: 0, doubled: 0, withoutEvent: 0, refused: [], alive: true });
  expect(found.meanwhile).toEqual(['503 with Retry-After']);
  expect(found.longest).toBeLessThan(5_000);
});
