import { prisma } from '../support/given.ts';

/**
 * One number for each table over every row in it, of all units. The log and the tables of sessions and attempts are
 * left out: requests that are refused may write there.
 */
export async function fingerprint() {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE (schemaname = 'public' AND tablename NOT IN ('audit_events', '_prisma_migrations'))
        OR (schemaname, tablename) = ('auth', 'credentials')`;
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS rows FROM ${name} t`,
  );
  const rows = await prisma.$queryRawUnsafe<{ name: string; rows: string }[]>(sums.join(' UNION ALL '));
  return new Map(rows.map(({ name, rows }) => [name, rows]));
}

/** Names of the tables in which a row was made, changed or taken away since. */
export async function changedSince(before: Map<string, string>) {
  const after = await fingerprint();
  return [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
}
