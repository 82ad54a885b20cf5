import { globSync, readFileSync } from 'node:fs';
import type { Prisma } from '#prisma/client.ts';
import { encrypt } from '#server/identifiers/cipher.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { secrets } from '../support/databases.ts';

/** Asks the database as its owner. */
export type All = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** What is written in the rows: whoever finds the word in an answer knows whose row it came from. */
export type Canary = {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly unitId: string;
};

export const canaries = /kanarek(\d+)x/gi;

/** Words other columns refer to, and words the database holds to a form of their own. */
const noPlace = new Set([
  'activity_logs.started_at',
  'forms_of_support.code',
  'plan_activities.form_of_support',
  'obligations.rule',
  'documents.media_type',
  'ending_proposals.ground',
  'family_endings.ground',
  'work_hours.started_at',
  'work_hours.ended_at',
  'work_card_steps.content_hash',
  'audit_events.resource',
  'auth.credentials.password_hash',
]);

/** Tables whose columns stand together or not at all: what is empty stays empty. */
const standTogether = new Set([
  'intakes',
  'assessments',
  'deaths',
  'documents',
  'ending_proposals',
  'family_endings',
  'hand_overs',
  'interventions',
  'court_dates',
  'work_hours',
  'work_card_steps',
]);

/** Writes a word of its own into every text of these units. @returns by number, where each one stands */
export async function plantCanaries(all: All, tables: readonly Table[], units: string[], ownUnits: string[]) {
  const planted = new Map<number, Canary>();
  const others = units.filter((id) => !ownUnits.includes(id));
  const word = `'Kanarek' || nextval('canaries') || 'x'`;
  await all('CREATE TEMPORARY SEQUENCE canaries START 1000');
  // What was once recorded is changed by nobody; nor is it here, but to write in it what is looked for.
  await all("SET session_replication_role = 'replica'");
  for (const { name, key, columns, texts: textColumns } of tables) {
    const unit = name === 'units' ? 'id' : 'unit_id';
    const places = textColumns.filter((column) => !noPlace.has(`${name}.${column}`));
    const texts = places.map((column) => ({
      column,
      text:
        column === 'email'
          ? `lower(${word}) || '@example.test'`
          : `${word} || CASE WHEN length(${column}) > 20 THEN ' – rozmowa z rodziną i z dziećmi' ELSE '' END`,
    }));
    const json: Record<string, string> = {
      report_runs: `figures = jsonb_set(figures, '{unitName}', to_jsonb(${word}))`,
      activity_log_corrections: `before = jsonb_build_object('note', ${word})`,
    };
    if (!columns.has(unit) || places.length + (json[name] ? 1 : 0) === 0) continue;
    const kept = standTogether.has(name);
    const written = texts.map(
      ({ column, text }) => `${column} = ${kept ? `CASE WHEN ${column} IS NOT NULL THEN ${text} END` : text}`,
    );
    if (json[name]) written.push(json[name]);
    await all(`UPDATE ${name} SET ${written.join(', ')} WHERE ${unit} = ANY ($1)`, [units]);
    await read(name, key, unit, json[name] ? [...places, json[name].split(' ')[0]!] : places);
  }
  // A password of somebody elsewhere.
  await all(`UPDATE auth.credentials SET password_hash = '$argon2id$' || ${word} WHERE unit_id = ANY ($1)`, [others]);
  await read('auth.credentials', 'staff_id', 'unit_id', ['password_hash']);
  await encryptCanaries(all, units, planted);
  await all("SET session_replication_role = 'origin'");
  await all('DROP SEQUENCE canaries');
  return planted;

  async function read(table: string, key: string, unit: string, columns: string[]) {
    const rows = await all<Record<string, string>>(
      `SELECT ${key}::text AS row_id, ${unit} AS in_unit, ${columns.map((column) => `${column}::text AS ${column}`).join(', ')}
         FROM ${table} WHERE ${unit} = ANY ($1)`,
      [units],
    );
    for (const { row_id: rowId, in_unit: unitId, ...texts } of rows)
      for (const [column, text] of Object.entries(texts))
        for (const [, number] of (text ?? '').matchAll(canaries))
          planted.set(Number(number), { table, column, rowId: rowId!, unitId: unitId! });
  }
}

/** Numbers of documents are kept encrypted: what is inside is a canary, too. */
async function encryptCanaries(all: All, units: string[], planted: Map<number, Canary>) {
  const rows = await all<{ id: string; unitId: string; personId: string }>(
    'SELECT id, unit_id AS "unitId", person_id AS "personId" FROM person_identifiers WHERE unit_id = ANY ($1)',
    [units],
  );
  const keyring = keyringOf(secrets.identifierKeys());
  for (const [n, row] of rows.entries()) {
    const number = 900_000 + n;
    const place = { ...row, kind: 'identityDocument' as const };
    const { cipher, keyGeneration } = encrypt(keyring, place, `KANAREK${number}X`);
    await all('UPDATE person_identifiers SET kind = $2, cipher = $3, key_generation = $4 WHERE id = $1', [
      row.id,
      place.kind,
      cipher,
      keyGeneration,
    ]);
    planted.set(number, { table: 'person_identifiers', column: 'cipher', rowId: row.id, unitId: row.unitId });
  }
}

export type Table = Awaited<ReturnType<typeof tablesOfUnits>>[number];

/** Every table that says whose it is, with its model and the columns words can be written in. */
export async function tablesOfUnits(all: All) {
  const models = new Map(
    globSync('prisma/models/*.prisma').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^model (\w+) \{[\s\S]*?@@map\("(\w+)"\)/gm)].map(
        ([, model, table]) => [table!, model as Prisma.ModelName] as const,
      ),
    ),
  );
  const columns = await all<{ name: string; column: string; type: string; generated: string }>(`
    SELECT CASE table_schema WHEN 'public' THEN table_name ELSE table_schema || '.' || table_name END AS name,
           column_name AS column, udt_name AS type, is_generated AS generated
      FROM information_schema.columns WHERE table_schema IN ('public', 'auth') AND table_name <> '_prisma_migrations'`);
  return [...Map.groupBy(columns, ({ name }) => name)].map(([name, of]) => ({
    name,
    model: models.get(name) ?? ('' as Prisma.ModelName),
    key: ['id', 'token_hash', 'staff_id'].find((key) => of.some(({ column }) => column === key)) ?? of[0]!.column,
    columns: new Set(of.map(({ column }) => column)),
    texts: of.filter(({ type, generated }) => type === 'text' && generated === 'NEVER').map(({ column }) => column),
  }));
}
