import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Brings a database to the newest schema; what a migration does is kept whole or not at all. Recorded in the table of
 * Prisma's own CLI, so that it agrees where it is available. Of several at once one works and the others wait.
 */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${prismaMigrateLock})`);
    await client.query(recordTable);
    const applied = await appliedMigrations(client);
    const fresh: string[] = [];
    for (const migration of await writtenMigrations(folder)) {
      const checksum = applied.get(migration.name);
      if (checksum === undefined) {
        await apply(client, migration);
        fresh.push(migration.name);
      } else if (checksum !== migration.checksum) {
        throw new MigrationRefusal('changedAfterwards', migration.name);
      }
    }
    return fresh;
  } finally {
    await client.end();
  }
}

/** Which migration, and why; PostgreSQL's own words are in `cause`. */
export class MigrationRefusal extends Error {
  readonly code: 'changedAfterwards' | 'leftUnfinished' | 'failed';
  readonly migration: string;

  constructor(code: MigrationRefusal['code'], migration: string, cause?: unknown) {
    super(`migration ${migration}: ${code}`, { cause });
    this.code = code;
    this.migration = migration;
  }
}

const migrationsFolder = join(import.meta.dirname, 'migrations');

/** The number Prisma's CLI locks with: the two never work at the same time. */
const prismaMigrateLock = 72_707_369;

const recordTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

async function appliedMigrations(client: pg.Client) {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const unfinished = rows.find(({ finished }) => !finished);
  if (unfinished) throw new MigrationRefusal('leftUnfinished', unfinished.migration_name);
  return new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]));
}

type Migration = { name: string; sql: string; checksum: string };

async function writtenMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'migration.sql'))).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    // Migrations work as the owner of the tables; the record is kept by whoever runs them.
    await client.query('RESET ROLE');
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    throw new MigrationRefusal('failed', name, error);
  }
}
