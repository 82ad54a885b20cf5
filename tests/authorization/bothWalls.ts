import type pg from 'pg';
import { Prisma } from '#prisma/client.ts';
import type { Actor } from '#server/platform/actor.ts';
import { urlFor } from '#server/platform/logins.ts';
import { allowed, type Policies, type Right } from '#server/platform/policy.ts';
import { standingAs, WalledPool } from '#server/platform/wall.ts';
import { noon, prisma, secrets } from '../support/databases.ts';
import { tableOf } from './catalogue.ts';

export const rights: Right[] = ['read', 'create', 'update', 'delete'];

/** The rows of these the first wall lets the actor have: the policy, asked of every row there is. */
export async function byPolicy(policies: Policies, model: Prisma.ModelName, right: Right, actor: Actor, ids: string[]) {
  const table = prisma[model.replace(/^./, (letter) => letter.toLowerCase()) as 'family'];
  const inUnit = model === 'Unit' ? { id: actor.unitId } : { unitId: actor.unitId };
  const rows = await table.findMany({
    where: { AND: [{ id: { in: ids } }, inUnit, allowed(policies[model], right, actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

const pool = new WalledPool(
  { connectionString: urlFor(process.env.DATABASE_URL!, 'api', secrets), statement_timeout: 60_000 },
  secrets.contextKey(),
);

/** Plain SQL as this actor, with nothing but the database itself in the way; what is done is undone. */
export function inSqlAs<T>({ id, unitId, role }: Actor, work: (client: pg.PoolClient) => Promise<T>, at = noon) {
  return standingAs({ role, actorId: id, unitId, at }, async () => {
    const client: pg.PoolClient = await pool.connect();
    await client.query('BEGIN');
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
}

/** The rows of these the second wall lets the actor have: each is tried, and taken back. */
export async function bySql(client: pg.PoolClient, model: Prisma.ModelName, right: Right, ids: string[]) {
  const table = tableOf(model);
  const had = new Set<string>();
  if (right === 'read') {
    const rows = await attempt(client, `SELECT id FROM ${table} WHERE id = ANY ($1)`, [ids]);
    for (const { id } of rows?.rows ?? []) had.add(id);
    return had;
  }
  const column = right === 'update' ? await changeableColumn(client, table) : undefined;
  for (const id of ids) {
    if (right === 'update' && !column) continue;
    const result =
      right === 'update'
        ? await attempt(client, `UPDATE ${table} SET ${column} = ${column} WHERE id = $1`, [id])
        : right === 'delete'
          ? await attempt(client, `DELETE FROM ${table} WHERE id = $1`, [id])
          : await attempt(client, await copyOf(table, id), []);
    if (result && (result.refusedLater || result.rowCount)) had.add(id);
  }
  return had;
}

/** @returns undefined when the wall refused; `refusedLater` when the row passed it and something else stood in the way */
async function attempt(client: pg.PoolClient, sql: string, values: unknown[]) {
  await client.query('SAVEPOINT attempt');
  try {
    const { rows, rowCount } = await client.query<{ id: string }>(sql, values);
    return { rows, rowCount, refusedLater: false };
  } catch (error) {
    const { code } = error as { code?: string };
    return code === '42501' ? undefined : { rows: [], rowCount: 0, refusedLater: true };
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

async function changeableColumn(client: pg.PoolClient, table: string) {
  const { rows } = await client.query<{ column: string }>(
    `SELECT quote_ident(attname) AS column FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege($1, attname, 'UPDATE') ORDER BY attnum DESC LIMIT 1`,
    [table],
  );
  return rows[0]?.column;
}

/** The same row once more, under another id; made by the actor it has to satisfy the wall on its own. */
async function copyOf(table: string, id: string) {
  const [columns] = await prisma.$queryRawUnsafe<{ names: string }[]>(
    `SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
        AND has_column_privilege('piecza_owner', attrelid, attname, 'INSERT')`,
    table,
  );
  const [row] = await prisma.$queryRawUnsafe<{ row: object }[]>(
    `SELECT to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()) AS row FROM ${table} t WHERE id = $1::uuid`,
    id,
  );
  const names = columns!.names;
  const json = JSON.stringify(row!.row).replaceAll("'", "''");
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, '${json}')`;
}

export const modelsWithRows = (rows: Record<string, Partial<Record<Prisma.ModelName, string>>>) =>
  Object.values(Prisma.ModelName).filter((model) => rows.own?.[model]);
