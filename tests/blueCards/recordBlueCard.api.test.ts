import { expect, test } from 'vitest';
import { appAt, as, day, givenUnit, prisma } from '../support/given.ts';

const unit = await givenUnit();
const anna = await unit.staff('assistant');
const [annas, head] = [await as(anna), await as(unit.supervisor)];

const card = (familyId: string, more: object = {}) => ({
  familyId,
  ourRole: 'wroteForm',
  drawnOn: '2026-11-20',
  ...more,
});
const dutiesOf = async (familyId: string) =>
  (await annas.get(`/api/obligations?familyId=${familyId}&rule=blueCard`).expect(200)).body;

test('a form our worker wrote is to be passed on within five working days; passing it on meets the duty', async () => {
  const family = await unit.family({ assistant: anna });
  const { body } = await annas.post('/api/blue-cards').send(card(family.id)).expect(201);
  expect(body).toMatchObject({ passOnBy: '2026-11-27', passedOn: null, number: null });
  expect(await dutiesOf(family.id)).toMatchObject([{ dueOn: '2026-11-27', state: 'dueSoon', days: 5 }]);
  await annas
    .put(`/api/blue-cards/${body.id}`)
    .set('If-Match', '"1"')
    .send({ number: 'NK/12/2026', passedOn: '2026-11-23' })
    .expect(200);
  expect(await dutiesOf(family.id)).toMatchObject([{ metOn: '2026-11-23', state: 'met' }]);
  await annas.put(`/api/blue-cards/${body.id}`).send({ number: 'NK/13/2026' }).expect(428);
});

test('holidays move the day: Christmas Eve is one since 2025', async () => {
  const family = await unit.family({ assistant: anna });
  const after = new Date('2026-12-22T09:00:00Z');
  const later = await as(anna, appAt(after), after);
  const { body } = await later
    .post('/api/blue-cards')
    .send(card(family.id, { drawnOn: '2026-12-22' }))
    .expect(201);
  // 23, 28, 29, 30, 31 December.
  expect(body.passOnBy).toBe('2026-12-31');
});

test('of two forms of one day both have to be passed on', async () => {
  const family = await unit.family({ assistant: anna });
  await annas
    .post('/api/blue-cards')
    .send(card(family.id, { passedOn: '2026-11-21' }))
    .expect(201);
  const { body } = await annas.post('/api/blue-cards').send(card(family.id)).expect(201);
  expect(await dutiesOf(family.id)).toMatchObject([{ metOn: null }]);
  await annas.put(`/api/blue-cards/${body.id}`).set('If-Match', '"1"').send({ passedOn: '2026-11-23' }).expect(200);
  expect(await dutiesOf(family.id)).toMatchObject([{ metOn: '2026-11-23' }]);
});

test('a form written before the work began, or while the family is only watched over, is to be passed on as well', async () => {
  const early = await unit.family({ assistant: anna, since: '2026-11-21' });
  await head.post('/api/blue-cards').send(card(early.id)).expect(201);
  expect(await dutiesOf(early.id)).toMatchObject([{ dueOn: '2026-11-27', state: 'dueSoon' }]);

  const ended = await unit.family({ assistant: anna, until: '2026-10-01' });
  await prisma.familyEnding.create({
    data: {
      unitId: unit.unitId,
      familyId: ended.id,
      endedOn: day('2026-10-01'),
      ground: 'goalsReached',
      reason: 'goalsReached',
      monitoringUntil: day('2027-03-01'),
      recordedById: unit.supervisor.id,
    },
  });
  await unit.assign(anna, { familyId: ended.id }, '2026-10-02');
  await annas.post('/api/blue-cards').send(card(ended.id)).expect(201);
  expect(await dutiesOf(ended.id)).toMatchObject([{ dueOn: '2026-11-27', state: 'dueSoon' }]);
});

test('who takes part or was informed owes nothing', async () => {
  const family = await unit.family({ assistant: anna });
  const { body } = await head
    .post('/api/blue-cards')
    .send(card(family.id, { ourRole: 'groupMember' }))
    .expect(201);
  expect(body.passOnBy).toBeNull();
  expect(await dutiesOf(family.id)).toEqual([]);
});

test.each([
  [{ drawnOn: '2026-11-24' }, 'blueCards.inFuture'],
  [{ passedOn: '2026-11-24' }, 'blueCards.inFuture'],
  [{ passedOn: '2026-11-19' }, 'blueCards.passedOnBefore'],
  [{ ourRole: 'informed', passedOn: '2026-11-23' }, 'blueCards.passedOnByAuthor'],
])('refused: %o', async (more, code) => {
  const family = await unit.family({ assistant: anna });
  const { status, body } = await annas.post('/api/blue-cards').send(card(family.id, more));
  expect([status, body.code]).toEqual([422, code]);
});

test('to a colleague neither the card nor the family exists', async () => {
  const colleagues = await as(await unit.staff('assistant'));
  const family = await unit.family({ assistant: anna });
  await colleagues.post('/api/blue-cards').send(card(family.id)).expect(404);
  const { body } = await annas.post('/api/blue-cards').send(card(family.id)).expect(201);
  await colleagues.get(`/api/blue-cards/${body.id}`).expect(404);
  await unit.seal({ familyId: family.id }, [anna.id]);
  await head.get(`/api/blue-cards/${body.id}`).expect(404);
});
