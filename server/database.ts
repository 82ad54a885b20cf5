import { PrismaPg } from '@prisma/adapter-pg';
import type { Actor } from '#contract/actor.ts';
import { warsawToday } from '#contract/calendar.ts';
import { PrismaClient } from '#prisma/client.ts';
import { Refusal } from './platform/errors.ts';
import { restrict } from './platform/restrict.ts';
import type { Command } from './platform/routes.ts';
import { Trail } from './platform/trail.ts';
import { policies } from './policies.ts';

/**
 * Sees every row. For signing in, the worker's sweeps, the seed and the tests; features are handed a `Database`.
 * PostgreSQL's own limits are shorter than Prisma's, so that a transaction is ended by the server that knows its state.
 */
export const openDatabase = (connectionString: string) =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max: 12,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    }),
    transactionOptions: { maxWait: 3_000, timeout: 60_000 },
  });

type Circumstances = { actor: Omit<Actor, 'today'>; now: Date; requestId: string };

/** Everything `work` does is kept together with the trail it leaves, or none of it. */
export async function transactionFor<T>(
  prisma: PrismaClient,
  { actor: { id, unitId, role }, now, requestId }: Circumstances,
  work: (command: Command) => Promise<T>,
) {
  const today = warsawToday(now);
  const actor = { id, unitId, role, today };
  let trail = new Trail();
  try {
    return await prisma.$transaction(async (tx) => {
      trail = new Trail();
      const result = await work({ actor, today, now, db: restrict(tx, policies, actor), trail });
      await trail.keep(tx, actor, requestId);
      return result;
    });
  } catch (error) {
    // The refusal shows the row as it is now, and looking leaves a trace even when nothing was changed.
    if (error instanceof Refusal && error.current !== undefined) await trail.keepViews(prisma, actor, requestId);
    throw error;
  }
}
