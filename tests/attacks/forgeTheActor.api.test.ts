import type pg from 'pg';
import { expect, test } from 'vitest';
import { urlFor } from '#server/platform/logins.ts';
import { hmac } from '#server/platform/secrets.ts';
import { standingAs, WalledPool } from '#server/platform/wall.ts';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { secrets } from '../support/databases.ts';
import { day, givenUnit, noon, prisma } from '../support/given.ts';
import { actorOf, givenSession } from '../support/sessions.ts';
import { inSqlAsOwner } from './sqlTwin.ts';

// V12, the worst case: somebody's own SQL runs inside their own request. It must not make them anybody else.

type Run = typeof inSqlAs;

const roles = [
  'assistant',
  'coordinator',
  'supervisor',
  'administrator',
  'officer',
  'gate',
  'worker',
  'sealer',
  'owner',
  'queue',
];
/** An assistant with one family, in a unit where there is more of everything, and another unit. */
async function givenInsider() {
  const [unit, elsewhere] = [await givenUnit(), await givenUnit()];
  const me = await unit.staff('assistant');
  const [own, theirs, sealed] = [await unit.family({ assistant: me }), await unit.family(), await unit.family()];
  for (const { id } of [own, theirs, sealed]) await unit.member(id);
  const foreign = await elsewhere.family({ assistant: await elsewhere.staff('assistant') });
  await unit.childIn((await unit.fosterFamily({ coordinator: await unit.staff('coordinator') })).id);
  await unit.seal({ familyId: sealed.id }, [unit.supervisor.id]);
  await prisma.programmeYear.create({
    data: { unitId: unit.unitId, year: 2026, taskValueGrosze: 2n, grantGrosze: 1n },
  });
  const boss = { ...unit.supervisor, role: 'supervisor' as const };
  await givenSession(boss);
  return { me: await actorOf(me), boss: await actorOf(boss), unit, own, foreign, theirs };
}

/** How many rows of each table whoever the client is now can see. */
async function countAll(client: pg.PoolClient) {
  const { rows: tables } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'v', 'm') AND nspname IN ('public', 'auth', 'wall', 'bullmq')
       AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')`);
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
  // A statement that is nonsense, not only untrue, is an error: nothing is seen then, either.
  const { rows } = await client
    .query<{ name: string; rows: number }>(counts.join(' UNION ALL ') || 'SELECT WHERE false')
    .catch(() => ({ rows: [] }));
  return new Map(rows.map((row) => [row.name, row.rows]));
}

/** Statements that claim to be somebody else, made from a true one. */
function forgeries(own: string, others: string, boss: { id: string; unitId: string }) {
  const part = own.split('|');
  const but = (changes: Record<number, string>) => part.map((each, n) => changes[n] ?? each).join('|');
  const signedBy = (key: Buffer, changes: Record<number, string>) => {
    const said = but(changes).split('|').slice(0, 7).join('|');
    return `${said}|${hmac(key, said).toString('hex')}`;
  };
  const past = String(Math.floor(Date.now() / 1000) - 1);
  return {
    'another role': but({ 5: 'supervisor' }),
    'another person': but({ 3: boss.id, 5: 'supervisor' }),
    'no person': but({ 3: '' }),
    'a later end': but({ 1: '99999999999', 5: 'supervisor' }),
    'another moment': but({ 6: '0', 5: 'supervisor' }),
    'another key': but({ 0: '2', 5: 'supervisor' }),
    'no key': but({ 0: '', 5: 'supervisor' }),
    'an empty signature': but({ 5: 'supervisor', 7: '' }),
    'a signature of zeros': but({ 5: 'supervisor', 7: '0'.repeat(64) }),
    'a signature with an empty key': signedBy(Buffer.alloc(0), { 3: boss.id, 5: 'supervisor' }),
    'a signature with a guessed key': signedBy(Buffer.alloc(32), { 3: boss.id, 5: 'supervisor' }),
    'one part more': `${own}|supervisor`,
    'parts that move into one another': but({ 4: `${part[4]}|supervisor`, 5: '' }),
    'a true statement of another connection': others,
    'a true statement of another connection with this one’s number': others.replace(/^(\d+\|\d+\|)\d+/, `$1${part[2]}`),
    'a true statement that is over': signedBy(secrets.contextKey(), { 1: past, 3: boss.id, 5: 'supervisor' }),
    nothing: '',
  };
}

/** Takes other roles and claims to be others, in one's own transaction. @returns rows that were won by it */
async function forgeTheActor(run: Run) {
  const { me, boss } = await givenInsider();
  const standing = async (client: pg.PoolClient) =>
    (await client.query("SELECT current_setting('app.standing', true) AS said")).rows[0].said as string;
  const got: string[] = [];
  const mine = await run(me, countAll);
  const look = async (how: string, prepare: (client: pg.PoolClient) => Promise<unknown>) => {
    const seen = await run(me, async (client) => {
      await client.query('SAVEPOINT trick');
      await prepare(client).catch(() => client.query('ROLLBACK TO SAVEPOINT trick'));
      return countAll(client);
    });
    for (const [table, count] of seen) if (count > (mine.get(table) ?? 0)) got.push(`${how}: ${table}`);
  };
  const becoming = (role: string) => (client: pg.PoolClient) => client.query(`SET LOCAL ROLE piecza_${role}`);

  for (const role of roles) await look(`role ${role}`, becoming(role));
  for (const sql of ['RESET ROLE', 'SET LOCAL ROLE NONE', 'SET SESSION AUTHORIZATION DEFAULT'])
    await look(sql, (client) => client.query(sql));

  // Of both at the same time, because a connection has one number.
  await inSqlAs(boss, async (bosses) => {
    const others = await standing(bosses);
    const own = await run(me, standing);
    for (const name of Object.keys(forgeries(own, others, boss)))
      for (const role of ['assistant', 'supervisor'])
        await look(`${name}, as ${role}`, async (client) => {
          const forged = forgeries(await standing(client), others, boss)[name as keyof ReturnType<typeof forgeries>];
          await client.query("SELECT set_config('app.standing', $1, true)", [forged]);
          await becoming(role)(client);
        });
  });
  return got;
}

/** What SQL offers besides rows. @returns what was allowed, or told something */
async function reachFurther(run: Run, only = /./) {
  const { me, boss, theirs, foreign } = await givenInsider();
  const forbidden = [
    'SELECT * FROM wall.context_keys',
    'SELECT * FROM auth.credentials',
    'SELECT * FROM auth.sessions',
    'SELECT * FROM auth.sign_in_throttles',
    'SELECT * FROM bullmq.jobs LIMIT 1',
    'SELECT * FROM pg_authid',
    'SELECT * FROM pg_largeobject',
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT pg_ls_dir('.')",
    "SELECT lo_import('/etc/passwd')",
    "COPY families FROM '/etc/passwd'",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/tmp/piecza-out'",
    'CREATE TEMP TABLE families (id uuid)',
    'CREATE TABLE public.kept (words text)',
    'CREATE SCHEMA mine',
    'CREATE VIEW public.everything AS SELECT * FROM families',
    'CREATE MATERIALIZED VIEW public.everything AS SELECT * FROM families',
    "CREATE FUNCTION public.fold(uuid) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$",
    'CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE EXTENSION dblink',
    'CREATE ROLE somebody LOGIN SUPERUSER',
    'ALTER TABLE families DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE families OWNER TO CURRENT_USER',
    'ALTER ROLE CURRENT_USER BYPASSRLS',
    'CREATE POLICY open ON families USING (true)',
    'DROP POLICY assistant_read ON families',
    'CREATE TRIGGER watch AFTER INSERT ON families EXECUTE FUNCTION fold()',
    'CREATE RULE watch AS ON INSERT TO families DO ALSO NOTHING',
    'GRANT piecza_gate TO CURRENT_USER',
    'TRUNCATE audit_events',
    'DELETE FROM audit_events',
    "UPDATE audit_events SET resource = 'nothing'",
    'DELETE FROM families',
    `UPDATE families SET unit_id = '${foreign.unitId}'`,
    "SELECT wall.hand_out_password(id, '$argon2id$x') FROM staff LIMIT 1",
    'SELECT wall.shut()',
    'SET LOCAL row_security = off; SELECT 1 FROM families',
    'SET session_replication_role = replica',
    "SET log_statement = 'all'",
    "SET log_min_error_statement = 'error'",
    "SELECT set_config('log_min_duration_statement', '0', false)",
    "ALTER SYSTEM SET log_statement = 'all'",
    'SELECT pg_reload_conf()',
    `DO $$ BEGIN EXECUTE 'ALTER TABLE families DISABLE ROW LEVEL SECURITY'; END $$`,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> session_user LIMIT 1',
  ];
  // Allowed, and there must be nothing in it.
  const empty = [
    `SELECT 1 FROM pg_stats WHERE schemaname IN ('public', 'auth', 'wall') AND tablename = 'families'`,
    `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%${boss.id}%' AND pid <> pg_backend_pid()`,
    "SELECT 1 WHERE current_setting('app.key', true) <> ''",
    'SELECT 1 FROM pg_prepared_statements',
    'SELECT 1 FROM pg_cursors WHERE is_holdable',
    `UPDATE families SET name = 'x' WHERE id IN ('${theirs.id}', '${foreign.id}') RETURNING 1`,
    `SELECT 1 FROM families WHERE id IN ('${theirs.id}', '${foreign.id}')`,
    `SELECT 1 FROM families f, LATERAL (SELECT 1 / (f.id <> '${theirs.id}')::int) AS trap WHERE f.id = '${theirs.id}'`,
  ];
  const got: string[] = [];
  // Somebody else is at work at the same time.
  await inSqlAs(boss, async () => {
    for (const sql of forbidden.filter((each) => only.test(each)))
      if (await run(me, (client) => client.query(sql).then(() => true, isNotRefused))) got.push(sql);
    for (const sql of empty.filter((each) => only.test(each)))
      if (
        await run(me, (client) =>
          client.query(sql).then(
            ({ rowCount }) => rowCount! > 0,
            () => false,
          ),
        )
      )
        got.push(sql);
  });
  return got;
}

/** Writes what is not true into tables one may write to. @returns what was written */
async function forgeRecords(run: Run) {
  const { me, boss, unit, own, theirs } = await givenInsider();
  const colleague = await unit.staff('assistant');
  const { unitId } = me;
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId: own.id,
      version: 1,
      mainGoal: 'Cel',
      draftedOn: day('2026-03-01'),
      draftedById: me.id,
      submittedOn: day('2026-03-02'),
      submittedById: me.id,
      approvedOn: day('2026-03-03'),
      approvedById: boss.id,
    },
  });
  const insert = (table: string, values: Record<string, string>) =>
    `INSERT INTO ${table} (unit_id, ${Object.keys(values).join(', ')})
       VALUES ('${unitId}', ${Object.values(values)
         .map((each) => `'${each}'`)
         .join(', ')})`;
  const visit = {
    id: crypto.randomUUID(),
    kind: 'visit',
    outcome: 'refused',
    held_on: '2026-11-20',
    recorded_at: '2026-11-20',
  };
  const assessment = {
    kind: 'family',
    held_on: '2026-11-20',
    conclusion: 'continue',
    summary: 'Rodzina robi postępy.',
  };
  const draft = { kind: 'familyWorkPlan', family_id: own.id, version: '2', main_goal: 'Cel', drafted_on: '2026-11-20' };
  const event = { action: 'read', resource: 'families', request_id: crypto.randomUUID() };
  const statements = {
    'an entry in a colleague’s name': insert('activity_logs', {
      ...visit,
      family_id: own.id,
      recorded_by_id: colleague.id,
    }),
    'an entry in a colleague’s file': insert('activity_logs', {
      ...visit,
      family_id: theirs.id,
      recorded_by_id: me.id,
    }),
    'an assessment in a colleague’s name': insert('assessments', {
      ...assessment,
      family_id: own.id,
      recorded_by_id: colleague.id,
    }),
    'a plan in a colleague’s name': insert('help_plans', { ...draft, drafted_by_id: colleague.id }),
    'a plan that a supervisor has approved': insert('help_plans', {
      ...draft,
      drafted_by_id: me.id,
      approved_on: '2026-11-20',
      approved_by_id: boss.id,
      superseded_on: '2026-11-21',
    }),
    'other words in an approved plan': `UPDATE help_plans SET main_goal = 'Inny' WHERE id = '${plan.id}'`,
    'an approval': `UPDATE help_plans SET approved_by_id = '${boss.id}' WHERE id = '${plan.id}'`,
    'an event in another’s name': insert('audit_events', { ...event, actor_id: boss.id, actor_role: 'supervisor' }),
    'an event in another role': insert('audit_events', { ...event, actor_id: me.id, actor_role: 'supervisor' }),
    'a conflict of a colleague': insert('conflicts_of_interest', {
      staff_id: colleague.id,
      family_id: own.id,
      kind: 'other',
      declared_by_id: me.id,
      declared_at: '2026-11-20',
    }),
    'a role': insert('staff_roles', { staff_id: me.id, role: 'supervisor', started_on: '2026-01-01' }),
    'a last visit': `UPDATE families SET last_visit_on = '2026-11-22' WHERE id = '${own.id}'`,
    'another author': `UPDATE activity_logs SET recorded_by_id = '${colleague.id}'`,
    'a message': insert('notifications', {
      staff_id: boss.id,
      kind: 'dailySummary',
      on_day: '2026-11-20',
      due_soon: '1',
      overdue: '1',
    }),
  };
  const got: string[] = [];
  for (const [name, sql] of Object.entries(statements)) {
    const written = await run(me, (client) => client.query(sql).catch(() => ({ rowCount: 0 })));
    if (written.rowCount) got.push(name);
  }
  return got;
}

/** Stopped by something else than a missing right: the right was there. */
const isNotRefused = ({ code }: { code: string }) => code === '22012';

test('no role and no forged statement shows an assistant a row more', async () => {
  expect(await forgeTheActor(inSqlAs)).toEqual([]);
});

test('a database that believes what it is told without a signature is found', async () => {
  const believing: Run = (actor, work) =>
    inSqlAsOwner(actor, async (client) => {
      await client.query(`CREATE OR REPLACE FUNCTION wall.standing() RETURNS wall.standing
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
          SELECT nullif(part[4], '')::uuid, nullif(part[5], '')::uuid, part[6], to_timestamp(part[7]::numeric / 1000)
            FROM string_to_array(current_setting('app.standing', true), '|') AS part $$`);
      const said = [1, 0, 0, actor.id, actor.unitId, actor.role, noon.getTime(), ''].join('|');
      await client.query("SELECT set_config('app.standing', $1, true)", [said]);
      await client.query(`SET LOCAL ROLE piecza_${actor.role}`);
      return work(client);
    });
  const got = await forgeTheActor(believing);
  expect(got).toEqual(
    expect.arrayContaining([
      'another role, as supervisor: public.families',
      'another person, as supervisor: public.seals',
      'a true statement of another connection, as supervisor: public.families',
      'a true statement that is over, as supervisor: public.families',
    ]),
  );
});

test('nor does anything else SQL can do lead anywhere', async () => {
  expect(await reachFurther(inSqlAs)).toEqual([]);
});

test('what leads somewhere is found', async () => {
  // Only what a rollback undoes.
  const got = await reachFurther(
    inSqlAsOwner,
    /^(SELECT (\*|1)|CREATE (TEMP|TABLE|SCHEMA|VIEW|POLICY)|ALTER TABLE|UPDATE fam|DO)/,
  );
  expect(got.length).toBeGreaterThan(15);
});

test('nobody writes what another did, approved or will be told', async () => {
  expect(await forgeRecords(inSqlAs)).toEqual([]);
});

test('a right to write the table as it comes is found', async () => {
  const got = await forgeRecords(inSqlAsOwner);
  expect(got).toEqual(
    expect.arrayContaining(['an entry in a colleague’s name', 'other words in an approved plan', 'a role']),
  );
});

/** Sets something for the whole connection and leaves it to the next one. @returns what the next one feels */
async function leaveSomethingBehind(poolOf: () => pg.Pool) {
  const { me, boss } = await givenInsider();
  const settings = {
    'app.standing': "SELECT set_config('app.standing', current_setting('app.standing'), false)",
    role: "SELECT set_config('role', 'piecza_assistant', false)",
    search_path: "SELECT set_config('search_path', 'pg_temp', false)",
    DateStyle: "SELECT set_config('DateStyle', 'German, DMY', false)",
    TimeZone: "SELECT set_config('TimeZone', 'Pacific/Auckland', false)",
    default_transaction_read_only: "SELECT set_config('default_transaction_read_only', 'on', false)",
    statement_timeout: "SELECT set_config('statement_timeout', '1ms', false)",
    lock_timeout: "SELECT set_config('lock_timeout', '0', false)",
    row_security: "SELECT set_config('row_security', 'off', false)",
    bytea_output: "SELECT set_config('bytea_output', 'escape', false)",
    IntervalStyle: "SELECT set_config('IntervalStyle', 'sql_standard', false)",
    transform_null_equals: "SELECT set_config('transform_null_equals', 'on', false)",
  };
  const got: string[] = [];
  for (const [name, sql] of Object.entries(settings)) {
    const pool = poolOf();
    const as = <T>({ id, unitId, role }: typeof me, work: (client: pg.PoolClient) => Promise<T>) =>
      standingAs({ role, actorId: id, unitId, at: noon }, async () => {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          const result = await work(client);
          await client.query('COMMIT');
          return result;
        } finally {
          client.release();
        }
      });
    const feel = async (client: pg.PoolClient) => {
      const { rows } = await client.query(`SELECT name, setting FROM pg_settings WHERE name = $1`, [name]);
      return JSON.stringify([rows, (await client.query('SELECT count(*) FROM public.families')).rows]);
    };
    const before = await as(boss, feel);
    await as(me, (client) => client.query(sql));
    const after = await as(boss, feel).catch(({ message }: Error) => message);
    if (after !== before) got.push(name);
    await pool.end();
  }
  return got;
}

const oneConnection = { connectionString: urlFor(process.env.DATABASE_URL!, 'api', secrets), max: 1 };

test('what somebody sets for the whole connection is not felt by the next one', async () => {
  expect(await leaveSomethingBehind(() => new WalledPool(oneConnection, secrets.contextKey()))).toEqual([]);
});
