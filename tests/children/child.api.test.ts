import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma } from '../support/given.ts';

test('a coordinator sees the children living with his foster families, and where they lived before without its name', async () => {
  const { staff, fosterFamily, childIn, unitId } = await givenUnit();
  const coordinator = await staff('coordinator');
  const mine = await fosterFamily({ coordinator });
  const other = await fosterFamily({ coordinator: await staff('coordinator') });
  const moved = await childIn(other.id, { placedOn: '2025-01-01', endedOn: '2026-03-01' });
  await prisma.placement.create({
    data: { unitId, childId: moved.id, fosterFamilyId: mine.id, placedOn: day('2026-03-01'), basis: 'courtOrder' },
  });
  const left = await childIn(mine.id, { placedOn: '2025-01-01', endedOn: '2026-11-23' });
  const api = await as(coordinator);

  expect((await api.get('/api/children')).body).toMatchObject([
    {
      id: moved.id,
      age: 8,
      fosterFamilyId: mine.id,
      fosterFamilyName: mine.name,
      placedOn: '2026-03-01',
      plan: 'none',
    },
  ]);
  expect((await api.get(`/api/children/${left.id}`)).status).toBe(404);
  expect(
    (await api.get(`/api/placements?childId=${moved.id}`)).body.map(({ fosterFamilyName }: never) => fosterFamilyName),
  ).toEqual([mine.name, null]);
  expect((await api.get(`/api/foster-families/${mine.id}`)).body).toMatchObject({
    children: 1,
    capacity: 3,
    coordinators: [expect.stringContaining('coordinator')],
  });
});

test('where the children of a family live is one question', async () => {
  const { staff, fosterFamily, family, childIn, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const foster = await fosterFamily();
  const [here, returned] = [
    await childIn(foster.id, { placedOn: '2026-03-01' }),
    await childIn(foster.id, { placedOn: '2025-03-01', endedOn: '2026-03-01' }),
  ];
  await childIn(foster.id);
  for (const { id: personId } of [here, returned])
    await prisma.familyMember.create({
      data: { unitId, familyId, personId, role: 'child', joinedOn: day('2025-01-01') },
    });
  const { body } = await (await as(assistant)).get(`/api/placements?familyId=${familyId}&current=true`).expect(200);
  expect(body.map(({ childId }: { childId: string }) => childId)).toEqual([here.id]);
});

test('an assistant does not reach foster care, a coordinator does not reach families', async () => {
  const { staff, fosterFamily, family, childIn } = await givenUnit();
  const [assistant, coordinator] = [await staff('assistant'), await staff('coordinator')];
  const foster = await fosterFamily({ coordinator });
  const child = await childIn(foster.id);
  const { id } = await family({ assistant });
  expect((await (await as(assistant)).get(`/api/children/${child.id}`)).status).toBe(404);
  expect((await (await as(assistant)).get('/api/foster-families')).body).toEqual([]);
  expect((await (await as(coordinator)).get(`/api/families/${id}`)).status).toBe(404);
});
