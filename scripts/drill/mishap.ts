import type pg from 'pg';

/** A family somebody deleted by hand, and the last moment at which it was there. */
export type Mishap = { familyId: string; at: Date; rows: string[] };

/** What nobody should do: everything about a family goes, past the product and past the keys that would hold it. */
export async function deleteFamily(owner: pg.Client, familyId: string): Promise<Mishap> {
  const tables = await tablesAbout(owner);
  await owner.query('BEGIN');
  const rows = await familyRows(owner, familyId);
  const { rows: clock } = await owner.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  await owner.query("SET LOCAL session_replication_role = 'replica'");
  for (const { name, column } of tables) await owner.query(`DELETE FROM ${name} WHERE ${column} = $1`, [familyId]);
  await owner.query('COMMIT');
  return { familyId, at: clock[0]!.at, rows };
}

/** Every row about this family, as text, in one order. */
export async function familyRows(owner: pg.Client, familyId: string): Promise<string[]> {
  const all: string[] = [];
  for (const { name, column } of await tablesAbout(owner)) {
    const { rows } = await owner.query<{ text: string }>(
      `SELECT row::text AS text FROM ${name} AS row WHERE ${column} = $1 ORDER BY 1`,
      [familyId],
    );
    all.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  return all;
}

async function tablesAbout(owner: pg.Client) {
  const { rows } = await owner.query<{ name: string; column: string }>(
    `SELECT format('public.%I', table_name) AS name, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND (column_name = 'family_id' OR (table_name, column_name) = ('families', 'id'))
        AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')
      ORDER BY 1`,
  );
  return rows;
}
