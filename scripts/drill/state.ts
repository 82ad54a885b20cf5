import pg from 'pg';
import { decrypt } from '#server/identifiers/cipher.ts';
import type { Keyring } from '#server/identifiers/keyring.ts';

/** Work on the database as its owner. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every table with the number of its rows and a sum over all that is in them. */
export async function tablesOf(client: pg.Client) {
  const { rows: names } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'auth', 'audit') ORDER BY 1`,
  );
  const all = new Map<string, string>();
  for (const { name } of names) {
    const { rows } = await client.query<{ state: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(sum, '' ORDER BY sum)), '') AS state
         FROM (SELECT md5(row::text) AS sum FROM ${name} AS row) AS sums`,
    );
    all.set(name, rows[0]!.state);
  }
  return all;
}

/** The wall as the catalogue knows it: tables that are shut, their policies, and who was granted what. */
export async function wallOf(client: pg.Client) {
  const { rows } = await client.query<{ wall: string }>(`
    SELECT md5(string_agg(fact, E'\\n' ORDER BY fact)) AS wall FROM (
      SELECT format('%s %s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity, relacl) AS fact
        FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'auth', 'audit', 'wall')
      UNION ALL SELECT format('%s %s %s %s', schemaname, tablename, policyname, (roles, cmd, qual, with_check)) FROM pg_policies
    ) AS facts`);
  return rows[0]!.wall;
}

/** How many tables about people row-level security does not hold, also for their owner. */
export async function openTables(client: pg.Client) {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  return Number(rows[0]!.count);
}

/** Decrypts every number of a document. @returns how many; a single one that cannot be read throws */
export async function readNumbers(client: pg.Client, keyring: Keyring) {
  const { rows } = await client.query(
    `SELECT id, unit_id AS "unitId", person_id AS "personId", kind, cipher, key_generation AS "keyGeneration"
       FROM person_identifiers`,
  );
  for (const row of rows) decrypt(keyring, row, row);
  return rows.length;
}

/** Which of these visits are there, each with its trace in the log. */
export async function visitsOf(client: pg.Client, ids: string[]) {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM activity_logs WHERE id = ANY ($1::uuid[])
        AND EXISTS (SELECT FROM audit_events event WHERE event.resource = 'activity-logs' AND event.action = 'create'
                       AND activity_logs.id::text = ANY (event.resource_ids::text[]))`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
