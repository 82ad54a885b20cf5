import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prisma } from '../support/given.ts';

const source = globSync('prisma/models/*.prisma')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const blocks = (kind: 'model' | 'enum') =>
  [...source.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(([, name, body]) => ({
    name: name!,
    body: body!,
  }));
const mapped = (body: string) => /@@map\("(\w+)"\)/.exec(body)![1]!;
const enums = new Map(blocks('enum').map(({ name, body }) => [name, mapped(body)]));
const models = new Set(blocks('model').map(({ name }) => name));
const plain: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Boolean: 'bool',
  Json: 'jsonb',
  Bytes: 'bytea',
};

/** "people.born_on date null", for every column a model names. */
function columnsOfModels() {
  return blocks('model').flatMap(({ body }) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)].flatMap(([, field, type, list, optional, rest]) => {
      if (models.has(type!)) return [];
      const column = /@map\("(\w+)"\)/.exec(rest!)?.[1] ?? field;
      const day = rest!.includes('@db.Date') ? 'date' : 'timestamptz';
      const sql = enums.get(type!) ?? (type === 'DateTime' ? day : rest!.includes('@db.Uuid') ? 'uuid' : plain[type!]);
      return [`${mapped(body)}.${column} ${list ? '_' : ''}${sql}${optional ? ' null' : ''}`];
    }),
  );
}

test('the models and the migrated database have the same tables, columns, types and nulls', async () => {
  const columns = await prisma.$queryRaw<{ line: string }[]>`
    SELECT table_name || '.' || column_name || ' ' || udt_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END AS line
      FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  expect(columnsOfModels().sort()).toEqual(columns.map(({ line }) => line).sort());
});

test('the enums have the same values', async () => {
  const inDatabase = await prisma.$queryRaw<{ name: string; values: string[] }[]>`
    SELECT typname AS name, array_agg(enumlabel::text ORDER BY enumsortorder) AS values
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid JOIN pg_namespace n ON n.oid = typnamespace
     WHERE n.nspname = 'public' GROUP BY typname`;
  const inModels = blocks('enum').map(({ body }) => ({
    name: mapped(body),
    values: [...body.matchAll(/^ {2}(\w+)$/gm)].map(([, value]) => value),
  }));
  const sorted = (rows: { name: string }[]) => rows.toSorted((a, b) => a.name.localeCompare(b.name));
  expect(sorted(inModels)).toEqual(sorted(inDatabase));
});

test('every row belongs to a unit, and rows of two units cannot be joined', async () => {
  const loose = await prisma.$queryRaw<{ constraint: string }[]>`
    SELECT conrelid::regclass::text || ' → ' || confrelid::regclass::text AS constraint
      FROM pg_constraint c
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND confrelid <> 'units'::regclass
       AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname = 'unit_id')`;
  expect(loose).toEqual([]);
  const tables = await prisma.$queryRaw<{ table: string }[]>`
    SELECT relname AS table FROM pg_class k WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.oid AND a.attname = 'unit_id' AND a.attnotnull)`;
  expect(
    tables
      .map(({ table }) => table)
      .filter((table) => table !== '_prisma_migrations')
      .sort(),
  ).toEqual(['units']);
});
