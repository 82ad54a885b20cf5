import { expect, test } from 'vitest';
import { nothingWrong } from './givenOffice.ts';
import { killTheServer } from './killTheServer.ts';

const patience = { timeout: 120_000 };

test('a server killed again and again loses nothing it acknowledged, and does nothing twice', patience, async () => {
  const found = await killTheServer({ name: 'API killed', visits: 60, kills: 2, places: ['any moment', 'committed'] });
  expect(found).toMatchObject({ ...nothingWrong, visits: 60, goals: 15, refused: 0 });
});

test('phones that send no key do some things twice', patience, async () => {
  const found = await killTheServer({
    name: 'API killed, no keys (control)',
    visits: 2,
    goalsEach: 10,
    kills: 1,
    places: ['committed'],
    withKeys: false,
  });
  expect(found.doubled).toBeGreaterThan(0);
});

test('a server that answers before it commits loses some of what it acknowledged', patience, async () => {
  const found = await killTheServer({
    name: 'API killed, answers too early (control)',
    visits: 20,
    goalsEach: 2,
    kills: 4,
    places: ['answered'],
    script: 'tests/reliability/answersTooEarly.ts',
  });
  expect(found.lost).toBeGreaterThan(0);
});
