import type { WorkerDatabase } from '../database.ts';
import type { Payload } from '../jobs.ts';
import { type Patience, usualPatience } from './patience.ts';

type Due = Payload<'deliver'>;

/** Hands messages to the queue, which takes all of them or says that it did not. */
export type HandOver = (asked: { id: string; payload: Due; urgent: boolean }[]) => Promise<void>;

const atOnce = 500;

/**
 * Hands the messages that are due to the queue. They are taken first, for as long as a lease: no lock and no transaction
 * waits for the queue, and what it forgets is due again when the lease is over. Of several relays at once each takes
 * others; a message asked for again while its job waits is still one job. What is urgent goes before all that waits.
 * @returns how many; as many as fit into one round when there are more
 * @throws when the queue is away; the messages are due again at once
 */
export async function relayDue({ ask }: WorkerDatabase, handOver: HandOver, { leaseMs }: Patience = usualPatience) {
  const due = await ask<Due & { urgent: boolean }>(
    `
    UPDATE outbox SET next_at = now() + make_interval(secs => $1)
     WHERE id = ANY (ARRAY(SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND next_at <= now()
                            ORDER BY urgent DESC, next_at LIMIT $2 FOR UPDATE SKIP LOCKED))
    RETURNING id, unit_id AS "unitId", urgent`,
    [leaseMs / 1_000, atOnce],
  );
  if (due.length === 0) return { relayed: 0, more: false };
  try {
    // The queue reads neither colons nor bare numbers as ids.
    await handOver(due.map(({ urgent, ...payload }) => ({ id: `ob-${payload.id}`, payload, urgent })));
  } catch (error) {
    await ask('UPDATE outbox SET next_at = now() WHERE id = ANY ($1) AND sending_at IS NULL AND done_at IS NULL', [
      due.map(({ id }) => id),
    ]);
    throw error;
  }
  return { relayed: due.length, more: due.length === atOnce };
}
