import type { OutboxKind } from '#prisma/client.ts';
import type { WorkerDatabase } from '../database.ts';
import type { Payload } from '../jobs.ts';
import { type Post, sendNotification } from '../notifications/sendNotification.ts';
import { log, withoutWords } from '../platform/log.ts';
import { type Patience, usualPatience, waitAfter } from './patience.ts';

type Message = Payload<'deliver'>;
type Begun = { kind: OutboxKind; ref: string; attempts: number };

/** What each kind of message does outside. It may happen twice when it is interrupted, and has to bear that. */
const effects: Record<OutboxKind, typeof sendNotification> = { notification: sendNotification };

/**
 * Tells one message of the outbox and records that it was told: recorded exactly once, told at least once, and besides
 * that at most once for each attempt that was killed, which is counted. Nothing is locked while the mail server thinks:
 * the attempt is marked and kept before anything is sent, and nobody else begins until its lease is over.
 *
 * An attempt that fails is one that comes later, until the last one; then the message is dead and waits for an operator.
 */
export async function deliver(
  database: WorkerDatabase,
  message: Message,
  post: Post,
  patience: Patience = usualPatience,
) {
  const begun = await begin(database, message, patience);
  if (!begun) return;
  try {
    // Whoever tried it last time was killed, perhaps by it.
    if (begun.attempts > patience.attempts) throw Object.assign(new Error(), { code: 'interrupted' });
    const { id, unitId } = message;
    await effects[begun.kind](database, { unitId, ref: begun.ref, messageId: `<${id}@piecza>` }, post);
  } catch (error) {
    return putOff(database, message, begun.attempts, patience, codeOf(error));
  }
  await record(database, message);
}

/** @returns nothing when it is done already, dead, or somebody is about to tell it */
async function begin({ ask }: WorkerDatabase, { id, unitId }: Message, { leaseMs }: Patience) {
  const [begun] = await ask<Begun>(
    `UPDATE outbox SET attempts = attempts + 1, interrupted = interrupted + (sending_at IS NOT NULL)::integer,
            sending_at = clock_timestamp(), next_at = clock_timestamp() + make_interval(secs => $2)
      WHERE id = $1 AND done_at IS NULL AND dead_at IS NULL
        AND (sending_at IS NULL OR sending_at < clock_timestamp() - make_interval(secs => $2))
     RETURNING kind, ref, attempts`,
    [id, leaseMs / 1_000],
    unitId,
  );
  return begun;
}

/** The record and the end of the message are one statement: both are kept, or neither. */
const record = ({ ask }: WorkerDatabase, { id, unitId }: Message) =>
  ask(
    `WITH told AS (UPDATE outbox SET done_at = now(), dead_at = NULL, sending_at = NULL, error_code = NULL
                    WHERE id = $1 AND done_at IS NULL RETURNING unit_id, id)
     INSERT INTO deliveries (unit_id, outbox_id) SELECT unit_id, id FROM told`,
    [id],
    unitId,
  );

/** Of attempts that overlapped, because one outlived its lease, the last one decides. */
async function putOff(
  { ask }: WorkerDatabase,
  { id, unitId }: Message,
  attempt: number,
  patience: Patience,
  code: string,
) {
  const dead = attempt >= patience.attempts;
  await ask(
    `UPDATE outbox SET sending_at = NULL, error_code = $3, next_at = now() + make_interval(secs => $4),
            dead_at = CASE WHEN $5 THEN now() END
      WHERE id = $1 AND done_at IS NULL AND attempts = $2`,
    [id, attempt, code, waitAfter(attempt, patience) / 1_000, dead],
    unitId,
  );
  log.error(dead ? 'outbox.dead' : 'outbox.notDelivered', { outboxId: id, unitId, attempt, code });
}

/** A word of a program; what a mail server says quotes people's addresses. */
function codeOf(error: unknown) {
  const { message } = withoutWords(error);
  return /^\w{1,64}$/.test(message) ? message : 'unknown';
}
