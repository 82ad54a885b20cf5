import { warsawToday } from '#contract/calendar.ts';
import { evaluateAllUnits } from '#server/obligations/evaluateAll.ts';
import type { Surroundings } from '../surroundings.ts';

export async function evaluateObligations({ database, now }: Surroundings) {
  await evaluateAllUnits(database, warsawToday(now()));
}
