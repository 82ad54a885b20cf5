import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPassword } from '#server/sessions/passwords.ts';
import { applyMigrations } from '../../prisma/applyMigrations.ts';
import { demoAccounts, demoPassword } from '../../prisma/seed/demoAccounts.ts';
import { DatabaseNotEmpty, seedDemoUnit } from '../../prisma/seed/seedDemoUnit.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';

const today = '2026-11-23';
let url: string;
let db: pg.Client;
let other: pg.Client;

beforeAll(async () => {
  url = await emptyDatabase();
  db = await seeded(url);
  other = await seeded(await emptyDatabase());
}, 120_000);

afterAll(async () => {
  await db.end();
  await other.end();
});

async function seeded(databaseUrl: string) {
  await applyMigrations(databaseUrl);
  await seedDemoUnit(databaseUrl, today);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  return client;
}

const rows = async <T extends object>(sql: string, on = db) => (await on.query(sql)).rows as T[];
const none = async (sql: string) => expect(await rows(sql)).toEqual([]);

test('the same day gives the same rows, but for the salt of the passwords', async () => {
  expect(await checksums(db)).toEqual(await checksums(other));
});

async function checksums(on: pg.Client) {
  const tables = await rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
    on,
  );
  const sums: Record<string, unknown> = {};
  for (const { name } of tables)
    [sums[name]] = await rows(
      `SELECT count(*), md5(string_agg(md5((to_jsonb(t) - 'password_hash')::text), '' ORDER BY to_jsonb(t)->>'id')) FROM ${name} t`,
      on,
    );
  return sums;
}

test('a database with a unit is refused and stays as it was', async () => {
  await expect(seedDemoUnit(url, today)).rejects.toThrow(DatabaseNotEmpty);
  expect(await rows('SELECT FROM units')).toHaveLength(2);
});

test('it is the size of a small town with one large team, and a gmina beside it', async () => {
  const [size] = await rows<Record<string, number>>(`
    SELECT (SELECT count(*)::int FROM families WHERE NOT EXISTS (SELECT FROM family_endings e WHERE e.family_id = families.id)) AS open,
           (SELECT count(*)::int FROM family_endings) AS ended,
           (SELECT count(*)::int FROM foster_families WHERE ended_on IS NULL) AS fosters,
           (SELECT count(*)::int FROM staff) AS staff,
           (SELECT count(*)::int FROM activity_logs) AS entries`);
  expect(size).toMatchObject({ open: 133, ended: 45, fosters: 111, staff: 32 });
  expect(size!.entries).toBeGreaterThan(25_000);
  expect(size!.entries).toBeLessThan(30_000);
  expect(await rows('SELECT name, demo FROM units ORDER BY name')).toEqual([
    { name: 'GOPS — dane przykładowe 2', demo: true },
    { name: 'Miejski Ośrodek Pomocy Społecznej — dane przykładowe', demo: true },
  ]);
});

test('every demo account signs in with the shared password, in its role', async () => {
  const accounts = await rows<{ email: string; name: string; role: string; password_hash: string }>(`
    SELECT email, given_name || ' ' || family_name AS name, role, password_hash
      FROM staff JOIN staff_roles ON staff_id = staff.id JOIN auth.credentials USING (staff_id)`);
  expect(accounts.map(({ email, name, role }) => ({ email, name, role })).sort(byEmail)).toEqual(
    demoAccounts.map(({ email, name, role }) => ({ email, name, role })).sort(byEmail),
  );
  for (const { password_hash } of accounts) expect(await isPassword(demoPassword, password_hash)).toBe(true);
});

const byEmail = (a: { email: string }, b: { email: string }) => a.email.localeCompare(b.email);

test('the programme years add up to what the first user published', async () => {
  expect(
    await rows(
      'SELECT count(*)::int, sum(task_value_grosze) AS value, sum(grant_grosze) AS "grant" FROM programme_years',
    ),
  ).toEqual([{ count: 5, value: '603294632', grant: '225853800' }]);
});

test('nobody ever looks after more than fifteen, and one assistant after exactly fifteen', async () => {
  const most = await rows<{ most: number }>(`
    SELECT max(held)::int AS most FROM (
      SELECT count(*) AS held FROM assignments first
        JOIN assignments held USING (unit_id, staff_id)
       WHERE first.started_on BETWEEN held.started_on AND coalesce(held.ended_on, 'infinity')
       GROUP BY staff_id, first.id) AS moments`);
  expect(most).toEqual([{ most: 15 }]);
});

test('everyone who looks after a family is employed for it at that time', () =>
  none(`
    SELECT a.id FROM assignments a JOIN staff_roles r USING (unit_id, staff_id)
     WHERE a.started_on < r.started_on OR coalesce(a.ended_on, 'infinity') > coalesce(r.ended_on, 'infinity')
        OR r.role::text <> CASE WHEN a.family_id IS NULL THEN 'coordinator' ELSE 'assistant' END`));

describe('entries', () => {
  test('cover two full years and end today', async () => {
    const [period] = await rows<{ first: string; last: string; gap: number }>(`
      SELECT min(held_on)::text AS first, max(held_on)::text AS last, max(gap)::int AS gap FROM (
        SELECT held_on, held_on - lag(held_on) OVER (ORDER BY held_on) AS gap FROM activity_logs) AS days`);
    expect(period!.first <= '2024-11-27').toBe(true);
    expect(period!.last).toBe(today);
    expect(period!.gap).toBeLessThan(12);
  });

  test('are never from the future, from before the beginning or from after the end', () =>
    none(`
      SELECT l.id FROM activity_logs l
        LEFT JOIN families f ON f.id = l.family_id
        LEFT JOIN family_endings e ON e.family_id = f.id
        LEFT JOIN foster_families ff ON ff.id = l.foster_family_id
       WHERE l.held_on > '${today}' OR l.received_at < l.recorded_at
          OR l.recorded_at < (l.held_on + l.started_at::time) AT TIME ZONE 'Europe/Warsaw' + coalesce(l.minutes, 0) * interval '1 minute'
          OR (l.received_at AT TIME ZONE 'Europe/Warsaw')::date > '${today}'
          OR l.held_on < coalesce(f.intake_on, ff.started_on) OR l.held_on > coalesce(e.ended_on, ff.ended_on)
          OR l.next_visit_on <= l.held_on`));

  test('are written by whoever looked after them that day, in one place at a time', async () => {
    await none(`
      SELECT l.id FROM activity_logs l WHERE NOT EXISTS (
        SELECT FROM assignments a WHERE a.staff_id = l.recorded_by_id
           AND (a.family_id = l.family_id OR a.foster_family_id = l.foster_family_id)
           AND l.held_on BETWEEN a.started_on AND coalesce(a.ended_on, 'infinity'))`);
    await none(`
      SELECT id FROM (
        SELECT id, started_at::time + coalesce(occasion_minutes, minutes, 0) * interval '1 minute' AS until,
               lead(started_at::time) OVER (PARTITION BY recorded_by_id, held_on ORDER BY started_at) AS next
          FROM (SELECT DISTINCT ON (coalesce(occasion_id, id)) * FROM activity_logs) AS entries) AS days WHERE until > next`);
  });

  test('name only people who belong there and forms of the dictionary', async () => {
    await none(`
      SELECT l.id FROM activity_logs l, unnest(l.present_ids) AS present
       WHERE NOT EXISTS (SELECT FROM family_members m WHERE m.family_id = l.family_id AND m.person_id = present)
         AND NOT EXISTS (SELECT FROM foster_carers c WHERE c.foster_family_id = l.foster_family_id AND c.person_id = present)
         AND NOT EXISTS (SELECT FROM placements p WHERE p.foster_family_id = l.foster_family_id AND p.child_id = present)`);
    await none(`
      SELECT l.id FROM activity_logs l, unnest(l.forms_of_support) AS form
       WHERE NOT EXISTS (SELECT FROM forms_of_support f WHERE f.unit_id = l.unit_id AND f.code = form)`);
  });

  test('move and complete only what was in the plan in force', async () => {
    const ofThisPlan = `
      (p.family_id = l.family_id OR EXISTS (SELECT FROM placements s WHERE s.child_id = p.child_id AND s.foster_family_id = l.foster_family_id))
      AND p.approved_on <= l.held_on AND coalesce(p.superseded_on, 'infinity') > l.held_on`;
    await none(`
      SELECT m.id FROM goal_moves m JOIN activity_logs l ON l.id = m.activity_log_id
        JOIN plan_goals g ON g.id = m.goal_id JOIN help_plans p ON p.id = g.plan_id
       WHERE NOT (${ofThisPlan}) OR g.progress = 'notStarted'`);
    await none(`
      SELECT l.id FROM activity_logs l, unnest(l.completed_activity_ids) AS completed
        LEFT JOIN plan_activities a ON a.id = completed LEFT JOIN plan_goals g ON g.id = a.goal_id LEFT JOIN help_plans p ON p.id = g.plan_id
       WHERE a.status IS DISTINCT FROM 'done' OR NOT (${ofThisPlan})`);
  });

  test('leave the newest visit where the trigger would have left it, and the trigger at work', async () => {
    for (const [table, reference] of [
      ['families', 'family_id'],
      ['foster_families', 'foster_family_id'],
    ])
      await none(`
        SELECT id FROM ${table} f WHERE last_visit_on IS DISTINCT FROM (
          SELECT max(held_on) FROM activity_logs l
           WHERE l.${reference} = f.id AND kind = 'visit' AND outcome = 'tookPlace')`);
    expect(await rows("SELECT tgenabled FROM pg_trigger WHERE tgname = 'keep_last_visit'")).toEqual([
      { tgenabled: 'O' },
    ]);
  });
});

test('no foster family ever holds more children than it may', () =>
  none(`
    SELECT f.id FROM foster_families f JOIN placements first ON first.foster_family_id = f.id
      JOIN placements p ON p.foster_family_id = f.id
       AND first.placed_on >= p.placed_on AND first.placed_on < coalesce(p.ended_on, 'infinity')
     GROUP BY f.id, first.id HAVING count(*) > f.capacity`));

test('plans go through the hands they must: nothing is approved before it was submitted', () =>
  none(`
    SELECT id FROM help_plans
     WHERE submitted_on < drafted_on OR approved_on < submitted_on OR superseded_on < approved_on
        OR (approved_on IS NOT NULL AND submitted_on IS NULL) OR greatest(drafted_on, submitted_on, approved_on) > '${today}'`));

test('assessments were held while there was something to assess', () =>
  none(`
    SELECT a.id FROM assessments a LEFT JOIN families f ON f.id = a.family_id LEFT JOIN family_endings e ON e.family_id = f.id
     WHERE a.held_on > '${today}' OR a.held_on < f.intake_on OR a.held_on > e.ended_on
        OR (a.child_id IS NOT NULL AND NOT EXISTS (
             SELECT FROM placements p WHERE p.child_id = a.child_id AND a.held_on BETWEEN p.placed_on AND coalesce(p.ended_on, 'infinity')))`));

test('obligations are left to the rules, telephones to nobody', async () => {
  await none('SELECT id FROM obligations');
  await none(`
    SELECT phone FROM (SELECT phone FROM people UNION SELECT phone FROM families UNION SELECT phone FROM foster_families
      UNION SELECT phone FROM staff) AS phones WHERE phone !~ '^000 000 0\\d\\d$'`);
});
