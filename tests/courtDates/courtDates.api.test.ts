import { expect, test } from 'vitest';
import { as, givenUnit } from '../support/given.ts';

const unit = await givenUnit();
const anna = await unit.staff('assistant');
const [annas, head] = [await as(anna), await as(unit.supervisor)];

const awaited = async (familyId: string, more: object = {}) =>
  (
    await annas
      .post('/api/court-dates')
      .send({ familyId, kind: 'opinion', dueOn: '2026-12-01', ...more })
      .expect(201)
  ).body as { id: string };
const answer = (id: string, body: object, revision = 1) =>
  annas.put(`/api/court-dates/${id}`).set('If-Match', `"${revision}"`).send(body);
const dutiesOf = async (familyId: string, rule = 'courtOpinion') =>
  (await annas.get(`/api/obligations?familyId=${familyId}&rule=${rule}`).expect(200)).body;

test('a letter is due on the day the court set; several stand side by side; sending one meets one', async () => {
  const family = await unit.family({ assistant: anna });
  const first = await awaited(family.id);
  await awaited(family.id, { dueOn: '2027-03-01' });
  expect(await dutiesOf(family.id)).toMatchObject([
    { dueOn: '2026-12-01', metOn: null, days: null },
    { dueOn: '2027-03-01', state: 'upcoming' },
  ]);
  await answer(first.id, { sentOn: '2026-11-23', sentAs: 'pismo nr 12/2026' }).expect(200);
  expect(await dutiesOf(family.id)).toMatchObject([{ metOn: '2026-11-23', state: 'met' }, { metOn: null }]);
  await annas.put(`/api/court-dates/${first.id}`).send({}).expect(428);
  await answer(first.id, {}).expect(412);
});

test('a court waits for its letter before anyone is assigned, too', async () => {
  const family = await unit.family();
  await head.post('/api/court-dates').send({ familyId: family.id, kind: 'opinion', dueOn: '2026-12-01' }).expect(201);
  const { body } = await head.get(`/api/obligations?familyId=${family.id}&rule=courtOpinion`).expect(200);
  expect(body).toMatchObject([{ dueOn: '2026-12-01', responsibleNames: [], state: 'dueSoon' }]);
});

test('of two letters of one kind for one day both have to be sent', async () => {
  const family = await unit.family({ assistant: anna });
  const first = await awaited(family.id);
  await awaited(family.id);
  await answer(first.id, { sentOn: '2026-11-23' }).expect(200);
  expect(await dutiesOf(family.id)).toMatchObject([{ metOn: null }]);
});

test('a withdrawn date is owed no longer, stays in the file with its reason, and is not changed again', async () => {
  const family = await unit.family({ assistant: anna });
  const { id } = await awaited(family.id, { dueOn: '2026-11-02' });
  expect(await dutiesOf(family.id)).toMatchObject([{ state: 'overdue' }]);
  const { body } = await answer(id, { withdrawnReason: 'Sąd umorzył postępowanie.' }).expect(200);
  expect(body).toMatchObject({ withdrawnReason: 'Sąd umorzył postępowanie.', can: { update: false } });
  expect(await dutiesOf(family.id)).toMatchObject([{ state: 'cancelled' }]);
  await answer(id, { sentOn: '2026-11-23' }, 2).expect(403);
});

test('reports are on families the court obliged; a supervisor records them too', async () => {
  const family = await unit.family({ assistant: anna });
  const report = { familyId: family.id, kind: 'report', dueOn: '2026-12-31' };
  expect((await head.post('/api/court-dates').send(report).expect(422)).body.code).toBe('courtDates.notObliged');
  const obliged = await unit.family({ assistant: anna, intakeRoute: 'court', courtSignature: 'III Nsm 1/26' });
  await head
    .post('/api/court-dates')
    .send({ ...report, familyId: obliged.id })
    .expect(201);
  expect(await dutiesOf(obliged.id, 'courtReport')).toMatchObject([{ dueOn: '2026-12-31' }]);
});

test.each([
  ['courtDates.inFuture', { sentOn: '2027-01-01' }],
  ['courtDates.sentMissing', { sentAs: 'ePUAP' }],
  ['courtDates.sentAlready', { sentOn: '2026-11-20', withdrawnReason: 'Sąd już nie czeka.' }],
])('refused with %s', async (code, body) => {
  const { id } = await awaited((await unit.family({ assistant: anna })).id);
  expect((await answer(id, body).expect(422)).body.code).toBe(code);
});
