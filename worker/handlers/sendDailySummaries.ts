import { warsawToday } from '#contract/calendar.ts';
import { sendDailySummaries as sendToday } from '#server/notifications/sendDailySummaries.ts';
import type { Surroundings } from '../surroundings.ts';

export async function sendDailySummaries({ prisma, ...surroundings }: Surroundings) {
  await sendToday(prisma, warsawToday(surroundings.now()), surroundings);
}
