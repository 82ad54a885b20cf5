import { expect, test } from 'vitest';
import { appAt, as, givenUnit, visitTo } from '../support/given.ts';

async function givenAbsence() {
  const unit = await givenUnit();
  const absent = await unit.staff('assistant');
  const substitute = await unit.staff('assistant');
  const family = await unit.family({ assistant: absent });
  return { ...unit, absent, substitute, family, supervising: await as(unit.supervisor) };
}

const week = { startedOn: '2026-11-23', endedOn: '2026-11-27' };

test('from the first to the last day the substitute reads and records, and not a day longer', async () => {
  const { absent, substitute, family, supervising } = await givenAbsence();
  const made = await supervising
    .post('/api/substitutions')
    .send({ absentId: absent.id, substituteId: substitute.id, ...week });
  expect(made).toMatchObject({
    status: 201,
    body: { absentName: `Osoba ${absent.familyName}`, endedOn: '2026-11-27' },
  });

  for (const [moment, status] of [
    ['2026-11-22T22:59:00Z', 404],
    ['2026-11-22T23:00:00Z', 200],
    ['2026-11-27T22:59:00Z', 200],
    ['2026-11-27T23:00:00Z', 404],
  ] as const) {
    const now = new Date(moment);
    const api = await as(substitute, appAt(now), now);
    expect([moment, (await api.get(`/api/families/${family.id}`)).status]).toEqual([moment, status]);
  }
  const visit = await (await as(substitute)).post('/api/activity-logs').send(visitTo(family.id));
  expect(visit).toMatchObject({ status: 201, body: { recordedById: substitute.id } });
});

test('ended sooner, it closes at once', async () => {
  const { absent, substitute, family, supervising } = await givenAbsence();
  const { body } = await supervising
    .post('/api/substitutions')
    .send({ absentId: absent.id, substituteId: substitute.id, ...week });
  const tuesday = new Date('2026-11-24T11:00:00Z');
  await supervising.put(`/api/substitutions/${body.id}`).set('If-Match', '"1"').send({ endedOn: '2026-11-23' });
  expect((await (await as(substitute)).get(`/api/families/${family.id}`)).status).toBe(200);
  expect((await (await as(substitute, appAt(tuesday), tuesday)).get(`/api/families/${family.id}`)).status).toBe(404);
});

test('what makes no sense is refused under its field', async () => {
  const { absent, substitute, supervising, staff } = await givenAbsence();
  const coordinator = await staff('coordinator');
  const send = (body: object) =>
    supervising.post('/api/substitutions').send({ absentId: absent.id, substituteId: substitute.id, ...week, ...body });
  const refused = async (body: object) => {
    const { status, body: problem } = await send(body);
    return [status, problem.code, problem.errors?.[0]?.field];
  };
  expect(await refused({ substituteId: absent.id })).toEqual([422, 'substitutions.samePerson', 'substituteId']);
  expect(await refused({ endedOn: '2026-11-22' })).toEqual([422, 'substitutions.endBeforeStart', 'endedOn']);
  expect(await refused({ endedOn: '2028-01-01' })).toEqual([422, 'substitutions.tooLong', 'endedOn']);
  expect(await refused({ substituteId: coordinator.id })).toEqual([422, 'substitutions.noCommonRole', 'substituteId']);
  expect((await send({})).status).toBe(201);
  expect(await refused({ startedOn: '2026-11-27', endedOn: '2026-12-01' })).toEqual([
    422,
    'substitutions.already',
    'startedOn',
  ]);
});

test('only a supervisor decides; those concerned see it', async () => {
  const { absent, substitute, supervising, staff } = await givenAbsence();
  const body = { absentId: absent.id, substituteId: substitute.id, ...week };
  expect((await (await as(absent)).post('/api/substitutions').send(body)).status).toBe(403);
  await supervising.post('/api/substitutions').send(body);
  expect((await (await as(absent)).get('/api/substitutions')).body).toHaveLength(1);
  expect((await (await as(substitute)).get('/api/substitutions?state=today')).body).toHaveLength(1);
  expect((await (await as(await staff('assistant'))).get('/api/substitutions')).body).toEqual([]);
});
