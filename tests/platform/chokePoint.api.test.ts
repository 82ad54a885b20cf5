import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Role } from '#contract/actor.ts';
import { type ApiDatabase, openApiDatabase } from '#server/database.ts';
import { Refusal } from '#server/platform/errors.ts';
import { urlFor } from '#server/platform/logins.ts';
import { hmac } from '#server/platform/secrets.ts';
import { type Standing, standingAs, WallError, WalledPool } from '#server/platform/wall.ts';
import { secrets } from '../support/databases.ts';
import { givenUnit, noon, prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

const address = urlFor(process.env.DATABASE_URL!, 'api', secrets);
const key = secrets.contextKey();
const options = { connectionString: address, connectionTimeoutMillis: 60_000, max: 12 };

const owner = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
const opened: pg.Pool[] = [owner];
afterAll(() => Promise.all(opened.map((pool) => pool.end())));

/** A pool that the test closes. */
function opens<Pool extends pg.Pool>(pool: Pool): Pool {
  opened.push(pool);
  // The server breaks some connections off here; the walled pool has listeners of its own for that.
  if (!(pool instanceof WalledPool)) pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  return pool;
}
const walled = (more: pg.PoolConfig = {}) => opens(new WalledPool({ ...options, ...more }, key));

type Person = Standing & { readonly role: Role; readonly actorId: string; readonly unitId: string };

/** Ten units with one person for each role. */
let people: Person[];
let assistant: Person;

beforeAll(async () => {
  people = [];
  for (let n = 0; n < 10; n++) {
    const unit = await givenUnit();
    for (const role of Role.options) {
      const { id, unitId } = await unit.staff(role);
      people.push({ role, actorId: id, unitId, at: noon });
    }
  }
  assistant = people.find(({ role }) => role === 'assistant')!;
});

/** One transaction as this person, on whatever pool. */
const within = <T>(pool: pg.Pool, person: Standing, work: (client: pg.PoolClient) => Promise<T>) =>
  standingAs(person, async () => {
    const client: pg.PoolClient = await pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } finally {
      // After a failure it is given back inside its transaction, as Prisma does when a connection breaks.
      client.release();
    }
  });

const whoAmI = `SELECT current_user AS role, (wall.standing()).actor_id AS actor, (wall.standing()).unit_id AS unit,
  ARRAY(SELECT DISTINCT unit_id FROM public.staff)::text[] AS units, pg_backend_pid() AS pid`;
type Seen = { role: string; actor: string | null; unit: string | null; units: string[]; pid: number };
const pidIn = async (client: pg.ClientBase) =>
  (await client.query<Seen>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;

const databaseRole = (role: Role) => `piecza_${role === 'dataProtectionOfficer' ? 'officer' : role}`;

/** Whether a statement saw exactly who was asking: their role, themselves, their unit and no other. */
const isOwn = (seen: Seen, { role, actorId, unitId }: Person) =>
  seen.role === databaseRole(role) &&
  seen.actor === actorId &&
  seen.unit === unitId &&
  seen.units.length === 1 &&
  seen.units[0] === unitId;

const isAlive = async (pid: number) => {
  // The server takes a moment to notice that nobody is there any more.
  for (let n = 0; n < 100; n++) {
    const { rowCount } = await owner.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid]);
    if (!rowCount) return false;
    await new Promise((done) => setTimeout(done, 20));
  }
  return true;
};

test('nobody in particular gets no connection, and the pool itself answers nothing', async () => {
  const pool = walled({ max: 1 });
  await expect(pool.connect()).rejects.toThrow(WallError);
  await expect(pool.query()).rejects.toThrow(WallError);
  await expect(standingAs(assistant, () => pool.query())).rejects.toThrow(WallError);
  expect(pool.totalCount).toBe(0);
});

test('a question outside a transaction is refused before it is sent: before BEGIN, after COMMIT, after ROLLBACK', async () => {
  const pool = walled({ max: 1 });
  await standingAs(assistant, async () => {
    const client: pg.PoolClient = await pool.connect();
    for (const sql of ['SELECT 1', 'begin', 'BEGIN;', 'BEGIN READ ONLY', 'SET ROLE piecza_supervisor', '', ' BEGIN'])
      await expect(client.query(sql), sql).rejects.toThrow('asked outside a transaction');
    await expect(client.query({ text: 'SELECT $1::int', values: [1] })).rejects.toThrow(WallError);
    // Not yet answered, it has not begun.
    const begun = client.query('BEGIN');
    await expect(client.query(whoAmI)).rejects.toThrow(WallError);
    await begun;
    expect(isOwn((await client.query<Seen>(whoAmI)).rows[0]!, assistant)).toBe(true);
    for (const end of ['COMMIT', 'ROLLBACK']) {
      await client.query(end);
      await expect(client.query('SELECT 1')).rejects.toThrow(WallError);
      await client.query('BEGIN');
    }
    client.release();
  });
});

test('a statement that slips in behind COMMIT or ROLLBACK has no rights, on the same connection', async () => {
  const pool = walled({ max: 1 });
  const refused = { code: '42501' };
  for (const end of ['COMMIT', 'ROLLBACK', 'COMMIT AND CHAIN'])
    for (const sql of [
      'SELECT count(*) FROM public.staff',
      'SELECT * FROM wall.standing()',
      'UPDATE public.staff SET phone = NULL',
    ])
      await standingAs(assistant, async () => {
        const client: pg.PoolClient = await pool.connect();
        await client.query('BEGIN');
        // Sent before the answer to the first one is there, so that the pool cannot know.
        const ended = client.query(end);
        await expect(client.query(sql), `${end}; ${sql}`).rejects.toMatchObject(refused);
        await ended;
        client.release();
      });
  // And in one text, which the pool does not read.
  await standingAs(assistant, async () => {
    const client: pg.PoolClient = await pool.connect();
    await client.query('BEGIN');
    await expect(client.query('COMMIT; SELECT count(*) FROM public.staff')).rejects.toMatchObject(refused);
    client.release();
  });
  expect(isOwn(await within(pool, assistant, async (client) => (await client.query(whoAmI)).rows[0]), assistant)).toBe(
    true,
  );
});

test('a role that is taken without the standing for it is empty, and so is the login itself', async () => {
  const count = 'SELECT count(*)::int FROM public.staff';
  const asAnother = async (role: string) =>
    within(walled({ max: 1 }), assistant, async (client) => {
      await client.query(`SET LOCAL ROLE ${role}`);
      return (await client.query<{ count: number }>(count)).rows[0]!.count;
    });
  for (const role of Role.options.filter((each) => each !== 'assistant'))
    expect([role, await asAnother(databaseRole(role))]).toEqual([role, 0]);
  for (const role of ['NONE', 'piecza_gate', 'piecza_worker', 'piecza_owner', 'piecza_sealer'])
    await expect(asAnother(role), role).rejects.toMatchObject({ code: '42501' });
});

test('what is set for the whole session by one person means nothing to the next', async () => {
  const pool = walled({ max: 1 });
  const [me, other] = [people[0]!, people.at(-3)!];
  const first = await within(pool, me, async (client) => {
    await client.query(`SELECT set_config('app.standing', current_setting('app.standing'), false)`);
    await client.query(`SELECT set_config('role', '${databaseRole(me.role)}', false)`);
    return pidIn(client);
  });
  const seen = await within(pool, other, async (client) => (await client.query<Seen>(whoAmI)).rows[0]!);
  expect(seen.pid).toBe(first);
  expect(isOwn(seen, other)).toBe(true);
});

test('a connection given back inside an open or a failed transaction is destroyed, and the pool goes on', async () => {
  const pool = walled({ max: 2 });
  const before = await prisma.staff.findUniqueOrThrow({ where: { id: assistant.actorId } });
  const givenBack = async (work: (client: pg.PoolClient) => Promise<unknown>) =>
    standingAs(assistant, async () => {
      const client: pg.PoolClient = await pool.connect();
      await client.query('BEGIN');
      const pid = await pidIn(client);
      await work(client);
      client.release();
      return pid;
    });
  const dirty = [
    () => Promise.resolve(),
    (client: pg.PoolClient) => client.query('SELECT 1/0').catch(() => {}),
    (client: pg.PoolClient) => client.query('SAVEPOINT here'),
    (client: pg.PoolClient) => client.query('SELECT pg_advisory_xact_lock(4711)'),
    // Nobody waits for it: given back in the middle of a statement.
    async (client: pg.PoolClient) => void client.query('SELECT pg_sleep(0.2)').catch(() => {}),
    async (client: pg.PoolClient) => void client.query('COMMIT; SELECT pg_sleep(0.2)').catch(() => {}),
  ];
  for (const work of dirty) {
    const pid = await givenBack(work);
    expect(await isAlive(pid), String(work)).toBe(false);
    expect(pool.totalCount).toBe(0);
  }
  const clean = await within(pool, assistant, pidIn);
  expect(await within(pool, assistant, pidIn)).toBe(clean);
  expect(await prisma.staff.findUniqueOrThrow({ where: { id: assistant.actorId } })).toEqual(before);
});

test('a reference kept after giving back is worth nothing', async () => {
  const pool = walled({ max: 1 });
  let kept: pg.PoolClient | undefined;
  await within(pool, assistant, async (client) => {
    kept = client;
  });
  await expect(kept!.query('SELECT count(*) FROM public.staff')).rejects.toMatchObject({ code: '42501' });
});

test('somebody who is nobody is refused without a connection being lost for it', async () => {
  const pool = walled({ max: 1, connectionTimeoutMillis: 2_000 });
  for (const wrong of ['x', "'; --", assistant.actorId.toUpperCase()]) {
    await expect(within(pool, { ...assistant, actorId: wrong }, pidIn)).rejects.toThrow('not an id');
    await expect(pool.ask({ ...assistant, unitId: wrong }, 'SELECT 1')).rejects.toThrow('not an id');
  }
  expect(await within(pool, assistant, async (client) => (await client.query(whoAmI)).rowCount)).toBe(1);
});

test('after a question of its own that failed, the next on the connection asks as themselves', async () => {
  const pool = walled({ max: 1, statement_timeout: 150 });
  const ask = (sql: string) => pool.ask<{ pid: number }>(assistant, sql);
  for (const [sql, code] of [
    ['SELECT 1/0', '22012'],
    ['SELECT * FROM auth.sessions', '42501'],
    ['SELEKT', '42601'],
    ['SELECT pg_sleep(5)', '57014'],
    // One question is one statement.
    ['SELECT 1; SELECT 1', '42601'],
    ['COMMIT; SELECT 1', '42601'],
  ]) {
    await expect(ask(sql!), sql).rejects.toMatchObject({ code });
    const [next] = await pool.ask<Seen>(people[7]!, whoAmI);
    expect(isOwn(next!, people[7]!)).toBe(true);
  }
  // What ends its transaction itself leaves the next question without rights, not with somebody else's.
  await ask('COMMIT');
  expect(isOwn((await pool.ask<Seen>(people[7]!, whoAmI))[0]!, people[7]!)).toBe(true);
  // One text is one plan, whatever it is asked with; a connection that has learnt too many is replaced.
  const plans = 'SELECT count(*)::int AS plans, pg_backend_pid() AS pid FROM pg_prepared_statements';
  const learnt = async () => (await pool.ask<{ plans: number; pid: number }>(assistant, plans))[0]!;
  const { plans: few, pid } = await learnt();
  for (let n = 0; n < 50; n++) await pool.ask(assistant, 'SELECT $1::int', [n]);
  expect(await learnt()).toEqual({ plans: few + 1, pid });
  for (let n = 0; n < 320; n++) await ask(`SELECT ${n}`);
  const after = await learnt();
  expect(after.pid).not.toBe(pid);
  expect(after.plans).toBeLessThan(100);
  // A good one gives its connection back, and it is the same again.
  const [first, second] = [await ask('SELECT pg_backend_pid() AS pid'), await ask('SELECT pg_backend_pid() AS pid')];
  expect(first).toEqual(second);
  expect(pool.totalCount).toBe(1);
});

// ---------------------------------------------------------------------------------------------------------------------

/** A statement of who is asking, signed as the program signs it, and what may be wrong with it. */
function statement(person: Person, processId: number, change: (parts: string[]) => void = () => {}, signedBy = key) {
  const parts = ['1', String(Math.floor(Date.now() / 1000) + 60), String(processId), person.actorId, person.unitId];
  parts.push(person.role, String(person.at.getTime()));
  change(parts);
  return [...parts, hmac(signedBy, parts.join('|')).toString('hex')].join('|');
}

/** How many colleagues one sees on this connection who says this of themselves. */
async function seenSaying(client: pg.Client, said: string, role: Role = 'supervisor') {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('role', $1, true), set_config('app.standing', $2, true)`, [
      databaseRole(role),
      said,
    ]);
    return (await client.query<{ count: number }>('SELECT count(*)::int FROM public.staff')).rows[0]!.count;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK');
  }
}

test('a standing holds on its own connection, for its time, word for word; anything else is nothing', async () => {
  const supervisor = people.find(({ role }) => role === 'supervisor')!;
  const other = people.at(-1)!;
  const [mine, another] = [new pg.Client(address), new pg.Client(address)];
  await Promise.all([mine.connect(), another.connect()]);
  const [here, there] = [await pidIn(mine), await pidIn(another)];
  const good = statement(supervisor, here);

  expect(await seenSaying(mine, good)).toBeGreaterThan(0);
  // It may be used again on its connection, and on no other.
  expect(await seenSaying(mine, good)).toBeGreaterThan(0);
  expect(await seenSaying(another, good)).toBe(0);
  expect(await seenSaying(another, good.replace(`|${here}|`, `|${there}|`))).toBe(0);
  expect(await seenSaying(another, statement(supervisor, there))).toBeGreaterThan(0);

  const past = (seconds: number) => (parts: string[]) => {
    parts[1] = String(Math.floor(Date.now() / 1000) - seconds);
  };
  for (const seconds of [1, 60, 86_400])
    expect(await seenSaying(mine, statement(supervisor, here, past(seconds)))).toBe(0);
  const brief = statement(supervisor, here, past(-1));
  expect(await seenSaying(mine, brief)).toBeGreaterThan(0);
  await new Promise((done) => setTimeout(done, 2_100));
  expect(await seenSaying(mine, brief)).toBe(0);

  // Each part replaced by one that would be worth something, under the old signature.
  const worth = ['2', '9999999999', String(there), other.actorId, other.unitId, 'administrator', '0', '0'.repeat(64)];
  for (const [n, part] of worth.entries()) {
    const altered = good.split('|').with(n, part).join('|');
    expect([n, await seenSaying(mine, altered)]).toEqual([n, 0]);
  }
  // A letter anywhere in it.
  for (let n = 0; n < good.length; n += 7) {
    const altered = good.slice(0, n) + (good[n] === '1' ? '2' : '1') + good.slice(n + 1);
    expect([altered, [0, '22P02', '22003', '22008'].includes(await seenSaying(mine, altered))]).toEqual([
      altered,
      true,
    ]);
  }
  for (const broken of [
    '',
    '|',
    '|||||||',
    good.slice(0, -1),
    `${good}|`,
    `|${good}`,
    good.toUpperCase(),
    ` ${good}`,
    'x'.repeat(9_999),
  ])
    expect([broken, [0, '22P02'].includes(await seenSaying(mine, broken))]).toEqual([broken, true]);
  // Signed by somebody who does not know the key; said of another role than was taken.
  expect(await seenSaying(mine, statement(supervisor, here, undefined, Buffer.alloc(32, 7)))).toBe(0);
  expect(await seenSaying(mine, statement({ ...supervisor, role: 'assistant' }, here))).toBe(0);
  expect(await seenSaying(mine, good, 'assistant')).toBe(0);
  await Promise.all([mine.end(), another.end()]);
});

// ---------------------------------------------------------------------------------------------------------------------

const endings = [
  ...Array(10).fill('commit'),
  ...Array(4).fill('rollback'),
  'exception',
  'SQL error, rolled back',
  'SQL error, given back',
  'no right, rolled back',
  'statement too long, given back',
  'given back inside',
  'not waited for',
  'broken off by the server',
  'begins anew',
  'forgets to begin',
] as const;
type Ending = (typeof endings)[number];

type Count = Record<'transactions' | 'failed' | 'statements' | 'bled' | 'forgot' | 'refused', number>;
const nothingYet = (): Count => ({ transactions: 0, failed: 0, statements: 0, bled: 0, forgot: 0, refused: 0 });

/** One transaction that may end in any of the ways, and what its statements saw. */
async function mixed(pool: pg.Pool, person: Person, ending: Ending, count: Count) {
  count.transactions++;
  await standingAs(person, async () => {
    const client: pg.PoolClient = await pool.connect();
    const look = async () => {
      const [seen] = (await client.query<Seen>(whoAmI)).rows;
      count.statements++;
      if (!isOwn(seen!, person)) count.bled++;
    };
    try {
      if (ending === 'forgets to begin') {
        count.forgot++;
        await look();
        return;
      }
      await client.query('BEGIN');
      await look();
      await look();
      switch (ending) {
        case 'exception':
          throw new Error('something of ours');
        case 'SQL error, rolled back':
        case 'SQL error, given back':
          await client.query('SELECT 1/0');
          break;
        case 'no right, rolled back':
          await client.query('SELECT * FROM auth.sessions');
          break;
        case 'statement too long, given back':
          await client.query('SET LOCAL statement_timeout = 5; SELECT pg_sleep(2)');
          break;
        case 'not waited for':
          client.query('SELECT pg_sleep(0.01)').catch(() => {});
          return;
        case 'broken off by the server':
          await owner.query('SELECT pg_terminate_backend($1)', [await pidIn(client)]);
          await look();
          break;
        case 'begins anew':
          await client.query('COMMIT');
          await client.query('BEGIN');
          await look();
          break;
        default:
          await look();
      }
      if (ending !== 'given back inside') await client.query(ending === 'rollback' ? 'ROLLBACK' : 'COMMIT');
    } catch (error) {
      count.failed++;
      if (error instanceof WallError) count.refused++;
      if (ending === 'exception' || ending.endsWith('rolled back')) await client.query('ROLLBACK').catch(() => {});
    } finally {
      client.release();
    }
  });
}

/** One of these, without order, and for the same number always the same one. */
const shuffled = <T>(n: number, from: readonly T[]) => from[(Math.imul(n + 1, 0x9e3779b1) >>> 8) % from.length]!;

/** So many transactions of everybody, many at once; the same ones each time. */
async function everybodyAtOnce(pool: pg.Pool, transactions: number, ways: readonly Ending[] = endings): Promise<Count> {
  const count = nothingYet();
  let next = 0;
  const lane = async () => {
    while (next < transactions) {
      const n = next++;
      await mixed(pool, shuffled(n, people), shuffled(n + 10_000, ways), count);
    }
  };
  await Promise.all(Array.from({ length: 40 }, lane));
  return count;
}

test('two thousand transactions of fifty people, many of them failing: each statement sees its own', {
  timeout: 120_000,
}, async () => {
  const count = await everybodyAtOnce(walled(), 2_000);
  expect(count).toMatchObject({ transactions: 2_000, bled: 0 });
  expect(count.failed).toBeGreaterThan(400);
  expect(count.statements).toBeGreaterThan(4_000);
  // Whoever forgot to begin was refused, each time.
  expect(count.forgot).toBeGreaterThan(50);
  expect(count.refused).toBe(count.forgot);
});

test('a thousand more through Prisma, as requests have them: rejected promises, refusals, errors, time', {
  timeout: 120_000,
}, async () => {
  type Raw = { $queryRawUnsafe: <T>(sql: string) => Promise<T[]> };
  let raw = new WeakMap<object, Raw>();
  const narrow = (tx: unknown) => {
    const db = {} as never;
    raw.set(db, tx as Raw);
    return db;
  };
  const database: ApiDatabase = openApiDatabase(process.env.DATABASE_URL!, secrets, { narrow, policies: null });
  const count = nothingYet();
  const actors = await Promise.all(
    people.map(async (person) => ({ person, actor: await actorOf({ ...person, id: person.actorId }) })),
  );
  const ways: ((look: () => Promise<void>, tx: Raw) => Promise<unknown>)[] = [
    ...Array(8).fill((look: () => Promise<void>) => look()),
    () => Promise.reject(new Error('something of ours')),
    () => Promise.reject(new Refusal('notFound')),
    async () => {
      throw 'no error at all';
    },
    (_, tx) => tx.$queryRawUnsafe('SELECT 1/0'),
    (look, tx) => tx.$queryRawUnsafe('SELECT 1/0').catch(look),
    (_, tx) => tx.$queryRawUnsafe('SELECT * FROM auth.credentials'),
    (_, tx) =>
      tx
        .$queryRawUnsafe("SELECT set_config('statement_timeout', '5', true), pg_sleep(0)")
        .then(() => tx.$queryRawUnsafe('SELECT pg_sleep(2)::text')),
    (look) => Promise.all([look(), look(), Promise.reject(new Error('one of several'))]),
    (look) => Promise.race([look(), Promise.resolve('answered before it was looked')]),
  ];
  let next = 0;
  const lane = async () => {
    while (next < 1_000) {
      const n = next++;
      const { person, actor } = actors[(n * 7) % actors.length]!;
      count.transactions++;
      await database
        .transactionFor({ actor, now: noon, requestId: crypto.randomUUID() }, async ({ db }) => {
          const tx = raw.get(db)!;
          const look = async () => {
            const [seen] = await tx.$queryRawUnsafe<Seen>(whoAmI);
            count.statements++;
            if (!isOwn(seen!, person)) count.bled++;
          };
          await look();
          await ways[(n * 5) % ways.length]!(look, tx);
        })
        .catch(() => count.failed++);
    }
  };
  await Promise.all(Array.from({ length: 30 }, lane));
  raw = new WeakMap();
  await database.close();
  expect(count).toMatchObject({ transactions: 1_000, bled: 0 });
  expect(count.failed).toBeGreaterThan(300);
  expect(count.statements).toBeGreaterThan(1_300);
});

// ---------------------------------------------------------------------------------------------------------------------
// Pools with the mistakes the walled one is there for: a test that finds nothing in them would find nothing anywhere.

/** Says who is asking once for each connection, instead of once for each transaction. */
class StandingOfSession extends pg.Pool {
  override async connect(): Promise<never> {
    const client = (await super.connect()) as pg.PoolClient & { said?: true; processID: number };
    if (!client.said) {
      const person = people[Math.floor(Math.random() * people.length)]!;
      const said = statement(person, client.processID);
      await client.query(`SET ROLE ${databaseRole(person.role)}; SET app.standing = '${said}'`);
      client.said = true;
    }
    return client as never;
  }
}

/** Believes every connection it is given back to be clean. */
class DirtyConnections extends WalledPool {
  override async connect(): Promise<never> {
    const client = (await super.connect()) as pg.PoolClient & { getTransactionStatus: () => string };
    const { release } = client;
    client.release = () => {
      client.getTransactionStatus = () => 'I';
      release.call(client);
      delete (client as Partial<typeof client>).getTransactionStatus;
    };
    return client as never;
  }
}

test('a pool that says who is asking once for each connection is found out', async () => {
  const { bled } = await everybodyAtOnce(opens(new StandingOfSession(options)), 200);
  expect(bled).toBeGreaterThan(50);
});

test('a pool that gives dirty connections back is found out', async () => {
  const careless: Ending[] = ['commit', 'given back inside', 'forgets to begin'];
  const count = await everybodyAtOnce(opens(new DirtyConnections({ ...options, max: 4 }, key)), 200, careless);
  expect(count.bled).toBeGreaterThan(5);
  expect(count.refused).toBeLessThan(count.forgot);
  // The same on the pool that destroys them: whoever forgot to begin was refused.
  const { bled, forgot, refused } = await everybodyAtOnce(walled({ max: 4 }), 200, careless);
  expect([bled, refused]).toEqual([0, forgot]);
});
