import { globSync, readFileSync } from 'node:fs';
import type { Express } from 'express';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { namedLike } from '#server/people/namedLike.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';
import { changedSince, fingerprint } from './fingerprint.ts';
import { carelessTwin, product } from './target.ts';
import { addressOf, givenWrites, send, textFields, type Write } from './writes.ts';

// V12: what is typed becomes part of a statement.

const quotes = [
  "'",
  "''",
  "\\'",
  '"',
  '`',
  '$$',
  "E'\\''",
  'ʼ',
  '＇',
  '%27',
  '&apos;',
  "' --",
  "'/*",
  "';",
  '\\',
  "\\\\'",
];
const conditions = [
  "' OR '1'='1",
  "' OR 1=1--",
  "') OR ('1'='1",
  "' OR ''='",
  "%' OR '%'='",
  "x' OR name IS NOT NULL--",
  '1 OR 1=1',
  '" OR ""="',
];
const statements = [
  "'; DROP TABLE families--",
  "'; RESET ROLE; SELECT 1--",
  "' UNION SELECT NULL--",
  "' AND 1=(SELECT 1/0)--",
  "'||(SELECT version())||'",
  "'||pg_sleep(0)||'",
  "'::uuid::text",
  '(SELECT 1)',
  '#{1+1}{{7*7}}',
  "' AND 1=CAST((SELECT 'x') AS int)--",
  "'||chr(39)||'",
  '$1',
  ':name',
  '?',
];
const patterns = ['%', '_', '%%', '_%_', '\\%', '[a-z]', '.*', '^', '*', '(?i)', '|', '!!', ':*', '&'];
const payloads = [...quotes, ...conditions, ...statements, ...patterns];

const lists = ['families', 'children', 'foster-families', 'people', 'staff'];

async function givenNames() {
  const unit = await givenUnit();
  await unit.member((await unit.family()).id);
  await unit.childIn((await unit.fosterFamily()).id);
  return { ...unit.supervisor, role: 'supervisor' as const };
}

/** Searches for each payload among names that contain none of them. @returns what did not simply find nothing */
async function searchForSql(target: Express, among = [...lists, 'audit-events']) {
  const api = await as(await givenNames(), target);
  for (const list of lists) expect((await api.get(`/api/${list}`)).body, list).not.toEqual([]);
  const before = await fingerprint();
  const got: string[] = [];
  for (const [n, payload] of payloads.entries()) {
    const list = among[n % among.length]!;
    const query = list === 'audit-events' ? { resource: payload } : { q: payload };
    const { status, headers } = await api.get(`/api/${list}`).query(query);
    if (status !== 200 || headers['x-total-count'] !== '0') got.push(`${list}, ${payload}: ${status}`);
  }
  return [...got, ...(await changedSince(before)).map((table) => `changed ${table}`)];
}

/** The same on every table that is searched, without the API around it. @returns what found something or failed */
async function searchTables(named: typeof namedLike) {
  const { unitId } = await givenNames();
  const got: string[] = [];
  for (const payload of payloads) {
    const where = { unitId, AND: named(payload) };
    const tables = [prisma.family, prisma.fosterFamily, prisma.person, prisma.staff];
    for (const table of tables)
      if (await (table as typeof prisma.family).count({ where }).catch(() => 1)) got.push(payload);
  }
  return [...new Set(got)];
}

/** The form with other words in every field that takes words. */
function worded(write: Write, words: (turn: number) => string) {
  const { shape } = write.endpoint.body! as z.ZodObject;
  let turn = 0;
  const entries = textFields(write).map((name) => {
    const text = words(turn++);
    const long = `Zapisano tak: ${text}`.padEnd(24, '.');
    return [name, [text, long].find((each) => shape[name]!.safeParse(each).success)] as const;
  });
  return Object.fromEntries(entries.filter(([name, text]) => text !== undefined && name !== 'password'));
}

let plain: Promise<Map<string, number>> | undefined;

/** How each form answers to words that mean nothing to a database. */
async function answersToPlainWords() {
  const answers = new Map<string, number>();
  for (const [n, write] of (await givenWrites()).entries()) {
    const body = { ...write.body, ...worded(write, (turn) => `Słowo ${n}.${turn}`) };
    answers.set(addressOf(write.endpoint), (await send(write, body, product)).status);
  }
  return answers;
}

/** Fills every form with payloads. @returns forms that answered otherwise than to plain words, or kept other words */
async function writeSqlDown(target: Express, offset: number, only = /./) {
  plain ??= answersToPlainWords();
  const expected = await plain;
  const got: string[] = [];
  let next = offset;
  for (const write of await givenWrites(only)) {
    const hostile = worded(write, () => payloads[next++ % payloads.length]!);
    const { status, body } = await send(write, { ...write.body, ...hostile }, target);
    const where = addressOf(write.endpoint);
    if (status !== expected.get(where)) got.push(`${where}: ${status} instead of ${expected.get(where)}`);
    if (status < 300)
      // Or under the name that what was decided has in the row.
      for (const [name, text] of Object.entries(hostile))
        if (name in body && !Object.values(body).includes(text)) got.push(`${where}: ${name} is not what was written`);
  }
  return got;
}

/** Statements put together from text, and text passed on unescaped. @returns the places */
const gluedStatements = (files: Record<string, string>) =>
  Object.entries(files).flatMap(([file, source]) =>
    [
      ...source.matchAll(
        /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\b|(\.query|\bask(<[^>]*>)?)\(\s*`[^`]*\$\{(?!this\.)/g,
      ),
    ].map(([found]) => `${file}: ${found.slice(0, 30)}`),
  );

test('whatever is searched for is looked for as it is written', async () => {
  expect(await searchForSql(product)).toEqual([]);
  expect(await searchTables(namedLike)).toEqual([]);
});

test('a search glued into a statement is found', async () => {
  const glued = carelessTwin('get', '/families', async ({ query: { q = '' }, res }, { unitId }) => {
    const rows = await prisma.$queryRawUnsafe<object[]>(
      `SELECT id, name FROM families WHERE unit_id = '${unitId}' AND name LIKE '%${String(q)}%'`,
    );
    res!.set('X-Total-Count', String(rows.length));
    return rows;
  });
  const got = await searchForSql(glued, ['families']);
  expect(got).toEqual(expect.arrayContaining(["families, ' OR '1'='1: 200", 'families, %: 200', "families, ': 500"]));
});

test('a search that takes wildcards for what they are is found', async () => {
  const wild = (text: string | undefined) => [{ searchName: { contains: text! } }];
  expect(await searchTables(wild)).toEqual(expect.arrayContaining(['%', '_', '_%_']));
});

test('whatever is written down is kept as it was written', async () => {
  expect(await writeSqlDown(product, 0)).toEqual([]);
});

test('a form glued into a statement is found', async () => {
  const glued = carelessTwin('put', '/families/:id', async ({ params, body: { name, intakeOn, ...rest } }) => {
    await prisma.$executeRawUnsafe(`UPDATE families SET name = '${name}' WHERE id = '${params.id}'`);
    return prisma.family.update({ where: { id: String(params.id) }, data: { ...rest, intakeOn: day(intakeOn) } });
  });
  const got = await Promise.all([0, 2].map((offset) => writeSqlDown(glued, offset, /^put .families/)));
  expect(got.flat()).toContain('put /families/:id: 500 instead of 200');
});

test('no statement of the programs is glued together but for those written down here', () => {
  const files = globSync(['server/**/*.ts', 'worker/**/*.ts']).map((file) => [file, readFileSync(file, 'utf8')]);
  // In database.ts what a `Sight` wrote is asked: its text is ours, and what people sent is in its values.
  const known = ['database.ts', 'platform/logins.ts', 'platform/queue.ts', 'platform/wall.ts'].map(
    (file) => `server/${file}`,
  );
  const found = gluedStatements(Object.fromEntries(files));
  expect(found.filter((each) => !known.some((file) => each.startsWith(file)))).toEqual([]);
  expect(
    gluedStatements({ 'a.ts': 'tx.$queryRawUnsafe(text)', 'b.ts': 'client.query(`SELECT $' + '{text}`)' }),
  ).toHaveLength(2);
  // Each text is a plan that the connection keeps: an id in it would be one more for each message.
  expect(
    gluedStatements({ 'c.ts': 'ask<Row>(\n  `SELECT $' + '{id}`)', 'd.ts': 'ask(`SELECT $' + '{id}`)' }),
  ).toHaveLength(2);
});
