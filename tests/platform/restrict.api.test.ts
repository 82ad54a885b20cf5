import { expect, test } from 'vitest';
import { Prisma } from '#prisma/client.ts';
import { nothing, type Policies } from '#server/platform/policy.ts';
import { restrict } from '#server/platform/restrict.ts';
import { policies } from '#server/policies.ts';
import { givenUnit, prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

async function givenOwnFamily(rules: Policies) {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const own = await family({ assistant });
  const actor = await actorOf(assistant);
  return { own, actor, db: restrict(prisma, rules, actor) };
}

const closedFamilies = {
  ...policies,
  Family: { assistant: { read: nothing, create: nothing, update: nothing, delete: nothing } },
} satisfies Policies;

test('"nothing" denies every operation, also inside other conditions', async () => {
  const { db, own } = await givenOwnFamily(closedFamilies);
  const where = { id: own.id };
  expect(await db.family.findMany({ where })).toEqual([]);
  expect(await db.family.findFirst({ where })).toBeNull();
  expect(await db.family.findUnique({ where })).toBeNull();
  expect(await db.family.count({ where })).toBe(0);
  expect(await db.family.groupBy({ by: ['city'], where })).toEqual([]);
  expect((await db.family.aggregate({ where, _max: { intakeOn: true } }))._max.intakeOn).toBeNull();
  await expect(db.family.findUniqueOrThrow({ where })).rejects.toThrow();
  await expect(db.family.update({ where, data: { name: 'x' } })).rejects.toThrow();
  await expect(db.family.delete({ where })).rejects.toThrow();
  expect((await prisma.family.findUniqueOrThrow({ where })).name).toBe(own.name);
});

test('what cannot be narrowed is refused: bulk writes, raw SQL, other rows reached through a row', async () => {
  const { db, own } = await givenOwnFamily(policies);
  const loose = db as unknown as Record<string, Record<string, (args: object) => Promise<unknown>>>;
  for (const operation of [
    'updateMany',
    'deleteMany',
    'createMany',
    'createManyAndReturn',
    'updateManyAndReturn',
    'upsert',
  ])
    await expect(loose.family![operation]!({ where: {}, data: {} })).rejects.toThrow('cannot be narrowed');
  await expect(loose.family!.findMany!({ include: { members: true } })).rejects.toThrow('related rows');
  await expect(loose.family!.findMany!({ select: { id: true, members: true } })).rejects.toThrow('related rows');
  await expect(loose.family!.update!({ where: { id: own.id }, data: { members: { deleteMany: {} } } })).rejects.toThrow(
    'related rows',
  );
  for (const raw of ['$queryRaw', '$queryRawUnsafe', '$executeRaw', '$transaction', '$extends'])
    expect(loose[raw]).toBeUndefined();
});

test('a row cannot be moved or made where the actor could not have written it', async () => {
  const { db, own, actor } = await givenOwnFamily(policies);
  const elsewhere = await givenUnit();
  await expect(db.family.update({ where: { id: own.id }, data: { unitId: elsewhere.unitId } })).rejects.toThrow();
  const { id: _, searchName: __, ...columns } = own;
  await expect(db.family.create({ data: { ...columns, unitId: actor.unitId, signature: 'inny' } })).rejects.toThrow(
    'notAllowed',
  );
});

test('a policy cannot forget the unit: "everything" is everything of one’s own unit', async () => {
  const { supervisor, family } = await givenUnit();
  const own = await family();
  const elsewhere = await givenUnit();
  const theirs = await elsewhere.family();
  const db = restrict(prisma, policies, await actorOf(supervisor));
  expect((await db.family.findMany({ where: { id: { in: [own.id, theirs.id] } } })).map(({ id }) => id)).toEqual([
    own.id,
  ]);
  expect(await db.family.findMany({ where: { OR: [{ id: theirs.id }, { unitId: elsewhere.unitId }] } })).toEqual([]);
});

test('every table says whose it is, so that no policy needs to', () => {
  const without = Object.values(Prisma.ModelName).filter(
    (model) => !('unitId' in (Prisma[`${model}ScalarFieldEnum`] as object)),
  );
  expect(without).toEqual(['Unit']);
});
