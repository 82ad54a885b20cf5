import { warsawToday } from '#contract/calendar.ts';
import { evaluateAllUnits } from '#server/obligations/evaluateAll.ts';
import { forgetOld } from '#server/outbox/forgetOld.ts';
import type { Surroundings } from '../surroundings.ts';

/** The night's work: duties as the facts of the day have them, and no more than a month of what was told. */
export async function evaluateObligations({ database, now }: Surroundings) {
  await evaluateAllUnits(database, warsawToday(now()));
  await forgetOld(database);
}
