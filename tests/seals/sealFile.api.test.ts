import { expect, test } from 'vitest';
import { as, givenUnit } from '../support/given.ts';

const reason = 'Sprawa osoby znanej publicznie.';

async function givenSealed() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const { id: familyId } = await unit.family({ assistant });
  await unit.member(familyId);
  const sealing = await as(unit.supervisor);
  const seal = (namedIds: string[], more = {}) =>
    sealing.post('/api/seals').send({ familyId, reason, namedIds, ...more });
  return { ...unit, assistant, familyId, sealing, seal };
}

test('a sealed file is for the named persons: not for who looks after it, not for another supervisor', async () => {
  const { assistant, familyId, sealing, seal, supervisor, staff } = await givenSealed();
  const another = await as(await staff('supervisor'));
  expect((await another.get('/api/families')).body).toHaveLength(1);
  expect(await seal([supervisor.id])).toMatchObject({
    status: 201,
    body: { namedNames: [`Osoba ${supervisor.familyName}`] },
  });

  expect((await sealing.get(`/api/families/${familyId}`)).status).toBe(200);
  for (const api of [await as(assistant), another]) {
    expect((await api.get(`/api/families/${familyId}`)).status).toBe(404);
    expect((await api.get('/api/families')).headers['x-total-count']).toBe('0');
    expect((await api.get('/api/people')).body).toEqual([]);
    expect((await api.get('/api/family-members')).body).toEqual([]);
  }
  expect((await another.get('/api/seals')).body).toEqual([]);
});

test('naming somebody opens it to them, lifting it to everybody who had it', async () => {
  const { assistant, familyId, sealing, seal, supervisor } = await givenSealed();
  const { body } = await seal([supervisor.id]);
  const change = (revision: number, namedIds: string[], lifted: boolean) =>
    sealing.put(`/api/seals/${body.id}`).set('If-Match', `"${revision}"`).send({ namedIds, lifted });
  const status = async () => (await (await as(assistant)).get(`/api/families/${familyId}`)).status;
  await change(1, [supervisor.id, assistant.id], false);
  expect(await status()).toBe(200);
  await change(2, [supervisor.id], false);
  expect(await status()).toBe(404);
  expect((await change(3, [supervisor.id], true)).body.liftedAt).not.toBeNull();
  expect(await status()).toBe(200);
});

test('one who seals is named, names people of the unit, and seals once; nobody else seals', async () => {
  const { assistant, familyId, seal, supervisor } = await givenSealed();
  const stranger = await (await givenUnit()).staff('assistant');
  expect(await seal([assistant.id])).toMatchObject({ status: 422, body: { code: 'seals.nameYourself' } });
  expect(await seal([supervisor.id, stranger.id])).toMatchObject({
    status: 422,
    body: { code: 'seals.unknownPerson' },
  });
  expect((await seal([supervisor.id])).status).toBe(201);
  expect(await seal([supervisor.id])).toMatchObject({ status: 422, body: { code: 'seals.already' } });
  expect(
    (await (await as(assistant)).post('/api/seals').send({ familyId, reason, namedIds: [assistant.id] })).status,
  ).toBe(403);
});

test('the programme report counts what its reader may see, and says that something is closed', async () => {
  const { seal, supervisor, sealing, staff } = await givenSealed();
  await seal([supervisor.id]);
  const period = '/api/programme-report?from=2026-01-01&until=2026-12-31';
  const another = await as(await staff('supervisor'));
  const named = (await sealing.get(period)).body;
  const unnamed = (await another.get(period)).body;
  expect([named.people.families, unnamed.people.families]).toEqual([1, 0]);
  expect(unnamed.gaps).toContainEqual({ kind: 'closedFiles', count: 1 });
  expect(named.gaps.map(({ kind }: { kind: string }) => kind)).not.toContain('closedFiles');
});
