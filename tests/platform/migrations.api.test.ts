import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { applyMigrations } from '../../prisma/applyMigrations.ts';
import { databaseTrouble } from '../../prisma/databaseTrouble.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';

test('migrations are applied in the order of their names, once', async () => {
  const url = await emptyDatabase();
  const folder = givenMigrations({
    '2_second': 'INSERT INTO steps VALUES (2)',
    '1_first': 'CREATE TABLE steps (step int); INSERT INTO steps VALUES (1)',
  });

  expect(await applyMigrations(url, folder)).toEqual(['1_first', '2_second']);
  expect(await applyMigrations(url, folder)).toEqual([]);

  expect(await rows(url, 'SELECT step FROM steps')).toEqual([{ step: 1 }, { step: 2 }]);
});

test("they are recorded the way Prisma's own CLI records them", async () => {
  const url = await emptyDatabase();
  const sql = 'SELECT 1';

  await applyMigrations(url, givenMigrations({ '1_first': sql }));

  const records = await rows(
    url,
    'SELECT migration_name, checksum, applied_steps_count, rolled_back_at, finished_at >= started_at AS finished FROM _prisma_migrations',
  );
  const checksum = createHash('sha256').update(sql).digest('hex');
  expect(records).toEqual([
    { migration_name: '1_first', checksum, applied_steps_count: 1, rolled_back_at: null, finished: true },
  ]);
});

test('a migration that fails leaves nothing behind, and those before it stay', async () => {
  const url = await emptyDatabase();
  const folder = givenMigrations({
    '1_first': 'CREATE TABLE first (step int)',
    '2_second': 'CREATE TABLE second (step int); SELECT 1 / 0',
  });

  await expect(applyMigrations(url, folder)).rejects.toMatchObject({ code: 'failed', migration: '2_second' });

  expect(await rows(url, "SELECT to_regclass('first') IS NOT NULL AS first, to_regclass('second') AS second")).toEqual([
    { first: true, second: null },
  ]);
  writeFileSync(join(folder, '2_second/migration.sql'), 'CREATE TABLE second (step int)');
  expect(await applyMigrations(url, folder)).toEqual(['2_second']);
});

test('a migration changed after it was applied is refused by name', async () => {
  const url = await emptyDatabase();
  const folder = givenMigrations({ '1_first': 'SELECT 1' });
  await applyMigrations(url, folder);
  writeFileSync(join(folder, '1_first/migration.sql'), 'SELECT 2');

  const refusal = await applyMigrations(url, folder).catch((error: unknown) => error);

  expect(databaseTrouble(refusal)?.pl).toContain('Migracja 1_first została zmieniona');
});

test('of two runners at once one works and the other waits for it', async () => {
  const url = await emptyDatabase();
  const folder = givenMigrations({ '1_slow': 'SELECT pg_sleep(0.3); CREATE TABLE once (step int)' });

  const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)]);

  expect(applied.flat()).toEqual(['1_slow']);
});

test('a wrong password and a missing server are told in a sentence', async () => {
  const wrong = Object.assign(new URL(process.env.DATABASE_URL!), { password: 'wrong' }).href;
  const nowhere = 'postgresql://piecza:x@127.0.0.1:1/piecza';

  const [refused, unreachable] = await Promise.all(
    [wrong, nowhere].map((url) => applyMigrations(url).catch((error: unknown) => databaseTrouble(error)?.pl)),
  );

  expect(refused).toContain('hasło');
  expect(unreachable).toContain('Nie można połączyć się');
});

function givenMigrations(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-migrations-'));
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

async function rows(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
