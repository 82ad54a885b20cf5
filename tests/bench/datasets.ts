import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Secrets } from '#server/platform/secrets.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { surnames } from '../../prisma/seed/surnames.ts';

type Unit = { families: number; fosterFamilies: number; assistants: number; coordinators: number; logs: number };

/** A city, and a country of units of two sizes. */
export const datasets = {
  city: [{ families: 900, fosterFamilies: 600, assistants: 60, coordinators: 40, logs: 250_000 }],
  nation: Array.from({ length: 2_000 }, (_, n) =>
    n % 2 === 0
      ? { families: 29, fosterFamilies: 20, assistants: 2, coordinators: 2, logs: 2_500 }
      : { families: 15, fosterFamilies: 20, assistants: 1, coordinators: 2, logs: 2_500 },
  ),
} satisfies Record<string, Unit[]>;

export type DatasetName = keyof typeof datasets;

const sql = readFileSync(join(import.meta.dirname, 'dataset.sql'), 'utf8');

/**
 * Makes the database of a dataset, unless it is there from an earlier run and nothing of it has changed since.
 * @param serverUrl a database of the server, signed in as somebody who may do anything
 * @returns the address of the dataset's database
 */
export async function prepareDataset(serverUrl: string, name: DatasetName, secrets: Secrets): Promise<string> {
  const url = Object.assign(new URL(serverUrl), { pathname: `/bench_${name}` }).href;
  const version = createHash('sha256').update(sql).update(JSON.stringify(datasets[name])).digest('hex').slice(0, 16);
  if ((await versionOf(serverUrl, name)) !== version) {
    await within(serverUrl, async (server) => {
      await server.query(`DROP DATABASE IF EXISTS bench_${name} WITH (FORCE)`);
      await server.query(`CREATE DATABASE bench_${name}`);
    });
    await prepareDatabase(url, secrets);
    await within(url, (database) => fill(database, datasets[name]));
    await within(serverUrl, (server) => server.query(`COMMENT ON DATABASE bench_${name} IS '${version}'`));
  }
  await prepareDatabase(url, secrets);
  return url;
}

async function versionOf(serverUrl: string, name: DatasetName) {
  const { rows } = await within(serverUrl, (server) =>
    server.query<{ version: string }>(
      "SELECT shobj_description(oid, 'pg_database') AS version FROM pg_database WHERE datname = $1",
      [`bench_${name}`],
    ),
  );
  return rows[0]?.version;
}

async function fill(database: pg.Client, units: readonly Unit[]) {
  await database.query(`CREATE TEMP TABLE bench_units AS
    SELECT ordinality AS n, families, "fosterFamilies" AS foster_families, assistants, coordinators, logs
      FROM ROWS FROM (jsonb_to_recordset('${JSON.stringify(units)}')
        AS (families int, "fosterFamilies" int, assistants int, coordinators int, logs int)) WITH ORDINALITY`);
  const names = surnames.map(({ family }) => `'${family}'`).join(', ');
  await database.query(
    `CREATE TEMP TABLE bench_surnames AS SELECT * FROM unnest(ARRAY[${names}]) WITH ORDINALITY AS names(surname)`,
  );
  await database.query("SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'");
  await database.query(sql);
  await database.query('VACUUM ANALYZE');
}

/** Somebody of the dataset with a session; `families` are those an assistant looks after. */
export type Person = { token: string; id: string; unitId: string; families: string[] };

/** Signs in people of the largest units. */
export async function signIn(url: string, role: 'assistant' | 'supervisor', howMany: number): Promise<Person[]> {
  return within(url, async (database) => {
    const { rows } = await database.query<Omit<Person, 'token'>>(
      `SELECT s.staff_id AS id, s.unit_id AS "unitId",
              ARRAY(SELECT family_id::text FROM assignments a WHERE a.staff_id = s.staff_id AND family_id IS NOT NULL) AS families
         FROM staff_roles s JOIN (SELECT unit_id, count(*) AS files FROM families GROUP BY 1) u USING (unit_id)
        WHERE s.role = $1 ORDER BY u.files DESC, s.staff_id LIMIT $2`,
      [role, howMany],
    );
    const people = rows.map((row) => ({ ...row, token: randomBytes(32).toString('base64url') }));
    for (const { token, id, unitId } of people)
      await database.query(
        `INSERT INTO auth.sessions (token_hash, unit_id, staff_id, role, expires_at, device)
           VALUES (sha256($1), $2, $3, $4, now() + interval '8 hours', 'bench')`,
        [Buffer.from(token), unitId, id, role],
      );
    return people;
  });
}

export async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
