import type { Post } from '#server/notifications/sendNotification.ts';
import { deliver } from '#server/outbox/deliver.ts';
import { type Patience, usualPatience } from '#server/outbox/patience.ts';
import { prisma, workerDatabase } from './databases.ts';

/** A person's mailbox, which the mail server may find busy at first. */
export function mailbox(address: string, failures = 0) {
  const received: Parameters<Post['deliver']>[0][] = [];
  let left = failures;
  const deliver: Post['deliver'] = async (mail) => {
    if (mail.to !== address) return;
    if (left-- > 0) throw Object.assign(new Error(`mailbox of ${address} is busy`), { code: 'EENVELOPE' });
    received.push(mail);
  };
  return { received, post: { deliver, publicUrl: 'http://localhost:3000' } };
}

/** What waits for this unit in the outbox, told as the worker tells it, whether a lease or a pause is over or not. */
export async function deliverAll(unitId: string, post: Post, patience: Patience = usualPatience) {
  const waiting = await prisma.outboxMessage.findMany({
    where: { unitId, doneAt: null, deadAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  for (const { id } of waiting) await deliver(workerDatabase, { id, unitId }, post, patience);
}
