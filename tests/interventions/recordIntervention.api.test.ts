import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma, uuidv7 } from '../support/given.ts';

const unit = await givenUnit();
const { supervisor } = unit;
const [anna, colleague, karol] = [
  await unit.staff('assistant'),
  await unit.staff('assistant'),
  await unit.staff('coordinator'),
];
const family = await unit.family({ assistant: anna });
const child = await unit.member(family.id);
const [annas, colleagues, karols, head] = [await as(anna), await as(colleague), await as(karol), await as(supervisor)];

const recordedAt = '2026-11-23T08:40:00.000Z';
const danger = (more: object = {}) => ({
  id: uuidv7(),
  familyId: family.id,
  childIds: [child.id],
  dangers: ['leftAlone'],
  seen: 'Dziecko samo w domu.',
  noticedAt: '2026-11-23T08:30:00.000Z',
  recordedAt,
  ...more,
});
const toldPolice = () => ({
  id: uuidv7(),
  told: 'police',
  way: 'phone',
  person: 'dyspozytor',
  reference: 'ZG/17',
  happenedAt: '2026-11-23T08:35:00.000Z',
});
const note = (interventionId: string, more: object = {}) => ({
  id: uuidv7(),
  interventionId,
  note: 'Babcia zabrała dziecko do siebie.',
  happenedAt: recordedAt,
  recordedAt,
  ...more,
});

test('one request is enough: what was seen, the three moments, and who was told already', async () => {
  const sent = danger({ told: [toldPolice()] });
  const { body } = await annas.post('/api/interventions').send(sent).expect(201);
  expect(body).toMatchObject({
    id: sent.id,
    subjectName: family.name,
    childIds: [child.id],
    told: ['police'],
    noticedAt: sent.noticedAt,
    recordedAt,
    recordedById: anna.id,
    closedAt: null,
    can: { update: false, remove: false },
  });
  expect(body.receivedAt).toBeTruthy();
  const steps = await annas.get(`/api/intervention-steps?interventionId=${sent.id}`).expect(200);
  expect(steps.body).toMatchObject([{ told: 'police', reference: 'ZG/17', takenById: anna.id }]);
});

test('sent again it is one record, and another one under its id is refused', async () => {
  const sent = danger({ told: [toldPolice()] });
  await annas.post('/api/interventions').send(sent).expect(201);
  await annas.post('/api/interventions').send(sent).expect(200);
  expect(await prisma.interventionStep.count({ where: { interventionId: sent.id } })).toBe(1);
  const other = await annas.post('/api/interventions').send({ ...sent, recordedAt: '2026-11-23T08:41:00.000Z' });
  expect([other.status, other.body.code]).toEqual([409, 'alreadyExists']);
});

test('every supervisor is told in the same transaction, before all that waits, but whom a seal keeps out', async () => {
  const kept = await unit.family({ assistant: anna });
  const second = await unit.staff('supervisor');
  await unit.seal({ familyId: kept.id }, [anna.id, second.id]);
  const sent = danger({ familyId: kept.id, childIds: [] });
  await annas.post('/api/interventions').send(sent).expect(201);
  const told = await prisma.notification.findMany({ where: { aboutId: sent.id } });
  expect(told.map(({ staffId, kind }) => [staffId, kind])).toEqual([[second.id, 'intervention']]);
  expect(await prisma.outboxMessage.findFirst({ where: { ref: told[0]!.id } })).toMatchObject({ urgent: true });
  await head.get(`/api/interventions/${sent.id}`).expect(404);
});

test.each([
  ['noticed after it was recorded', { noticedAt: '2026-11-23T08:41:00.000Z' }, 'interventions.noticedLater'],
  [
    'told in the future',
    { told: [{ ...toldPolice(), happenedAt: '2026-11-23T09:00:00Z' }] },
    'interventions.toldLater',
  ],
  ['a child of another family', { childIds: [uuidv7()] }, 'interventions.unknownChild'],
  ['no danger at all', { dangers: [] }, 'invalidBody'],
])('refused: %s', async (_, more, code) => {
  const { status, body } = await annas.post('/api/interventions').send(danger(more));
  expect([status < 500, body.code]).toEqual([true, code]);
});

test('to anybody else the family does not exist', async () => {
  const sent = danger();
  await colleagues.post('/api/interventions').send(sent).expect(404);
  await head.post('/api/interventions').send(sent).expect(403);
});

test('what comes to be known later is added below, by supervisors too, and nothing is changed', async () => {
  const sent = danger();
  await annas.post('/api/interventions').send(sent).expect(201);
  const added = note(sent.id);
  await annas.post('/api/intervention-steps').send(added).expect(201);
  await annas.post('/api/intervention-steps').send(added).expect(200);
  await head
    .post('/api/intervention-steps')
    .send(note(sent.id, { note: '', told: 'familyCourt', way: 'letter', reference: 'Wn. 12' }))
    .expect(201);
  await colleagues.post('/api/intervention-steps').send(note(sent.id)).expect(404);
  expect(await prisma.interventionStep.count({ where: { interventionId: sent.id } })).toBe(2);
  expect((await annas.get(`/api/interventions/${sent.id}`)).body.told).toEqual(['familyCourt']);
  await expect(
    prisma.interventionStep.updateMany({ where: { interventionId: sent.id }, data: { note: 'Inaczej' } }),
  ).rejects.toThrow();
});

test.each([
  [{ told: 'police' }, 'interventions.toldHow'],
  [{ note: '' }, 'interventions.emptyNote'],
  [{ happenedAt: '2026-11-23T08:50:00Z' }, 'interventions.toldLater'],
])('a step refused: %o', async (more, code) => {
  const sent = danger();
  await annas.post('/api/interventions').send(sent).expect(201);
  const { status, body } = await annas.post('/api/intervention-steps').send(note(sent.id, more));
  expect([status, body.code]).toEqual([422, code]);
});

test('a supervisor closes it once, with a reason; steps are still added', async () => {
  const sent = danger();
  await annas.post('/api/interventions').send(sent).expect(201);
  const before = (await head.get('/api/team')).body.openInterventions;
  const close = (revision: number) =>
    head
      .put(`/api/interventions/${sent.id}`)
      .set('If-Match', `"${revision}"`)
      .send({ closingNote: 'Dziecko jest u babci, rodzina pod opieką OPS.' });
  await annas
    .put(`/api/interventions/${sent.id}`)
    .set('If-Match', '"1"')
    .send({ closingNote: 'Zamykam sama.' })
    .expect(403);
  const closed = await close(1).expect(200);
  expect(closed.body).toMatchObject({ closedByName: expect.stringContaining('supervisor'), can: { update: false } });
  await close(2).expect(403);
  expect((await head.get('/api/team')).body.openInterventions).toBe(before - 1);
  await annas.post('/api/intervention-steps').send(note(sent.id)).expect(201);
  const open = await head.get('/api/interventions?open=true&perPage=100');
  expect(open.body.map(({ id }: { id: string }) => id)).not.toContain(sent.id);
});

test('a coordinator records in a foster family, and reads what is about a child in his care wherever it was written', async () => {
  const foster = await unit.fosterFamily({ coordinator: karol });
  const ward = await unit.childIn(foster.id);
  const own = danger({ familyId: null, fosterFamilyId: foster.id, childIds: [ward.id] });
  await karols.post('/api/interventions').send(own).expect(201);

  await prisma.familyMember.create({
    data: { unitId: unit.unitId, familyId: family.id, personId: ward.id, role: 'child', joinedOn: day('2026-01-05') },
  });
  const about = danger({ childIds: [ward.id], told: [toldPolice()] });
  await annas.post('/api/interventions').send(about).expect(201);
  const { body } = await karols.get(`/api/interventions/${about.id}`).expect(200);
  expect(body).toMatchObject({ subjectName: '', told: ['police'] });
  expect((await karols.get(`/api/intervention-steps?interventionId=${about.id}`)).body).toHaveLength(1);
  await karols.post('/api/intervention-steps').send(note(about.id)).expect(403);
  // Of other children of that family he learns nothing.
  const ofAnother = danger();
  await annas.post('/api/interventions').send(ofAnother).expect(201);
  await karols.get(`/api/interventions/${ofAnother.id}`).expect(404);
  // A sealed file stays closed, also to him.
  await unit.seal({ familyId: family.id }, [anna.id]);
  await karols.get(`/api/interventions/${about.id}`).expect(404);
  await karols.get(`/api/interventions/${own.id}`).expect(200);
});
