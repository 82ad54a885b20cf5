import { warsawToday } from '#contract/calendar.ts';
import { prepareSummaries as prepareToday } from '#server/notifications/prepareSummaries.ts';
import { evaluateAllUnits } from '#server/obligations/evaluateAll.ts';
import type { Surroundings } from '../surroundings.ts';

/** Nobody is reminded of what the facts no longer say. */
export async function prepareSummaries({ database, now }: Surroundings) {
  const today = warsawToday(now());
  await evaluateAllUnits(database, today);
  await prepareToday(database, today);
}
