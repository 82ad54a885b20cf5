import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Role } from '#contract/actor.ts';
import { deadlineNow, OutOfTime } from './deadline.ts';
import { limits } from './limits.ts';
import { countOfLearnt, inOneTrip, type Named } from './oneTrip.ts';
import { hmac } from './secrets.ts';

/** Who is asking, as the database needs to know it. The gate and the worker are nobody in particular. */
export type Standing = {
  readonly role: Role | 'gate' | 'worker' | 'sealer';
  readonly actorId?: string;
  readonly unitId?: string;
  /** The moment of the act: dated rights are judged by it. */
  readonly at: Date;
};

const databaseRoles: Record<Standing['role'], string> = {
  assistant: 'piecza_assistant',
  coordinator: 'piecza_coordinator',
  supervisor: 'piecza_supervisor',
  administrator: 'piecza_administrator',
  dataProtectionOfficer: 'piecza_officer',
  gate: 'piecza_gate',
  worker: 'piecza_worker',
  sealer: 'piecza_sealer',
};

/** Somebody tried to ask the database without saying who is asking: a mistake of ours, never an answer. */
export class WallError extends Error {}

/** As PostgreSQL says it when it has no connection left: it passes. */
class TooManyWaiting extends Error {
  readonly code = '53300';
}

const standings = new AsyncLocalStorage<Standing>();

/** Everything asked of a `WalledPool` inside `work` is asked by this standing. */
export const standingAs = <T>(standing: Standing, work: () => Promise<T>) => standings.run(standing, work);

/**
 * The only way to the database for programs that serve people. What is asked outside a transaction is refused; a
 * transaction begins by taking the one role of who is asking, with a statement signed for this connection alone; a
 * connection given back inside an open transaction is destroyed, so that nobody inherits somebody else's standing.
 */
export class WalledPool extends pg.Pool {
  readonly #key: Buffer;

  constructor(options: pg.PoolConfig, key: Buffer) {
    super({ ...poolLimits, ...options });
    this.#key = key;
    // A lost connection fails what is asked on it; unheard, the event besides would end the whole program.
    this.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  }

  // biome-ignore lint/suspicious/noExplicitAny: many signatures, and none of them is for us
  override query(): any {
    return Promise.reject(new WallError('asked outside a transaction'));
  }

  // biome-ignore lint/suspicious/noExplicitAny: two signatures, of which the library uses one
  override async connect(): Promise<any> {
    const standing = standings.getStore();
    if (!standing) throw new WallError('nobody is asking');
    refuseStrangeIds(standing);
    this.#refuseCrowd();
    const isLate = deadlineNow();
    const client = (await super.connect()) as Client;
    const begin = `${beginClean}; ${this.#statementOf(standing, client)}`;
    const { query, release } = client;
    // biome-ignore lint/suspicious/noExplicitAny: passed on as it came
    client.query = ((asked: any, ...rest: any[]) => {
      const text: string = typeof asked === 'string' ? asked : asked.text;
      if (text === 'BEGIN') return (query as Query).call(client, begin).then(() => begun);
      if (client.getTransactionStatus() === 'I') return Promise.reject(new WallError('asked outside a transaction'));
      if (isLate() && text !== 'ROLLBACK') return Promise.reject(new OutOfTime('the request has taken too long'));
      return (query as Query).call(client, asked, ...rest);
    }) as typeof client.query;
    client.release = (error) => {
      client.query = query;
      client.release = release;
      release.call(client, client.getTransactionStatus() === 'I' ? error : true);
    };
    return client;
  }

  /**
   * Questions in one transaction, and in one trip: what begins it, the questions and what ends it are sent together. The
   * connection keeps their plans, so their texts are written by us and vary little; what people send is in `values`.
   * @returns the rows of each
   * @throws what the database said first, after everything was taken back
   */
  async askAll(standing: Standing, questions: readonly Question[]): Promise<object[][]> {
    refuseStrangeIds(standing);
    this.#refuseCrowd();
    const isLate = deadlineNow();
    const client = (await super.connect()) as Client;
    try {
      if (isLate()) throw new OutOfTime('the request has taken too long');
      const asked = questions.map(({ text, values }) => ({ name: nameOf(standing.role, text), text, values }));
      const answers = await inOneTrip(client, [clean, this.#stand(standing, client), ...asked]);
      // Plans are kept for as long as the connection: one that has learnt too many makes room for a new one.
      client.release(countOfLearnt(client) > mostLearnt);
      return answers.slice(2);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** One question in a transaction of its own. */
  async ask<Row>(standing: Standing, text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const [rows] = await this.askAll(standing, [{ text, values }]);
    return rows as Row[];
  }

  /** What a question answers as `line`, some hundreds at a time: memory does not grow with the answer. */
  async *linesOf(standing: Standing, { text, values }: Question): AsyncGenerator<string> {
    const client: pg.PoolClient = await standingAs(standing, () => this.connect());
    try {
      await client.query('BEGIN');
      await client.query(`DECLARE lines NO SCROLL CURSOR FOR ${text}`, [...values]);
      // While some are written out the next are being read; of whoever stops listening nobody awaits them.
      const read = () => {
        const coming = client.query<{ line: string }>('FETCH 1000 FROM lines');
        coming.catch(() => {});
        return coming;
      };
      for (let coming = read(); ; ) {
        const { rows } = await coming;
        if (rows.length === 0) break;
        coming = read();
        yield rows.map(({ line }) => line).join('');
      }
      await client.query('COMMIT');
    } finally {
      // Whoever stops listening leaves it inside its transaction: the pool lets go of it.
      client.release();
    }
  }

  /** Who would wait behind so many is told so at once; a queue that only grows answers nobody in time. */
  #refuseCrowd() {
    if (this.waitingCount >= limits.waiting) throw new TooManyWaiting('too many are waiting for a connection');
  }

  /** Takes the role and says who it is, in one statement; everything in it is a number, a uuid, a word of ours or hex. */
  #statementOf(standing: Standing, { processID }: Client) {
    const signed = signedFor(standing, processID, this.#key);
    return `SELECT set_config('role', '${databaseRoles[standing.role]}', true), set_config('app.standing', '${signed}', true)`;
  }

  /** The same for questions that are sent together. */
  #stand(standing: Standing, { processID }: Client): Named {
    const values = [databaseRoles[standing.role], signedFor(standing, processID, this.#key)];
    return { name: 'stand', text: stand, values };
  }
}

type Question = { readonly text: string; readonly values: readonly unknown[] };

/** What node-postgres has and its types do not name. */
type Query = (this: Client, asked: unknown, ...rest: unknown[]) => Promise<unknown>;
type Client = pg.PoolClient & {
  getTransactionStatus(): string;
  processID: number;
};

/** Whatever the one before set for the whole connection is not felt by the next. */
const beginClean = 'BEGIN; RESET ALL';

// Planned anew each time, a question with walls around its tables takes longer to plan than to answer.
const stand = `SELECT set_config('role', $1, true), set_config('app.standing', $2, true),
  set_config('plan_cache_mode', 'force_generic_plan', true)`;
const clean: Named = { name: 'clean', text: 'RESET ALL', values: [] };

/** A plan is one role's: the walls are part of it. */
function nameOf(role: Standing['role'], text: string) {
  const known = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 16);
  if (names.size > mostLearnt) names.clear();
  names.set(text, known);
  return `${role}_${known}`;
}

const names = new Map<string, string>();

/** Filters in all their combinations are many texts, and a plan behind walls is large. */
const mostLearnt = 300;

const begun = { rows: [], fields: [], rowCount: 0, command: 'BEGIN' };

/** The server's own limits are shorter than the client's: a transaction is ended by whoever knows its state. */
const poolLimits: pg.PoolConfig = {
  max: limits.connections,
  connectionTimeoutMillis: limits.connectionMs,
  statement_timeout: limits.statementMs,
  lock_timeout: limits.lockMs,
  idle_in_transaction_session_timeout: limits.idleInTransactionMs,
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const validSeconds = 120;

/** Who is asking, signed for one connection and a short time. */
function signedFor(standing: Standing, processId: number, key: Buffer) {
  refuseStrangeIds(standing);
  const { role, actorId = '', unitId = '', at } = standing;
  const expires = Math.floor(Date.now() / 1000) + validSeconds;
  const said = [1, expires, processId, actorId, unitId, role, at.getTime()].join('|');
  return `${said}|${hmac(key, said).toString('hex')}`;
}

/** Asked before a connection is taken, too: nobody would give it back. */
function refuseStrangeIds({ actorId = '', unitId = '' }: Standing) {
  for (const id of [actorId, unitId]) if (id !== '' && !uuid.test(id)) throw new WallError('not an id');
}
