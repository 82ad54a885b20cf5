import type { Express } from 'express';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from '#contract/api.ts';
import { FamilyInput } from '#contract/families.ts';
import { Prisma } from '#prisma/client.ts';
import { givenWorldOf } from '../authorization/world.ts';
import { as, prisma } from '../support/given.ts';
import { changedSince, fingerprint } from './fingerprint.ts';
import { carelessTwin, product } from './target.ts';
import { addressOf, givenWrites, send, type Write } from './writes.ts';

// V11: a form with a field more than the screen has sets a role, an owner, a revision, a date of approval.

/** Every column of the table that the form does not have, with a value that would fit it. */
function columnsBeside({ endpoint, model, body }: Write) {
  const columns = model ? Object.keys(Prisma[`${model}ScalarFieldEnum`]) : ['staffId', 'expiresAt', 'unitId', 'role__'];
  const beside = [...columns, 'can', 'unit', 'sealed'].filter(
    (name) => !(name in endpoint.body!.shape) && !(name in body),
  );
  const value = (name: string) =>
    /Ids$/.test(name)
      ? [crypto.randomUUID()]
      : /^id$|Id$/.test(name)
        ? crypto.randomUUID()
        : /At$|On$/.test(name)
          ? '2026-01-01T00:00:00.000Z'
          : /revision|version|position|attempts/.test(name)
            ? 7
            : 'x';
  return beside.map((name) => [name, value(name)] as const);
}

const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds each of them to a faultless form. @returns what was not refused, and what changed */
async function sendMoreFields(target: Express, only = /./) {
  const writes = await givenWrites(only);
  const before = await fingerprint();
  const got: string[] = [];
  let tried = 0;
  for (const write of writes)
    for (const [name, value] of columnsBeside(write)) {
      tried++;
      const { status, body } = await send(write, { ...write.body, [name]: value }, target);
      const named = body.errors?.some((each: { field: string; code: string }) => each.field === name);
      if (status !== 400 || !named) got.push(`${addressOf(write.endpoint)} with ${name}: ${status}`);
      for (const other of [inSnakeCase(name), '__proto__', 'constructor']) {
        const disguised = Object.defineProperty({ ...write.body }, other, { value, enumerable: true });
        if (write.endpoint.body!.safeParse(disguised).success)
          got.push(`${addressOf(write.endpoint)} accepts ${other}`);
      }
    }
  const changed = await changedSince(before);
  return { got: [...new Set(got), ...changed.map((table) => `changed ${table}`)], tried };
}

let world: ReturnType<typeof givenWorldOf> | undefined;

/** Reads every answer there is. @returns names of fields the contract does not have */
async function readMoreFields(target: Express) {
  world ??= givenWorldOf('supervisor');
  const { me, rows } = await world;
  const api = await as(me, target);
  const got: string[] = [];
  let read = 0;
  for (const { path, answer } of endpoints.filter(
    (each) => each.method === 'get' && each.answer instanceof z.ZodType,
  )) {
    const query = path === '/programme-report' ? '?from=2026-01-01&until=2026-06-30' : '';
    const { status, body } = await api.get(`/api${path.replace(':id', rows.own!.Family!)}${query}`);
    if (status !== 200) continue;
    read++;
    const row = (answer instanceof z.ZodArray ? answer.element : answer) as z.ZodObject;
    for (const each of [body].flat())
      for (const name of Object.keys(each)) if (!(name in row.shape)) got.push(`${path}: ${name}`);
  }
  expect(read).toBeGreaterThan(25);
  return [...new Set(got)];
}

test('every column a form does not have is refused by its name, and nothing changes', async () => {
  const { got, tried } = await sendMoreFields(product);
  expect(got).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});

test('a form that writes whatever it gets is found', async () => {
  const open = carelessTwin('put', '/staff/:id', ({ params, body }) =>
    prisma.staff.update({ where: { id: String(params.id) }, data: body }).catch(() => ({})),
  );
  expect((await sendMoreFields(open, /^put .staff.:id/)).got).toEqual(
    expect.arrayContaining([
      'put /staff/:id with createdAt: 200',
      'put /staff/:id with revision: 200',
      'changed public.staff',
    ]),
  );
});

test('a form that overlooks what it does not know is found', async () => {
  const lenient = z.object(FamilyInput.shape);
  const overlooking = carelessTwin('put', '/families/:id', ({ params, body }) =>
    prisma.family.update({ where: { id: String(params.id) }, data: lenient.parse(body) }),
  );
  expect((await sendMoreFields(overlooking, /^put .families/)).got).toEqual(
    expect.arrayContaining(['put /families/:id with unitId: 200']),
  );
});

test('no answer has a field the contract does not name', async () => {
  expect(await readMoreFields(product)).toEqual([]);
});

test('an answer that is the row itself is found', async () => {
  const bare = carelessTwin('get', '/families', (_, { unitId }) => prisma.family.findMany({ where: { unitId } }));
  expect(await readMoreFields(bare)).toEqual(expect.arrayContaining(['/families: unitId', '/families: searchName']));
});
