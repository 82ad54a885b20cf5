import { expect, test } from 'vitest';
import { as, givenUnit, prisma } from '../support/given.ts';

async function givenFull(families = 15) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  for (let n = 0; n < families; n++) await unit.family({ assistant });
  const api = await as({ ...unit.supervisor, role: 'supervisor' });
  return { ...unit, assistant, api };
}

test('the fifteenth family is assigned, the sixteenth refused with the law, and allowed with a reason', async () => {
  const { assistant, family, api } = await givenFull(14);
  const give = async (more = {}) =>
    api
      .post('/api/assignments')
      .send({ staffId: assistant.id, familyId: (await family()).id, startedOn: '2026-11-23', ...more });

  expect((await give()).status).toBe(201);
  const refused = await give();
  expect(refused).toMatchObject({ status: 422, body: { code: 'assignments.ceiling', errors: [{ field: 'staffId' }] } });
  expect(refused.body.title).toContain('15 rodzin');
  const allowed = await give({ overLimitReason: 'Rodzeństwo tej samej rodziny, decyzja kierownika.' });
  expect(allowed).toMatchObject({ status: 201, body: { overLimitReason: expect.stringContaining('kierownika') } });
});

test('two at once cannot both be the fifteenth', async () => {
  const { assistant, family, api } = await givenFull(14);
  const families = [await family(), await family(), await family()];

  const answers = await Promise.all(
    families.map(({ id }) =>
      api.post('/api/assignments').send({ staffId: assistant.id, familyId: id, startedOn: '2026-11-23' }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  expect(await prisma.assignment.count({ where: { staffId: assistant.id } })).toBe(15);
});

test('the ceiling is about one moment: a family handed over makes room for another', async () => {
  const { assistant, family, api } = await givenFull(15);
  const [oldest] = (await api.get(`/api/assignments?staffId=${assistant.id}&perPage=1`)).body;
  const ended = await api.put(`/api/assignments/${oldest.id}`).set('If-Match', '"1"').send({ endedOn: '2026-11-22' });
  expect(ended.status).toBe(200);

  const { id: familyId } = await family();
  expect(
    (await api.post('/api/assignments').send({ staffId: assistant.id, familyId, startedOn: '2026-11-22' })).status,
  ).toBe(422);
  expect(
    (await api.post('/api/assignments').send({ staffId: assistant.id, familyId, startedOn: '2026-11-23' })).status,
  ).toBe(201);
});

test('a family is for an assistant, a foster family for a coordinator, and only a supervisor decides', async () => {
  const { staff, family, fosterFamily, supervisor } = await givenUnit();
  const [assistant, coordinator] = [await staff('assistant'), await staff('coordinator')];
  const { id: familyId } = await family();
  const { id: fosterFamilyId } = await fosterFamily();
  const api = await as({ ...supervisor, role: 'supervisor' });
  const give = (body: object) => api.post('/api/assignments').send({ startedOn: '2026-11-23', ...body });

  expect((await give({ staffId: coordinator.id, familyId })).body.code).toBe('assignments.wrongRole');
  expect((await give({ staffId: assistant.id, fosterFamilyId })).body.code).toBe('assignments.wrongRole');
  expect((await give({ staffId: assistant.id, familyId, startedOn: '2026-01-04' })).body.code).toBe(
    'assignments.beforeIntake',
  );
  expect((await give({ staffId: coordinator.id, fosterFamilyId })).status).toBe(201);
  const herself = await (await as(assistant))
    .post('/api/assignments')
    .send({ staffId: assistant.id, familyId, startedOn: '2026-11-23' });
  expect([403, 404]).toContain(herself.status);
  expect(await prisma.assignment.count({ where: { familyId } })).toBe(0);
});

test('access ends with the assignment', async () => {
  const { staff, family, supervisor } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const [assignment] = (await (await as({ ...supervisor, role: 'supervisor' })).get(`/api/assignments?familyId=${id}`))
    .body;
  const api = await as(assistant);
  expect((await api.get(`/api/families/${id}`)).status).toBe(200);

  await (await as({ ...supervisor, role: 'supervisor' }))
    .put(`/api/assignments/${assignment.id}`)
    .set('If-Match', '"1"')
    .send({ endedOn: '2026-11-22' });

  expect((await api.get(`/api/families/${id}`)).status).toBe(404);
  expect((await api.get('/api/families')).body).toEqual([]);
});

test('an ended assignment is not lengthened past the ceiling; it may be shortened', async () => {
  const { assistant, family, api } = await givenFull(15);
  const { id: familyId } = await family({ assistant, since: '2026-01-10', until: '2026-06-30' });
  const [ended] = (await api.get(`/api/assignments?familyId=${familyId}`)).body;
  const end = (endedOn: string) => api.put(`/api/assignments/${ended.id}`).set('If-Match', '"1"').send({ endedOn });
  expect(await end('2199-12-31')).toMatchObject({ status: 422, body: { code: 'assignments.notLonger' } });
  expect((await end('2026-05-31')).status).toBe(200);
});
