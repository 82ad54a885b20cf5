import { expect, test } from 'vitest';
import { as, givenUnit, prisma, uuidv7 } from '../support/given.ts';

async function givenWorkshop(count = 3) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const families: Awaited<ReturnType<typeof unit.family>>[] = [];
  for (let n = 0; n < count; n++) families.push(await unit.family({ assistant }));
  const workshop = (more: object = {}) => ({
    id: uuidv7(),
    kind: 'accompanying',
    heldOn: '2026-11-20',
    startedAt: '16:00',
    minutes: 100,
    place: 'office',
    institution: 'Klub rodzica',
    formsOfSupport: ['socialActivity'],
    taskCodes: ['10'],
    travelMeans: 'officeCar',
    travelKm: 7,
    note: 'Warsztat o granicach.',
    families: families.map(({ id }, n) => ({
      entryId: uuidv7(),
      familyId: id,
      note: n === 0 ? 'Mama zabrała głos.' : '',
    })),
    recordedAt: '2026-11-20T18:00:00Z',
    ...more,
  });
  return { ...unit, assistant, families, workshop };
}

test('one workshop is an entry in each file; minutes and kilometres sum up to what they were', async () => {
  const { assistant, families, workshop, staff, assign } = await givenWorkshop();
  const sent = workshop();
  const { status, body } = await (await as(assistant)).post('/api/activity-log-occasions').send(sent);

  expect(status).toBe(201);
  expect(body.entries.map(({ minutes }: never) => minutes)).toEqual([34, 33, 33]);
  expect(body.entries.map(({ travelKm }: never) => travelKm)).toEqual([3, 2, 2]);
  expect(body.entries[0]).toMatchObject({
    familyId: families[0]!.id,
    occasionId: sent.id,
    occasionMinutes: 100,
    note: 'Warsztat o granicach.\n\nMama zabrała głos.',
    can: { update: true },
  });

  // Whoever sees one of the families learns of no other.
  const colleague = await staff('assistant');
  await assign(colleague, { familyId: families[1]!.id }, '2026-11-01');
  const seen = (await (await as(colleague)).get(`/api/activity-logs?occasionId=${sent.id}`)).body;
  expect(seen).toMatchObject([{ familyId: families[1]!.id, note: 'Warsztat o granicach.' }]);
  expect(JSON.stringify(seen)).not.toContain(families[0]!.name);
});

test('all of them or none, and sent twice it is one', async () => {
  const { assistant, staff, family, workshop, unitId } = await givenWorkshop();
  const api = await as(assistant);
  const stranger = await family({ assistant: await staff('assistant') });
  const sent = workshop();
  const withStranger = { ...sent, families: [...sent.families, { entryId: uuidv7(), familyId: stranger.id }] };
  const refused = await api.post('/api/activity-log-occasions').send(withStranger);
  expect(refused).toMatchObject({ status: 404, body: { code: 'activityLogs.notYours' } });
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(0);

  const first = await api.post('/api/activity-log-occasions').send(sent);
  const again = await api.post('/api/activity-log-occasions').send(sent);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(3);
  const other = await api.post('/api/activity-log-occasions').send({ ...sent, note: 'Coś innego.' });
  expect(other.body.code).toBe('alreadyExists');
});

test.for([
  [
    'the same family twice',
    (each: object[]) => ({ families: [each[0], { ...each[0], entryId: uuidv7() }] }),
    'activityLogs.familyTwice',
  ],
  ['a minute too few', () => ({ minutes: 2 }), 'activityLogs.tooManyForMinutes'],
  ['a day to come', () => ({ heldOn: '2026-11-24' }), 'activityLogs.heldInFuture'],
] as const)('%s is refused', async ([, wrong, code]) => {
  const { assistant, workshop, unitId } = await givenWorkshop();
  const sent = workshop();
  const refused = await (await as(assistant))
    .post('/api/activity-log-occasions')
    .send({ ...sent, ...wrong(sent.families) });
  expect(refused).toMatchObject({ status: 422, body: { code } });
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(0);
});

test('a coordinator writes down one of foster families; who writes no entries writes none of several families', async () => {
  const { staff, fosterFamily, supervisor, workshop } = await givenWorkshop();
  const coordinator = await staff('coordinator');
  const fosters = [await fosterFamily({ coordinator }), await fosterFamily({ coordinator })];
  const sent = workshop({
    formsOfSupport: ['fosterFamilySupport'],
    taskCodes: [],
    families: fosters.map(({ id }) => ({ entryId: uuidv7(), fosterFamilyId: id, note: '' })),
  });
  const { body } = await (await as(coordinator)).post('/api/activity-log-occasions').send(sent);
  expect(body.entries).toMatchObject(fosters.map(({ id }) => ({ fosterFamilyId: id, minutes: 50, familyId: null })));
  const head = await as({ ...supervisor, role: 'supervisor' });
  expect((await head.post('/api/activity-log-occasions').send(workshop())).body.code).toBe('notAllowed');
});
