import { expect, test } from 'vitest';
import { nothingWrong } from './givenOffice.ts';
import { killTheServer } from './killTheServer.ts';

test('two thousand visits, a hundred kills: all there, once, with their events', { timeout: 1_800_000 }, async () => {
  const found = await killTheServer({ name: 'API killed', visits: 2_000, kills: 100 });
  expect(found).toMatchObject({ ...nothingWrong, visits: 2_000, goals: 500, refused: 0, killed: 100 });
});
