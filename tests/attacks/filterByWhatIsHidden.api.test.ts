import { globSync, readFileSync } from 'node:fs';
import { parse as parseQuery } from 'node:querystring';
import type { Express } from 'express';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resources } from '#contract/api.ts';
import { listQuery } from '#contract/resource.ts';
import { as, givenUnit, prisma } from '../support/given.ts';
import { carelessTwin, product } from './target.ts';
import { addressOf, givenWrites, send } from './writes.ts';

// V9: a list that hands the client's filter or order to the ORM answers questions about columns nobody may read.
// V10: an operator where a value is expected finds rows nobody named.

/** Every column and relation of the models, and what the database has besides. */
const fields = [
  ...new Set(
    globSync('prisma/models/*.prisma').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+) +\w/gm)].map(([, name]) => name!),
    ),
  ),
  ...[
    'credentials',
    'passwordHash',
    'password_hash',
    'sessions',
    'tokenHash',
    'search_name',
    '__proto__',
    'constructor',
  ],
];
const operators = `equals not in notIn lt lte gt gte contains startsWith endsWith mode search is isNot some every none
  AND OR NOT has hasSome isEmpty path string_contains _count _max _relevance $ne $gt $regex $startsWith`.split(/\s+/);

const leaf = fc.constantFrom('', 'a', '%', 'asc', 'desc', '1', 'true', 'null', "' OR 1=1 --", '2026-11-23');
const step = fc.constantFrom(...fields, ...operators);
const path = fc.array(step, { minLength: 1, maxLength: 6 });
const nest = ([first, ...rest]: string[], value: string): unknown =>
  first === undefined ? value : Object.defineProperty({}, first, { value: nest(rest, value), enumerable: true });
const pair = (name: string, value: string) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

/** A query as clients of other products write them: brackets, dots, JSON, orders and cursors over anything. */
const query = fc.oneof(
  fc
    .tuple(path, leaf)
    .map(([[first, ...rest], value]) => pair([first, ...rest.map((each) => `[${each}]`)].join(''), value)),
  fc.tuple(path, leaf).map(([steps, value]) => pair(steps.join('.'), value)),
  fc.tuple(path, leaf).map(([steps, value]) => pair(steps.join('__'), value)),
  fc
    .tuple(fc.constantFrom('filter', 'where', 'cursor', 'include', 'select', 'orderBy', 'having'), path, leaf)
    .map(([name, steps, value]) => pair(name, JSON.stringify(nest(steps, value)))),
  fc.tuple(step, fc.constantFrom('', '-', '+')).map(([field, sign]) => pair('sort', sign + field)),
  fc.tuple(step, step).map(([field, other]) => `${pair('sort', field)}&${pair('sort', other)}`),
  fc.tuple(path).map(([steps]) => pair('sort', JSON.stringify([steps.join('.'), 'ASC']))),
  fc.tuple(fc.constantFrom('ids', 'page', 'perPage'), step).map(([name, field]) => pair(`${name}[${field}]`, '1')),
);

type Ask = (resource: (typeof resources)[number], query: string) => Promise<{ status: number }>;

/** Asks lists for what the contract does not name. @returns questions that were not refused */
async function filterByAnything(ask: Ask, count: number) {
  const got: string[] = [];
  const asked = fc.sample(fc.tuple(fc.constantFrom(...resources), query), { numRuns: count, seed: 20261123 });
  for (const [resource, each] of asked) {
    if (isInContract(resource, each)) continue;
    const { status } = await ask(resource, each);
    if (status !== 400) got.push(`${status} ${resource.name}?${decodeURIComponent(each)}`);
  }
  return got;
}

/** What the contract itself offers: one value for a parameter it names, an order it names. */
function isInContract({ filter, sortable }: (typeof resources)[number], text: string) {
  const [[name, value] = ['', ''], ...more] = Object.entries(parseQuery(text));
  if (more.length || typeof value !== 'string') return false;
  if (name === 'sort') return [...sortable, 'id'].some((field) => value === field || value === `-${field}`);
  return Object.hasOwn(filter.shape, name) && !/[[.]|__/.test(name);
}

/** The same question put to the schemas alone: a thousand times as many in the same time. */
function bySchema(schemaOf: (resource: (typeof resources)[number]) => z.ZodObject): Ask {
  const schemas = new Map(resources.map((each) => [each, schemaOf(each)]));
  return async (resource, text) => ({
    status: schemas.get(resource)!.safeParse(parseQuery(text)).success ? 200 : 400,
  });
}

async function byHttp(target: Express): Promise<Ask> {
  const { supervisor } = await givenUnit();
  const api = await as({ ...supervisor, role: 'supervisor' }, target);
  return ({ name }, text) => api.get(`/api/${name}?${text}`);
}

const shapes = [
  { not: '' },
  { contains: '' },
  { startsWith: 'a' },
  { in: ['a'] },
  { equals: null },
  { set: 'a' },
  { increment: 1 },
  { $ne: null },
  JSON.parse('{"__proto__":{"x":1}}'),
  [],
  ['a'],
  [{ not: '' }],
  {},
];

/**
 * Puts every shape where a single value is expected, on the schemas, and one of them for each field on the server.
 * @returns what was not refused because of that very field
 */
async function injectOperators(target: Express, only = /./) {
  const got: string[] = [];
  for (const [n, write] of (await givenWrites(only)).entries()) {
    const fieldsOf = Object.entries(write.endpoint.body!.shape as Record<string, z.ZodType>);
    for (const [m, [field, schema]] of fieldsOf.entries()) {
      const wrong = shapes.filter((shape) => !schema.safeParse(shape).success);
      expect(wrong.length, `${addressOf(write.endpoint)} ${field}`).toBeGreaterThan(10);
      for (const shape of wrong)
        if (write.endpoint.body!.safeParse({ ...write.body, [field]: shape }).success)
          got.push(`${addressOf(write.endpoint)} ${field}: accepted`);
      const answer = await send(write, { ...write.body, [field]: wrong[(n + m) % wrong.length] }, target);
      const blamed = (answer.body.errors ?? []).every((each: { field: string }) => each.field.startsWith(field));
      if (answer.status !== 400 || !blamed) got.push(`${addressOf(write.endpoint)} ${field}: ${answer.status}`);
    }
  }
  return got;
}

/** The same in the parameters of lists. @returns what was not refused */
async function injectOperatorsIntoLists(ask: Ask) {
  const got: string[] = [];
  for (const resource of resources)
    for (const [name, schema] of Object.entries(resource.filter.shape as Record<string, z.ZodType>)) {
      const value = encodeURIComponent('{"not":""}');
      const queries = [`${name}[not]=`, `${name}[]=a`, `${name}=a&${name}=b`, `${name}.not=`, `${name}=${value}`];
      // A field that takes any text takes this one too, as text.
      for (const each of schema.safeParse('{"not":""}').success ? queries.slice(0, -1) : queries) {
        const { status } = await ask(resource, each);
        if (status !== 400) got.push(`${status} ${resource.name}?${decodeURIComponent(each)}`);
      }
    }
  return got;
}

/** Every nth question, so that the running server is asked too and nobody waits for it. */
const every =
  (nth: number, ask: Ask, turn = 0): Ask =>
  (resource, text) =>
    turn++ % nth ? Promise.resolve({ status: 400 }) : ask(resource, text);

test('ten thousand questions about anything are refused by the contract, and some hundreds by the running server', async () => {
  expect(await filterByAnything(bySchema(listQuery), 10_000)).toEqual([]);
  expect(await filterByAnything(await byHttp(product), 150)).toEqual([]);
});

test('a contract that overlooks what it does not know is found', async () => {
  const lenient = bySchema((resource) => z.object(listQuery(resource).shape));
  expect((await filterByAnything(lenient, 300)).length).toBeGreaterThan(100);
});

test('a list that hands the filter to Prisma is found', async () => {
  const generous = carelessTwin('get', '/families', ({ query: { filter, where, orderBy } }) => {
    const given = (text: unknown) => (typeof text === 'string' ? JSON.parse(text) : undefined);
    const asked = { where: given(filter ?? where), orderBy: given(orderBy), take: 1 };
    return prisma.family.findMany(asked).catch(() => []);
  });
  const families = resources.filter(({ name }) => name === 'families');
  const ask = await byHttp(generous);
  const got = await filterByAnything((_, text) => ask(families[0]!, text), 50);
  expect(got.length).toBeGreaterThan(20);
});

test('an operator where a value is expected is refused everywhere, by the name of its field', async () => {
  expect(await injectOperators(product)).toEqual([]);
  expect(await injectOperatorsIntoLists(bySchema(listQuery))).toEqual([]);
  expect(await injectOperatorsIntoLists(every(4, await byHttp(product)))).toEqual([]);
});

test('a sign-in that looks for whatever it is sent is found', async () => {
  const trusting = carelessTwin('post', '/session', ({ body: { email } }) =>
    prisma.staff.findFirst({ where: { email } }),
  );
  expect(await injectOperators(trusting, /session/)).toEqual(
    expect.arrayContaining(['post /session email: 200', 'post /session password: 200']),
  );
});

test('a list filter that takes what it gets is found', async () => {
  const trusting = carelessTwin('get', '/plan-goals', ({ query }) =>
    prisma.planGoal.findMany({ where: query, take: 1 }).catch(() => []),
  );
  const ask = await byHttp(trusting);
  const onlyGoals: Ask = async (resource, text) =>
    resource.name === 'plan-goals' ? ask(resource, text) : { status: 400 };
  expect(await injectOperatorsIntoLists(onlyGoals)).toEqual(expect.arrayContaining(['200 plan-goals?planId[not]=']));
});
