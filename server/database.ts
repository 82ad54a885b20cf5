import { PrismaPg } from '@prisma/adapter-pg';
import type { ClientBase, PoolClient } from 'pg';
import { warsawToday } from '#contract/calendar.ts';
import { type Prisma, PrismaClient } from '#prisma/client.ts';
import type { Actor } from './platform/actor.ts';
import { doorsOf } from './platform/doors.ts';
import { Refusal } from './platform/errors.ts';
import { urlFor } from './platform/logins.ts';
import { type Database, restrict } from './platform/restrict.ts';
import type { Command } from './platform/routes.ts';
import type { Secrets } from './platform/secrets.ts';
import { Trail } from './platform/trail.ts';
import { standingAs, WalledPool } from './platform/wall.ts';
import { policies } from './policies.ts';

type Transaction = Prisma.TransactionClient;

/** What the API has of the database: a transaction as somebody, and the gate that recognises them. */
export type ApiDatabase = ReturnType<typeof openApiDatabase>;

/**
 * Opens the two ways into the database that the API has. Both walls stand in `transactionFor`: the connection takes the
 * role and the standing of the actor (`WalledPool`), and features are handed the database as the policies narrow it.
 * @param narrow the first wall; tests take it away to see that the second one holds alone
 */
export function openApiDatabase(databaseUrl: string, secrets: Secrets, narrow: Narrow = narrowByPolicies) {
  const key = secrets.contextKey();
  const people = new WalledPool({ connectionString: urlFor(databaseUrl, 'api', secrets) }, key);
  const gate = new WalledPool({ connectionString: urlFor(databaseUrl, 'gate', secrets), max: 8 }, key);
  const [prisma, gatePrisma] = [clientOn(people), clientOn(gate)];

  const as = <T>({ id, unitId, role }: Actor, at: Date, work: (tx: Transaction) => Promise<T>) =>
    standingAs({ role, actorId: id, unitId, at }, () => prisma.$transaction(work));

  return {
    /** Everything `work` does is kept together with the trail it leaves, or none of it. */
    async transactionFor<T>(
      { actor, now, requestId }: { actor: Actor; now: Date; requestId: string },
      work: (command: Command) => Promise<T>,
    ) {
      let trail = new Trail();
      try {
        return await as(actor, now, async (tx) => {
          trail = new Trail();
          const db = narrow(tx, actor);
          const result = await work({ actor, today: warsawToday(now), now, db, doors: doorsOf(tx), trail });
          await trail.keep(tx, actor, requestId);
          return result;
        });
      } catch (error) {
        // The refusal shows the row as it is now, and looking leaves a trace even when nothing was changed.
        if (error instanceof Refusal && error.current !== undefined)
          await as(actor, now, (tx) => trail.keepViews(tx, actor, requestId));
        throw error;
      }
    },
    /** Signing in and out: passwords and sessions, and no case content. */
    atTheGate: <T>(at: Date, work: (tx: Transaction) => Promise<T>) =>
      standingAs({ role: 'gate', at }, () => gatePrisma.$transaction(work)),
    /** A question of the gate in one round trip; see `WalledPool.ask`. */
    askTheGate: <Row>(at: Date, sql: string) => gate.ask<Row>({ role: 'gate', at }, sql),
    async close() {
      await Promise.all([prisma.$disconnect(), gatePrisma.$disconnect()]);
      await Promise.all([people.end(), gate.end()]);
    },
  };
}

type Narrow = (tx: Transaction, actor: Actor) => Database;

const narrowByPolicies: Narrow = (tx, actor) => restrict(tx, policies, actor);

/** What the worker has: one unit at a time, by itself and never as somebody. */
export type WorkerDatabase = ReturnType<typeof openWorkerDatabase>;

export function openWorkerDatabase(databaseUrl: string, secrets: Secrets) {
  const pool = new WalledPool({ connectionString: urlFor(databaseUrl, 'worker', secrets) }, secrets.contextKey());
  const prisma = clientOn(pool);
  const ask = <Row>(sql: string, unitId?: string) =>
    pool.ask<Row>({ role: 'worker', at: new Date(), ...(unitId && { unitId }) }, sql);
  return {
    /** Ids of all units. */
    units: async () => (await ask<{ id: string }>('SELECT id FROM units ORDER BY id')).map(({ id }) => id),
    /** A question in one round trip, see `WalledPool.ask`; without a unit, of what concerns all of them. */
    ask,
    inUnit: <T>(unitId: string, work: (tx: Transaction) => Promise<T>) =>
      standingAs({ role: 'worker', unitId, at: new Date() }, () => prisma.$transaction(work)),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** What seals the log, and nothing else, has. */
export type SealerDatabase = ReturnType<typeof openSealerDatabase>;

export function openSealerDatabase(databaseUrl: string, secrets: Secrets) {
  const pool = new WalledPool(
    { connectionString: urlFor(databaseUrl, 'sealer', secrets), max: 1 },
    secrets.contextKey(),
  );
  return {
    transaction: <T>(work: (tx: ClientBase) => Promise<T>) =>
      standingAs({ role: 'sealer', at: new Date() }, async () => {
        const tx: PoolClient = await pool.connect();
        try {
          await tx.query('BEGIN');
          const result = await work(tx);
          await tx.query('COMMIT');
          return result;
        } finally {
          // After a failure it is still inside its transaction: the pool lets go of it, and PostgreSQL takes all back.
          tx.release();
        }
      }),
    close: () => pool.end(),
  };
}

/** Sees every row, walls or not. For migrations, sample data and tests; nothing that serves people imports it. */
export const openAsOwner = (databaseUrl: string) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 12 }), transactionOptions });

/** Never the first to give up: PostgreSQL's own limits are shorter, and it knows the state of its transaction. */
const transactionOptions = { maxWait: 3_000, timeout: 60_000 };

const clientOn = (pool: WalledPool) => new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
