import { expect, test } from 'vitest';
import { as, givenUnit, prisma } from '../support/given.ts';

async function given() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  const addresses = async () =>
    (await api.get(`/api/family-addresses?familyId=${family.id}`)).body as { street: string; untilOn: string | null }[];
  const shown = async () => (await api.get(`/api/families/${family.id}`)).body;
  return { ...unit, unit, family, api, addresses, shown };
}

test('a family moves: the old address stays with its end, lists show the new one, an old form does not take it back', async () => {
  const { family, api, addresses, shown } = await given();
  const before = await shown();
  expect(await addresses()).toMatchObject([{ street: before.street, fromOn: '2026-01-05', untilOn: null }]);
  const move = (fromOn: string) =>
    api
      .post('/api/family-addresses')
      .send({ familyId: family.id, kind: 'residence', street: 'ul. Nowa 7', city: 'Nowe', fromOn });
  expect((await move('2026-11-24')).body.code).toBe('familyAddresses.inFuture');
  expect((await move('2026-01-05')).body.code).toBe('familyAddresses.beforeCurrent');
  expect((await move('2026-11-20')).status).toBe(201);
  expect((await addresses()).map(({ street, untilOn }) => [street, untilOn])).toEqual([
    ['ul. Nowa 7', null],
    [before.street, '2026-11-20'],
  ]);
  const after = await shown();
  expect(after).toMatchObject({ street: 'ul. Nowa 7', city: 'Nowe', revision: before.revision + 1 });
  const { name, signature, intakeRoute, intakeOn, street, city } = before;
  const put = (revision: number, more: object) =>
    api
      .put(`/api/families/${family.id}`)
      .set('If-Match', `"${revision}"`)
      .send({ name, signature, intakeRoute, intakeOn, street, city, ...more });
  expect((await put(before.revision, {})).status).toBe(412);
  // A correction of the family's address corrects where it lives now.
  expect((await put(after.revision, { street: 'ul. Nowa 17', city: 'Nowe' })).status).toBe(200);
  expect((await addresses()).map(({ street: each }) => each)).toEqual(['ul. Nowa 17', before.street]);
});

test('a person of two families shows nobody where the other one lives', async () => {
  const { family, api, member, unit } = await given();
  const hidden = await unit.family({ street: 'ul. Ukryta 9' });
  await unit.seal({ familyId: hidden.id }, [unit.supervisor.id]);
  const person = await member(family.id);
  await prisma.familyMember.create({
    data: {
      unitId: unit.unitId,
      familyId: hidden.id,
      personId: person.id,
      role: 'child',
      joinedOn: new Date('2026-02-01'),
    },
  });
  for (const path of ['timeline', 'page']) {
    const { text } = await api.get(`/api/families/${family.id}/${path}`);
    expect(text).not.toContain('Ukryta');
    expect(text).not.toContain('2026-02-01');
  }
  expect((await api.get(`/api/family-addresses?familyId=${hidden.id}`)).body).toEqual([]);
  expect((await api.get(`/api/family-members?familyId=${hidden.id}`)).body).toEqual([]);
});

test('a warning has a day on which it is looked at again, is marked when nobody did, and ends', async () => {
  const { family, api } = await given();
  const dog = { kind: 'dog', note: 'Pies bez smyczy na podwórzu.' };
  const warn = (reviewOn: string) => api.post('/api/family-warnings').send({ familyId: family.id, ...dog, reviewOn });
  expect((await warn('2026-11-23')).body.code).toBe('familyWarnings.reviewTooSoon');
  expect((await warn('2027-11-25')).body.code).toBe('familyWarnings.reviewTooLate');
  const { body: made } = await warn('2026-11-24');
  expect(made).toMatchObject({ sinceOn: '2026-11-23', reviewOverdue: false });
  await prisma.familyWarning.update({
    where: { id: made.id },
    data: { sinceOn: new Date('2026-01-01'), reviewOn: new Date('2026-11-22') },
  });
  const current = async () => (await api.get(`/api/family-warnings?familyId=${family.id}&current=true`)).body;
  expect(await current()).toMatchObject([{ id: made.id, reviewOverdue: true }]);
  const put = (revision: number) =>
    api
      .put(`/api/family-warnings/${made.id}`)
      .set('If-Match', `"${revision}"`)
      .send({ ...dog, reviewOn: '2026-11-22', ended: true });
  expect((await put(made.revision)).body).toMatchObject({ endedOn: '2026-11-23' });
  expect((await put(made.revision + 1)).body.code).toBe('familyWarnings.over');
  expect(await current()).toEqual([]);
});

test('an institution is written down, and stays known when it works with the family no more', async () => {
  const { family, api } = await given();
  const school = { kind: 'school', name: 'Szkoła Podstawowa nr 1', contactName: 'Pedagog', sinceOn: '2026-09-01' };
  const { body } = await api.post('/api/family-institutions').send({ familyId: family.id, ...school });
  const put = (untilOn: string) =>
    api
      .put(`/api/family-institutions/${body.id}`)
      .set('If-Match', `"${body.revision}"`)
      .send({ ...school, untilOn });
  expect((await put('2026-08-31')).body.code).toBe('surroundings.untilBeforeSince');
  expect((await put('2026-11-20')).body).toMatchObject({ untilOn: '2026-11-20', contactName: 'Pedagog' });
});
