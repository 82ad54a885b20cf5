import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsIn, rememberTables } from './catalogue.ts';

rememberTables(
  globSync('prisma/models/*.prisma')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

const client = new pg.Client(process.env.DATABASE_URL);
beforeAll(() => client.connect());
afterAll(() => client.end());

test('the second wall is whole: nothing in the catalogue is open, slow, forgotten or granted by mistake', async () => {
  expect(await findingsIn(client)).toEqual([]);
});

/** Each of these is a mistake somebody will make one day; the test above must say so that day. */
const mistakes: Record<string, [sql: string, told: RegExp]> = {
  'a table without policies': ['CREATE TABLE letters (id uuid, unit_id uuid)', /letters: row-level security/],
  'row-level security that does not hold for the owner': [
    'ALTER TABLE families NO FORCE ROW LEVEL SECURITY',
    /families: row-level security/,
  ],
  'a policy that was forgotten': [
    'DROP POLICY assistant_read ON activity_logs',
    /activity_logs: read for assistant is in server\/policies.ts and not in the database/,
  ],
  'a policy only the database has': [
    "CREATE POLICY administrator_read ON families FOR SELECT TO piecza_administrator USING (unit_id = (SELECT wall.unit_as('administrator')))",
    /families: read for administrator is in the database and not/,
  ],
  'a grant that was forgotten': [
    'REVOKE SELECT ON families FROM piecza_assistant',
    /families: read for assistant has a policy and no grant/,
  ],
  'a function of a column, asked for every row': [
    "CREATE FUNCTION wall.may_see(uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS 'SELECT true'; REVOKE ALL ON FUNCTION wall.may_see(uuid) FROM PUBLIC; DROP POLICY supervisor_read ON assignments; CREATE POLICY supervisor_read ON assignments FOR SELECT TO piecza_supervisor USING (wall.may_see(family_id))",
    /assignments.supervisor_read: calls wall.may_see for every row/,
  ],
  'another table, asked for every row': [
    'DROP POLICY supervisor_read ON plan_goals; CREATE POLICY supervisor_read ON plan_goals FOR SELECT TO piecza_supervisor USING (EXISTS (SELECT FROM help_plans p WHERE p.id = plan_id))',
    /plan_goals.supervisor_read: asks other tables for every row/,
  ],
  'a setting, read for every row': [
    "CREATE POLICY supervisor_more ON families FOR SELECT TO piecza_supervisor USING (unit_id = current_setting('app.unit')::uuid)",
    /families.supervisor_more: calls current_setting/,
  ],
  'an OR': [
    "CREATE POLICY supervisor_more ON families FOR SELECT TO piecza_supervisor USING (unit_id = (SELECT wall.unit_as('supervisor')) OR city = 'x')",
    /families.supervisor_more: an OR/,
  ],
  'a policy for everybody': [
    'CREATE POLICY all_of_us ON families FOR SELECT USING (true)',
    /families.all_of_us: not for one role/,
  ],
  'a policy for every command': [
    "CREATE POLICY supervisor_all ON people TO piecza_supervisor USING (unit_id = (SELECT wall.unit_as('supervisor')))",
    /people.supervisor_all: for every command/,
  ],
  'a right nobody spoke of': [
    'GRANT DELETE ON families TO piecza_supervisor',
    /families: DELETE for piecza_supervisor, of which no policy speaks/,
  ],
  'a right that policies do not hold': [
    'GRANT TRUNCATE ON activity_logs TO piecza_assistant',
    /activity_logs: TRUNCATE for piecza_assistant/,
  ],
  'a right for everybody': ['GRANT SELECT ON staff TO PUBLIC', /staff: SELECT for PUBLIC/],
  'passwords within reach': [
    'GRANT USAGE ON SCHEMA auth TO piecza_supervisor',
    /schema auth: USAGE for piecza_supervisor/,
  ],
  'a row that can be moved to another unit': [
    'GRANT UPDATE (unit_id) ON families TO piecza_supervisor',
    /families.unit_id: UPDATE for piecza_supervisor/,
  ],
  'a powerful function that looks where it is told': [
    "CREATE FUNCTION wall.all_families() RETURNS SETOF families LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM families'; REVOKE ALL ON FUNCTION wall.all_families() FROM PUBLIC",
    /wall.all_families\(\): SECURITY DEFINER without search_path/,
  ],
  'a function for everybody': [
    'GRANT EXECUTE ON FUNCTION wall.my_families() TO PUBLIC',
    /wall.my_families\(\): PUBLIC may execute it/,
  ],
  'a view with the rights of its owner': [
    'CREATE VIEW family_names AS SELECT name FROM families',
    /family_names: a view with its owner's rights/,
  ],
  'a login that sees everything': [
    'RESET ROLE; ALTER ROLE LOGIN BYPASSRLS; SET ROLE piecza_owner',
    /_api_login: a login with rights of its own/,
  ],
  'a login that owns something': [
    'RESET ROLE; CREATE TABLE letters (id uuid); ALTER TABLE letters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; ALTER TABLE letters OWNER TO LOGIN; SET ROLE piecza_owner',
    /_api_login: a login that owns something/,
  ],
  'a login with rights before it takes a role': [
    'RESET ROLE; GRANT piecza_supervisor TO LOGIN WITH INHERIT TRUE; SET ROLE piecza_owner',
    /_api_login: a login that has rights before/,
  ],
};

test.for(Object.entries(mistakes))('%s is found', async ([, [sql, told]]) => {
  const login = `"${new URL(process.env.DATABASE_URL!).pathname.slice(1)}_api_login"`;
  await client.query('BEGIN; SET LOCAL ROLE piecza_owner');
  try {
    await client.query(sql.replaceAll('LOGIN', login));
    expect(await findingsIn(client)).toContainEqual(expect.stringMatching(told));
  } finally {
    await client.query('ROLLBACK');
  }
});
