import type { Express } from 'express';
import { afterAll, expect, test } from 'vitest';
import { endpoints, resources } from '#contract/api.ts';
import { openApiDatabase } from '#server/database.ts';
import { givenWorldOf } from '../authorization/world.ts';
import { secrets } from '../support/databases.ts';
import { as, day, noon, prisma } from '../support/given.ts';
import { carelessTwin, product } from './target.ts';

// V34: a row one may see belongs to one that is sealed, in conflict or kept from the birth family, and is not there.

const roles = ['assistant', 'coordinator', 'supervisor'] as const;

/** A world in which children live where one may not look, people belong to open and closed files, and files get sealed. */
async function givenHiddenParents(role: (typeof roles)[number]) {
  const { me, unit, rows } = await givenWorldOf(role);
  const { unitId } = unit;
  await prisma.fosterFamily.updateMany({ where: { unitId }, data: { addressHidden: true } });
  const open = rows.own!;
  const closed = [rows['own, sealed for others']!, rows['own, in conflict']!, rows['of a colleague']!];
  for (const file of closed) {
    // Somebody of the open family belongs to the closed one, too, and a child of it lives in the closed foster family.
    const member = { unitId, personId: open.Person!, role: 'otherAdult' as const, joinedOn: day('2026-01-05') };
    await prisma.familyMember.create({ data: { ...member, familyId: file.Family! } });
    const { id: childId } = await unit.member(open.Family!);
    await prisma.placement.create({
      data: { unitId, childId, fosterFamilyId: file.FosterFamily!, placedOn: day('2026-02-01'), basis: 'courtOrder' },
    });
    await prisma.obligation.create({
      data: {
        unitId,
        rule: 'childAssessment',
        childId,
        startedOn: day('2026-05-01'),
        startedWith: 'beginning',
        dueOn: day('2026-11-10'),
      },
    });
  }
  return { me: { ...me, role }, rows };
}

const worlds = new Map<string, ReturnType<typeof givenHiddenParents>>();

/** Opens every list, a row in it, and every other address. @returns the addresses that broke */
async function openChildrenOfHiddenParents(target: Express, role: (typeof roles)[number], only = /./) {
  if (!worlds.has(role)) worlds.set(role, givenHiddenParents(role));
  const { me, rows } = await worlds.get(role)!;
  const api = await as(me, target);
  const got: string[] = [];
  let opened = 0;
  const open = async (path: string) => {
    opened++;
    const answer = await api.get(`/api${path}`);
    if (answer.status >= 500) got.push(path.replace(/[0-9a-f-]{36}.*/, ':id'));
    return answer;
  };
  for (const { name, filter } of resources.filter((each) => each.caseContent && only.test(each.name))) {
    const { body } = await open(`/${name}?perPage=100`);
    for (const row of Array.isArray(body) ? body.slice(-1) : []) await open(`/${name}/${row.id}`);
    for (const [field, model] of Object.entries({
      familyId: 'Family',
      fosterFamilyId: 'FosterFamily',
      childId: 'Person',
    } as const))
      if (field in filter.shape) await open(`/${name}?${field}=${rows['own, sealed for others']![model]}`);
  }
  // The report of this world has no figures to draw a file from.
  for (const { path } of endpoints.filter(
    ({ method, kind, answer }) => method === 'get' && kind === 'other' && answer !== 'file',
  ))
    if (only.test(path)) await open(path === '/programme-report' ? `${path}?from=2026-01-01&until=2026-12-31` : path);
  expect(opened).toBeGreaterThan(only.source === '.' ? 40 : 1);
  return [...new Set(got)];
}

test.for(roles)('for a %s nothing breaks where a parent is hidden', async (role) => {
  expect(await openChildrenOfHiddenParents(product, role)).toEqual([]);
});

const secondWallOnly = openApiDatabase(process.env.DATABASE_URL!, secrets, {
  narrow: (tx) => tx as never,
  policies: null,
});
afterAll(() => secondWallOnly.close());

test('a list that takes it for granted that a placement has a place is found', async () => {
  const confident = carelessTwin('get', '/placements', (_, actor) =>
    secondWallOnly.transactionFor({ actor, now: noon, requestId: crypto.randomUUID() }, async ({ db }) => {
      const stays = await db.placement.findMany({ include: { fosterFamily: true } });
      return stays.map(({ id, fosterFamily: { name } }) => ({ id, name }));
    }),
  );
  expect(await openChildrenOfHiddenParents(confident, 'assistant', /^placements/)).toContain('/placements?perPage=100');
});
