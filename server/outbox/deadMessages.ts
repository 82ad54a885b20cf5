import type { WorkerDatabase } from '../database.ts';

export type DeadMessage = { id: string; unitId: string; kind: string; deadAt: Date; attempts: number; code: string };

/** What was given up, the oldest first. */
export const deadMessages = ({ ask }: WorkerDatabase) =>
  ask<DeadMessage>(
    `SELECT id, unit_id AS "unitId", kind, dead_at AS "deadAt", attempts, error_code AS code
       FROM outbox WHERE dead_at IS NOT NULL ORDER BY dead_at, id`,
  );

/** How many wait, and how many were perhaps told more than once since `forgetOld` last went by. */
export async function outboxFigures({ ask }: WorkerDatabase) {
  const [figures] = await ask<{ waiting: number; perhapsTwice: number }>(
    `SELECT count(*) FILTER (WHERE done_at IS NULL AND dead_at IS NULL)::integer AS waiting,
            coalesce(sum(interrupted), 0)::integer AS "perhapsTwice" FROM outbox`,
  );
  return figures!;
}

/**
 * Has dead messages tried again, from their first attempt.
 * @param ids all of them when there are none
 * @returns how many
 */
export async function replay({ ask }: WorkerDatabase, ids: readonly string[] = []) {
  const replayed = await ask(
    `UPDATE outbox SET dead_at = NULL, attempts = 0, next_at = now()
      WHERE dead_at IS NOT NULL AND ($1::uuid[] = '{}' OR id = ANY ($1)) RETURNING id`,
    [ids],
  );
  return replayed.length;
}
