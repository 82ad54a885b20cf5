import type { WorkerDatabase } from '../database.ts';
import { prepareSummaries } from './prepareSummaries.ts';
import { type Post, sendNotifications } from './sendNotifications.ts';

/** Reminds everyone of what is due, by one message a day. @returns how many messages were sent */
export async function sendDailySummaries(database: WorkerDatabase, today: Date, post: Post) {
  for (const unitId of await database.units()) await prepareSummaries(database, unitId, today);
  return sendNotifications(database, post);
}
