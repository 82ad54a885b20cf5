import { expect, test } from 'vitest';
import type { Actor } from '#server/platform/actor.ts';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

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

const newcomer = {
  role: 'partner',
  joinedOn: '2026-11-20',
  givenName: 'Łucja',
  familyName: 'Żak',
  bornOn: '1994-04-04',
};

test('an assistant writes down somebody new to a family she works with, and the log says which fields', async () => {
  const { family, api, unit, unitId } = await given();
  const made = await api.post('/api/family-members').send({ ...newcomer, familyId: family.id, phone: '600 100 200' });
  expect(made).toMatchObject({ status: 201, body: { ...newcomer, familyId: family.id, phone: '600 100 200' } });
  expect((await api.get(`/api/people/${made.body.personId}`)).body).toMatchObject({ familyName: 'Żak', revision: 1 });
  const traced = await prisma.auditEvent.findFirstOrThrow({
    where: { unitId, action: 'create', resource: 'family-members', resourceIds: { has: made.body.id } },
  });
  expect(traced.fields).toEqual(expect.arrayContaining(['givenName', 'familyName', 'bornOn', 'phone']));
  expect(traced.fileIds).toEqual([family.id]);
  // Through this family alone: a colleague who does not work with it finds nobody.
  const colleague = await as(await unit.staff('assistant'));
  expect((await colleague.get(`/api/people/${made.body.personId}`)).status).toBe(404);
});

test('nobody new comes into a family that is not open to the assistant, and no person is left behind', async () => {
  const { api, unit, assistant, unitId } = await given();
  const [foreign, closed, over] = [
    await unit.family({ assistant: await unit.staff('assistant') }),
    await unit.family({ assistant }),
    await unit.family({ assistant, until: '2026-11-22' }),
  ];
  await unit.seal({ familyId: closed.id }, [unit.supervisor.id]);
  const coordinator = await as(await unit.staff('coordinator'));
  for (const [by, familyId] of [
    [api, foreign.id],
    [api, closed.id],
    [api, over.id],
    [coordinator, foreign.id],
  ] as const)
    expect((await by.post('/api/family-members').send({ ...newcomer, familyId })).status).toBe(404);
  const own = await unit.family({ assistant });
  const tomorrow = await api
    .post('/api/family-members')
    .send({ ...newcomer, familyId: own.id, joinedOn: '2026-11-24' });
  expect(tomorrow.body.code).toBe('familyMembers.joinedInFuture');
  const nameless = await api.post('/api/family-members').send({ ...newcomer, familyId: own.id, familyName: null });
  expect(nameless.body).toMatchObject({ code: 'familyMembers.whoIsIt', errors: [{ field: 'familyName' }] });
  expect(await prisma.person.count({ where: { unitId, familyName: 'Żak' } })).toBe(0);
});

test('the second wall lets in a newcomer to an open family and nothing more', async () => {
  const { family, unit, assistant, member } = await given();
  const foreign = await unit.family();
  const grown = await member(family.id, 'parent', '1990-01-01');
  const expected = await member(family.id);
  await prisma.person.update({ where: { id: expected.id }, data: { bornOn: null, expectedOn: day('2026-12-01') } });
  const people = `INSERT INTO people (unit_id, given_name, family_name) VALUES ('${unit.unitId}', 'Jan', 'Bezdomny')`;
  const welcome = (familyId: string) =>
    `SELECT 1 WHERE wall.welcome('${familyId}', 'child', '2026-11-20', 'Jan', 'Nowy', NULL, NULL, NULL) IS NOT NULL`;
  const change = (id: string, set: string) => `UPDATE people SET ${set} WHERE id = '${id}'`;
  const asked = [
    people,
    welcome(family.id),
    welcome(foreign.id),
    change(grown.id, "phone = '600'"),
    change(grown.id, "born_on = '1991-01-01'"),
    change(grown.id, "given_name = 'Inna', phone = '600'"),
    // Whoever was born does not become expected on the way.
    change(grown.id, "born_on = NULL, expected_on = '2027-01-01'"),
    change(expected.id, "given_name = 'Zosia', born_on = '2026-11-22'"),
  ];
  const trying = (actor: Actor) =>
    inSqlAs(actor, async (client) => {
      const said = [];
      for (const sql of asked) {
        await client.query('SAVEPOINT before');
        said.push(
          await client.query(sql).then(
            ({ rowCount }) => rowCount,
            (error) => error.code,
          ),
        );
        await client.query('ROLLBACK TO before');
      }
      return said;
    });
  expect(await trying(await actorOf(assistant))).toEqual(['42501', 1, 0, 1, '42501', '42501', '42501', 1]);
  // A supervisor corrects everybody, and makes nobody who belongs nowhere either.
  expect(await trying(await actorOf({ ...unit.supervisor, role: 'supervisor' }))).toEqual([
    '42501',
    1,
    1,
    1,
    1,
    1,
    1,
    1,
  ]);
});

test('whoever is on file already is pointed out, as far as the one who asks sees it', async () => {
  const { family, api, head, unit, assistant, unitId } = await given();
  const other = await unit.family({ assistant });
  const foreign = await unit.family();
  const known = { givenName: 'Łucja', familyName: 'Żak' };
  const join = (familyId: string, more: object = {}) =>
    head.post('/api/family-members').send({ ...newcomer, familyId, ...more });
  const { body: mine } = await join(other.id);
  const { body: hidden } = await join(foreign.id);
  await join(other.id, { bornOn: '1980-01-01' });
  const alike = async (by: typeof api, body: object) =>
    (await by.post('/api/family-members/alike').send(body)).body.map(({ personId }: { personId: string }) => personId);

  const typed = { givenName: 'lucja', familyName: 'ŻAK', bornOn: '1994-04-04' };
  expect((await api.post('/api/family-members/alike').send(typed)).body).toEqual([
    { personId: mine.personId, ...known, bornOn: '1994-04-04', families: [{ familyId: other.id, name: other.name }] },
  ]);
  expect((await alike(head, typed)).toSorted()).toEqual([mine.personId, hidden.personId].toSorted());
  expect(await alike(api, known)).toHaveLength(2);
  expect(await alike(api, { ...typed, bornOn: '1994-04-05' })).toEqual([]);
  const coordinator = await as(await unit.staff('coordinator'));
  expect((await coordinator.post('/api/family-members/alike').send(typed)).body.code).toBe('notAllowed');

  // Known from a closed file alone she is like somebody nobody knows: nothing is said, and the record is made.
  await prisma.familyMember.deleteMany({ where: { familyId: other.id } });
  expect(await alike(api, typed)).toEqual([]);
  expect((await api.post('/api/family-members').send({ ...newcomer, familyId: family.id })).status).toBe(201);
  expect(
    await prisma.auditEvent.count({ where: { unitId, action: 'search', resource: 'people', actorId: assistant.id } }),
  ).toBe(4);
});

test('an assistant writes down a child that is expected and its birth; afterwards only the phone is hers', async () => {
  const { family, head, api, unitId } = await given();
  const unborn = {
    familyId: family.id,
    role: 'child',
    joinedOn: '2026-11-20',
    givenName: 'Dziecko',
    familyName: 'Nowe',
  };
  const tooFar = await api.post('/api/family-members').send({ ...unborn, expectedOn: '2027-11-20' });
  expect(tooFar.body.code).toBe('people.expectedTooFar');
  const { body: made } = await api.post('/api/family-members').send({ ...unborn, expectedOn: '2027-02-01' });
  expect(made).toMatchObject({ expectedOn: '2027-02-01', bornOn: null });

  const put = (by: typeof api, body: object, revision: number) =>
    by.put(`/api/people/${made.personId}`).set('If-Match', `"${revision}"`).send(body);
  const born = {
    givenName: 'Zosia',
    familyName: 'Nowa',
    expectedOn: '2027-02-01',
    bornOn: '2026-11-22',
    sex: 'female',
  };
  expect((await put(api, { ...born, bornOn: '2026-11-24' }, 1)).body.code).toBe('people.bornInFuture');
  expect((await put(api, { ...born, bornOn: null, expectedOn: '2027-02-10' }, 1)).body.revision).toBe(2);
  expect((await put(api, born, 1)).status).toBe(412);
  expect((await put(api, born, 2)).body).toMatchObject({ ...born, revision: 3 });
  expect(
    await prisma.auditEvent.findMany({
      where: { unitId, action: 'update', resource: 'people', resourceIds: { has: made.personId } },
      select: { fields: true },
    }),
  ).toContainEqual({ fields: expect.arrayContaining(['givenName', 'bornOn', 'sex']) });

  for (const wrong of [{ givenName: 'Zofia' }, { bornOn: '2026-11-21' }, { bornOn: null }, { sex: 'male' }])
    expect((await put(api, { ...born, ...wrong }, 3)).body.code).toBe('people.onlyPhone');
  expect((await put(api, { ...born, phone: '600 000 000' }, 3)).body.phone).toBe('600 000 000');
  expect((await put(head, { ...born, givenName: 'Zofia' }, 4)).body).toMatchObject({ givenName: 'Zofia', phone: null });
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
