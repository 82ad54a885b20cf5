import type { WorkerDatabase } from '../database.ts';
import { mailOf } from './notificationMails.ts';

export type Deliver = (mail: { to: string; subject: string; text: string; messageId: string }) => Promise<void>;

export type Post = { deliver: Deliver; publicUrl: string };

type Addressed = Parameters<typeof mailOf>[0] & { email: string };

/**
 * Mails one notification. Its id follows from the message in the outbox: mail programs recognise the same one sent again
 * after a crash.
 */
export async function sendNotification(
  { ask }: WorkerDatabase,
  { unitId, ref, messageId }: { unitId: string; ref: string; messageId: string },
  { deliver, publicUrl }: Post,
) {
  const [notification] = await ask<Addressed>(
    `SELECT n.kind, n.due_soon AS "dueSoon", n.overdue, s.email FROM notifications n
       JOIN staff s ON s.unit_id = n.unit_id AND s.id = n.staff_id WHERE n.id = $1`,
    [ref],
    unitId,
  );
  if (!notification) throw Object.assign(new Error(), { code: 'noSuchFact' });
  await deliver({ to: notification.email, messageId, ...mailOf(notification, publicUrl) });
}
