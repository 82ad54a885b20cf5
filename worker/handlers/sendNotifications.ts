import { sendNotifications as sendWaiting } from '#server/notifications/sendNotifications.ts';
import type { Surroundings } from '../surroundings.ts';

/** Some messages cannot wait for the morning. */
export async function sendNotifications({ database, ...post }: Surroundings) {
  await sendWaiting(database, post);
}
