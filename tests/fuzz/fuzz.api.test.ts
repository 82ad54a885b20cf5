import { beforeAll, expect, test } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { appAt } from '../support/given.ts';
import { Chance } from './chance.ts';
import { fuzz } from './fuzz.ts';
import { plantedBugs } from './plantedBugs.ts';
import { inReport, unreached } from './report.ts';
import { callOf } from './requests.ts';
import { givenFuzzWorld, type World } from './world.ts';

const { FUZZ_SEED, FUZZ_ONLY, FUZZ_REQUESTS } = process.env;
const seed = Number(FUZZ_SEED ?? Date.now() % 1_000_000_000);
const requests = Number(FUZZ_REQUESTS ?? 2_000);
const only = FUZZ_ONLY === undefined ? {} : { only: Number(FUZZ_ONLY) };

let world: World;
beforeAll(async () => {
  world = await givenFuzzWorld();
}, 120_000);

test(`${requests} requests made from the contract, seed ${seed}: nothing breaks, nothing leaks`, async () => {
  const { found, tally } = await fuzz({ app: appAt(), world, seed, requests, ...only });
  expect(inReport(found, seed)).toBe('');
  expect(tally.unavailable).toBeLessThan(5);
  if (tally.sent < 2_000) return;
  // They reached what they were to reach, and what is one's own was found in the answers. Ten requests an address leave 41 to
  // 53 of 200 unreached, by the seed.
  expect(unreached(tally).length, `not reached: ${unreached(tally)}`).toBeLessThan(endpoints.length / 3);
  expect(tally.codes.size).toBeGreaterThan(30);
  expect(world.seen.size).toBeGreaterThan(60);
}, 600_000);

test('the same seed makes the same requests', async () => {
  for (let n = 0; n < 50; n++) {
    const [one, other] = [await callOf(n, new Chance(7, n), world), await callOf(n, new Chance(7, n), world)];
    expect(one).toEqual(other);
  }
  expect(await callOf(1, new Chance(7, 1), world)).not.toEqual(await callOf(1, new Chance(8, 1), world));
});

// A fuzz that finds nothing in these would find nothing anywhere.
test.for(Object.entries(plantedBugs))('it finds a server that %s', { timeout: 120_000 }, async ([, bug]) => {
  const { app, close } = await bug.plant(appAt(), world);
  const isIt = ({ kind, detail }: { kind: string; detail: string }) =>
    kind === bug.found && (bug.saying === undefined || bug.saying.test(detail));
  const { found } = await fuzz({
    app,
    world,
    seed,
    requests: 2_000,
    until: isIt,
    ...bug.options,
  });
  await close?.();
  expect(found.some(isIt), inReport(found, seed)).toBe(true);
});
