import { warsawToday } from '#contract/calendar.ts';
import { sendDailySummaries as sendToday } from '#server/notifications/sendDailySummaries.ts';
import { evaluateAllUnits } from '#server/obligations/evaluateAll.ts';
import type { Surroundings } from '../surroundings.ts';

/** Nobody is reminded of what the facts no longer say. */
export async function sendDailySummaries({ database, ...post }: Surroundings) {
  const today = warsawToday(post.now());
  await evaluateAllUnits(database, today);
  await sendToday(database, today, post);
}
