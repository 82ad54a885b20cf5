import { PrismaPg } from '@prisma/adapter-pg';
import type { ClientBase, PoolClient } from 'pg';
import { warsawToday } from '#contract/calendar.ts';
import { type Prisma, PrismaClient } from '#prisma/client.ts';
import type { Actor } from './platform/actor.ts';
import { doorsOf } from './platform/doors.ts';
import { Refusal } from './platform/errors.ts';
import { limits } from './platform/limits.ts';
import { urlFor } from './platform/logins.ts';
import type { Policies } from './platform/policy.ts';
import { type Database, restrict } from './platform/restrict.ts';
import type { Command } from './platform/routes.ts';
import type { Secrets } from './platform/secrets.ts';
import { Sight } from './platform/sight.ts';
import type { Answered, Asker, StatementOf } from './platform/statement.ts';
import { Trail } from './platform/trail.ts';
import { standingAs, WalledPool } from './platform/wall.ts';
import { policies } from './policies.ts';

type Transaction = Prisma.TransactionClient;

/** What the API has of the database: a transaction as somebody, and the gate that recognises them. */
export type ApiDatabase = ReturnType<typeof openApiDatabase>;

/**
 * Opens the two ways into the database that the API has. Both walls stand in `transactionFor`: the connection takes the
 * role and the standing of the actor (`WalledPool`), and features are handed the database as the policies narrow it.
 * @param first the first wall; tests take it away to see that the second one holds alone
 */
export function openApiDatabase(databaseUrl: string, secrets: Secrets, first: FirstWall = firstWallOf(policies)) {
  const key = secrets.contextKey();
  const people = new WalledPool({ connectionString: urlFor(databaseUrl, 'api', secrets) }, key);
  const gate = new WalledPool(
    { connectionString: urlFor(databaseUrl, 'gate', secrets), max: limits.gateConnections },
    key,
  );
  const [prisma, gatePrisma] = [clientOn(people), clientOn(gate)];

  /** What this person sees, for statements written by hand; what they show is traced by whoever traces it. */
  const sightOf = (actor: Actor, requestId: string | null) => new Sight(actor, first.policies, requestId);

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
          const db = first.narrow(tx, actor);
          const result = await work({
            actor,
            today: warsawToday(now),
            now,
            db,
            doors: doorsOf(tx),
            trail,
            sight: () => sightOf(actor, null),
            ask: async ({ text, values }) => (await tx.$queryRawUnsafe<Answered[]>(text, ...values))[0] ?? nothingThere,
          });
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
    /** This person as they ask in statements: each trip, with the trace it leaves, a transaction of its own. */
    askerFor({ actor, now, requestId }: { actor: Actor; now: Date; requestId: string }): Asker {
      const { id: actorId, unitId, role, today } = actor;
      const askAll = async (...statementsOf: readonly StatementOf[]) => {
        const statements = statementsOf.map((of) => of({ sight: sightOf(actor, requestId), today, now }));
        const answers = await people.askAll({ role, actorId, unitId, at: now }, statements);
        return answers.map(([row]) => (row as Answered | undefined) ?? nothingThere);
      };
      const linesOf = (of: StatementOf) =>
        people.linesOf({ role, actorId, unitId, at: now }, of({ sight: sightOf(actor, requestId), today, now }));
      return { actor, today, now, askAll, linesOf };
    },
    /** Signing in and out: passwords and sessions, and no case content. */
    atTheGate: <T>(at: Date, work: (tx: Transaction) => Promise<T>) =>
      standingAs({ role: 'gate', at }, () => gatePrisma.$transaction(work)),
    /** A question of the gate in one round trip; see `WalledPool.ask`. */
    askTheGate: <Row>(at: Date, text: string, values: readonly unknown[] = []) =>
      gate.ask<Row>({ role: 'gate', at }, text, values),
    /** The same as a person's role that is nobody's: what people would be served from, without anything of anybody. */
    askAsNobody: <Row>(at: Date, sql: string) => people.ask<Row>({ role: 'assistant', at }, sql),
    async close() {
      await Promise.all([prisma.$disconnect(), gatePrisma.$disconnect()]);
      await Promise.all([people.end(), gate.end()]);
    },
  };
}

const nothingThere: Answered = { answer: null };

/** The policies, as they narrow what is asked through Prisma and what is asked by hand. */
type FirstWall = { narrow: (tx: Transaction, actor: Actor) => Database; policies: Policies | null };

export const firstWallOf = (rules: Policies): FirstWall => ({
  narrow: (tx, actor) => restrict(tx, rules, actor),
  policies: rules,
});

/** What the worker has: one unit at a time, by itself and never as somebody. */
export type WorkerDatabase = ReturnType<typeof openWorkerDatabase>;

export function openWorkerDatabase(databaseUrl: string, secrets: Secrets) {
  const pool = new WalledPool({ connectionString: urlFor(databaseUrl, 'worker', secrets) }, secrets.contextKey());
  const prisma = clientOn(pool);
  const ask = <Row>(text: string, values: readonly unknown[] = [], unitId?: string) =>
    pool.ask<Row>({ role: 'worker', at: new Date(), ...(unitId && { unitId }) }, text, values);
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
const transactionOptions = { maxWait: limits.connectionMs, timeout: limits.transactionMs };

const clientOn = (pool: WalledPool) => new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
