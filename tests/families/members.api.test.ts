import { expect, test } from 'vitest';
import { as, givenUnit } from '../support/given.ts';

async function given() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  const head = await as(unit.supervisor);
  const membersOf = async (familyId: string, by = head) =>
    (await by.get(`/api/family-members?familyId=${familyId}`)).body as Record<string, never>[];
  const end = (member: Record<string, unknown>, body: object, by = api) =>
    by.put(`/api/family-members/${member.id}`).set('If-Match', `"${member.revision}"`).send(body);
  return { ...unit, unit, assistant, family, api, head, membersOf, end };
}

test('a person leaves with a reason, changes the role as a new row, belongs to several families', async () => {
  const { family, membersOf, member, end, head, unit } = await given();
  const partner = await member(family.id, 'parent', '1990-01-01');
  const [row] = await membersOf(family.id);
  const changed = await end(row!, { leftOn: '2026-11-20', leftReason: 'roleChanged', newRole: 'partner' });
  expect(changed.body).toMatchObject({ leftOn: '2026-11-20', leftReason: 'roleChanged', can: { update: true } });
  expect((await membersOf(family.id)).map(({ role, leftOn }) => [role, leftOn])).toEqual([
    ['parent', '2026-11-20'],
    ['partner', null],
  ]);
  expect((await end(changed.body, { leftOn: '2026-11-21', leftReason: 'died' })).body.code).toBe(
    'familyMembers.overAlready',
  );

  const other = await unit.family();
  const join = (familyId: string) =>
    head.post('/api/family-members').send({ familyId, role: 'parent', joinedOn: '2026-11-20', personId: partner.id });
  expect((await join(other.id)).status).toBe(201);
  expect((await join(other.id)).body.code).toBe('familyMembers.alreadyMember');
});

test('the days are held against each other, and a role that is the same is no change', async () => {
  const { family, membersOf, member, end } = await given();
  await member(family.id);
  const [row] = await membersOf(family.id);
  const codeOf = async (body: object) => (await end(row!, body)).body.code;
  expect(await codeOf({ leftOn: '2026-11-24', leftReason: 'movedOut' })).toBe('familyMembers.leftInFuture');
  expect(await codeOf({ leftOn: '2026-01-04', leftReason: 'movedOut' })).toBe('familyMembers.leftBeforeJoined');
  expect(await codeOf({ leftOn: '2026-11-20', leftReason: 'roleChanged', newRole: 'child' })).toBe(
    'familyMembers.newRoleMissing',
  );
});

test('a child is expected, then born; an assistant notes a phone and no name', async () => {
  const { family, head, api } = await given();
  const unborn = {
    familyId: family.id,
    role: 'child',
    joinedOn: '2026-11-20',
    givenName: 'Dziecko',
    familyName: 'Nowe',
  };
  const tooFar = await head.post('/api/family-members').send({ ...unborn, expectedOn: '2027-11-20' });
  expect(tooFar.body.code).toBe('people.expectedTooFar');
  const { body: made } = await head.post('/api/family-members').send({ ...unborn, expectedOn: '2027-02-01' });
  expect(made).toMatchObject({ expectedOn: '2027-02-01', bornOn: null });

  const { body: person } = await head.get(`/api/people/${made.personId}`);
  const put = (by: typeof api, body: object, revision: number) =>
    by.put(`/api/people/${made.personId}`).set('If-Match', `"${revision}"`).send(body);
  const known = { givenName: 'Dziecko', familyName: 'Nowe', expectedOn: '2027-02-01' };
  const born = { ...known, givenName: 'Zosia', bornOn: '2026-11-22', sex: 'female' };
  expect((await put(api, born, person.revision)).body.code).toBe('people.onlyPhone');
  expect((await put(api, { ...known, phone: '600 000 000' }, person.revision)).body.phone).toBe('600 000 000');
  expect((await put(head, { ...born, bornOn: '2026-11-24' }, person.revision + 1)).body.code).toBe(
    'people.bornInFuture',
  );
  expect((await put(head, born, person.revision + 1)).body).toMatchObject({ givenName: 'Zosia', bornOn: '2026-11-22' });
});

test('an assistant brings in whom she sees and nobody else', async () => {
  const { family, api, member, assistant, unit } = await given();
  const mine = await unit.family({ assistant });
  const stranger = await member((await unit.family()).id);
  const seen = await member(mine.id);
  const join = async (personId: string) =>
    (
      await api
        .post('/api/family-members')
        .send({ familyId: family.id, role: 'child', joinedOn: '2026-11-20', personId })
    ).status;
  expect(await join(seen.id)).toBe(201);
  expect(await join(stranger.id)).toBe(422);
});
