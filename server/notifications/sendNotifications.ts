import type { WorkerDatabase } from '../database.ts';
import { mailOf } from './notificationMails.ts';

export type Deliver = (mail: { to: string; subject: string; text: string; messageId: string }) => Promise<void>;

export type Post = { deliver: Deliver; publicUrl: string; now: () => Date };

/**
 * Sends what waits, of every unit. The rows are the truth: a message that was not marked as sent is sent by the next
 * run, whatever was restarted in between.
 * @returns how many messages were sent
 * @throws the first error of delivery, after trying all; the queue then tries again later
 */
export async function sendNotifications(database: WorkerDatabase, post: Post) {
  let sent = 0;
  const failures: unknown[] = [];
  for (const unitId of await database.units()) {
    const waiting = await database.inUnit(unitId, (tx) =>
      tx.notification.findMany({
        where: { unitId, sentAt: null },
        orderBy: { createdAt: 'asc' },
        select: { id: true },
      }),
    );
    for (const { id } of waiting) {
      try {
        if (await sendOne(database, unitId, id, post)) sent++;
      } catch (failure) {
        failures.push(failure);
      }
    }
  }
  if (failures.length) throw failures[0];
  return sent;
}

/** The row is locked while it is sent, so that two workers do not send it twice; a third run passes it by. */
const sendOne = ({ inUnit }: WorkerDatabase, unitId: string, id: string, { deliver, publicUrl, now }: Post) =>
  inUnit(unitId, async (tx) => {
    // A mail server may think longer than a request may.
    await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '60s'`;
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM notifications WHERE id = ${id}::uuid AND sent_at IS NULL FOR UPDATE SKIP LOCKED`;
    if (locked.length === 0) return false;
    const notification = await tx.notification.findUniqueOrThrow({ where: { id } });
    const { email } = await tx.staff.findUniqueOrThrow({
      where: { id: notification.staffId },
      select: { email: true },
    });
    // The id of the message follows from the row: mail programs recognise the same one sent again after a crash.
    await deliver({ to: email, messageId: `<${id}@piecza>`, ...mailOf(notification, publicUrl) });
    await tx.notification.update({ where: { id }, data: { sentAt: now(), attempts: notification.attempts + 1 } });
    return true;
  });
