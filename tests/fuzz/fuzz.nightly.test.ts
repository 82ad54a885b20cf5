import { expect, test } from 'vitest';
import { appAt } from '../support/given.ts';
import { fuzz } from './fuzz.ts';
import { inReport, unreached } from './report.ts';
import { givenFuzzWorld } from './world.ts';

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const requests = Number(process.env.FUZZ_REQUESTS ?? 50_000);

test(`${requests} requests made from the contract, seed ${seed}`, { timeout: 10_800_000 }, async () => {
  const world = await givenFuzzWorld();
  const { found, tally } = await fuzz({ app: appAt(), world, seed, requests, limitMs: 120_000 });
  const codes = [...tally.codes].sort(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`);
  console.log(
    `${tally.sent} requests, seed ${seed}; the slowest took ${Math.round(tally.slowestMs)} ms; ` +
      `${tally.unavailable} were asked again; ${world.planted.size} canaries, ${world.seen.size} kinds of them seen by those they belong to\n${codes.join(', ')}`,
  );
  expect(inReport(found, seed)).toBe('');
  expect(tally.unavailable).toBeLessThan(requests / 1_000);
  expect(unreached(tally)).toEqual([]);
});
