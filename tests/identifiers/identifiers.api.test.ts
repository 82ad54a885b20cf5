import { expect, test } from 'vitest';
import { as, givenUnit, prisma, uuidv7 } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';
import { eventsOf, givenOwnPerson, list, record, reveal, search } from './calls.ts';

test('a number is recorded once, listed covered, shown in full for a purpose, and each of these is in the log', async () => {
  const { assistant, own, person, api } = await givenOwnPerson();
  const pesel = peselNo(1234);

  const recorded = await record(api, person.id, `${pesel.slice(0, 6)} ${pesel.slice(6)}`);
  expect(recorded).toMatchObject({ status: 200, body: { kind: 'pesel', masked: `*******${pesel.slice(7)}` } });
  const { id } = recorded.body;
  const listed = await list(api, person.id);
  expect(listed.body).toEqual([recorded.body]);
  expect(Object.keys(listed.body[0]).sort()).toEqual([
    'id',
    'kind',
    'masked',
    'personId',
    'recordedAt',
    'recordedByName',
  ]);
  const shown = await reveal(api, id, 'toCourt');
  expect(shown).toMatchObject({ status: 200, body: { number: pesel } });
  expect(shown.headers['cache-control']).toBe('no-store');

  const files = { resourceIds: [id], fileIds: [own.id] };
  expect(await eventsOf(assistant.id, 'create')).toMatchObject([{ fields: ['pesel'], ...files }]);
  expect(await eventsOf(assistant.id, 'read')).toMatchObject([{ fields: [], ...files }]);
  expect(await eventsOf(assistant.id, 'reveal')).toMatchObject([{ fields: ['pesel', 'toCourt'], ...files }]);
});

test('a purpose is one of those there are, and without one nothing is shown', async () => {
  const { person, api } = await givenOwnPerson();
  const { id } = (await record(api, person.id, peselNo(1))).body;
  expect((await reveal(api, id, 'because')).body.errors).toMatchObject([{ field: 'purpose', code: 'wrongChoice' }]);
  expect((await api.post(`/api/identifiers/${id}/reveal`).send({})).status).toBe(400);
});

test('whoever does not see the person finds no number, under any address', async () => {
  const { unitId, staff, fosterFamily, childIn, person, api, supervisor } = await givenOwnPerson();
  const { id } = (await record(api, person.id, peselNo(2))).body;
  const coordinator = await staff('coordinator');
  const child = await childIn((await fosterFamily({ coordinator })).id, { bornOn: longAgo });
  const ofChild = (await record(await as(coordinator), child.id, peselNo(3))).body.id;

  const outsiders = [
    await staff('assistant'),
    await staff('administrator'),
    await staff('dataProtectionOfficer'),
    { ...(await givenUnit()).supervisor, role: 'supervisor' as const },
  ];
  for (const outsider of outsiders)
    for (const [personId, numberId] of [
      [person.id, id],
      [child.id, ofChild],
    ] as const) {
      const their = await as(outsider);
      expect((await list(their, personId)).status).toBe(404);
      expect((await reveal(their, numberId)).status).toBe(404);
      expect((await record(their, personId, peselNo(4), { replacesId: numberId })).status).toBe(404);
    }
  // The assistant and the coordinator do not see each other's either; the supervisor sees both.
  expect((await list(api, child.id)).status).toBe(404);
  expect((await reveal(await as(coordinator), id)).status).toBe(404);
  const head = await as({ ...supervisor, role: 'supervisor' });
  expect((await reveal(head, id)).body).toEqual({ number: peselNo(2) });
  expect((await reveal(head, ofChild)).body).toEqual({ number: peselNo(3) });
  expect(await eventsOf(supervisor.id, 'reveal')).toMatchObject([{}, { fileIds: [child.id] }]);
  expect(await prisma.personIdentifier.count({ where: { unitId } })).toBe(2);
});

test('a seal closes the number to a supervisor who is not named', async () => {
  const { own, person, api, supervisor, seal, assistant } = await givenOwnPerson();
  const { id } = (await record(api, person.id, peselNo(5))).body;
  await seal({ familyId: own.id }, [assistant.id]);
  const head = await as({ ...supervisor, role: 'supervisor' });
  expect((await reveal(head, id)).status).toBe(404);
  expect((await list(head, person.id)).status).toBe(404);
  expect((await search(head, peselNo(5))).body).toEqual([]);
  expect((await search(api, peselNo(5))).body).toHaveLength(1);
});

test('what is wrong with a number is said in a sentence that does not repeat it, and nothing is kept', async () => {
  const { unitId, person, api } = await givenOwnPerson();
  await prisma.person.update({ where: { id: person.id }, data: { sex: 'female' } });
  const wrong = [
    ['1234', 'notElevenDigits', 'PESEL ma 11 cyfr.'],
    ['44051401358', 'wrongChecksum', 'cyfra kontrolna'],
    ['23222900015', 'noSuchDate', 'nie jest istniejącą datą'],
    ['25411500130', 'notBornYet', 'jeszcze nie nadszedł'],
    ['44051401359', 'otherBirthDate', 'inną datę urodzenia niż zapisana (05.05.1901)'],
    [peselNo(1), 'otherSex', 'inną płeć'],
  ] as const;
  for (const [number, code, words] of wrong) {
    const answer = await record(api, person.id, number);
    expect([number, answer.status, answer.body.code]).toEqual([number, 422, `identifiers.${code}`]);
    expect(answer.body.errors).toMatchObject([{ field: 'number', message: expect.stringContaining(words) }]);
    expect(answer.text).not.toContain(number);
  }
  expect((await record(api, person.id, 'brak', { kind: 'identityDocument' })).body.code).toBe(
    'identifiers.notDocument',
  );
  expect((await record(api, person.id, peselNo(2))).status).toBe(200);
  expect(await prisma.personIdentifier.count({ where: { unitId } })).toBe(1);
});

test('a demo unit keeps no number of anybody living', async () => {
  const { unitId, own, member, api } = await givenOwnPerson();
  await prisma.unit.update({ where: { id: unitId }, data: { demo: true } });
  const child = await member(own.id, 'child', '2015-09-11');
  expect((await record(api, child.id, '15291100012')).body.code).toBe('identifiers.demoNumber');
  expect((await record(api, child.id, '25411500130')).status).toBe(200);
});

test('a number may change: the new one holds, the old one stays as history that nobody is shown', async () => {
  const { person, api, assistant } = await givenOwnPerson();
  const old = (await record(api, person.id, peselNo(10))).body;
  const fresh = await record(api, person.id, peselNo(12), { replacesId: old.id });
  expect(fresh.status).toBe(200);
  expect((await list(api, person.id)).body).toEqual([fresh.body]);
  expect((await reveal(api, old.id)).status).toBe(404);
  expect((await search(api, peselNo(10))).body).toEqual([]);
  expect((await search(api, peselNo(12))).body).toHaveLength(1);
  expect(await prisma.personIdentifier.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
    supersededAt: expect.any(Date),
    revision: 2,
  });
  expect(await eventsOf(assistant.id, 'update')).toMatchObject([{ resourceIds: [old.id], fields: ['supersededAt'] }]);
});

test('a number somebody recorded meanwhile is not written over, and the same one is not recorded twice', async () => {
  const { person, api } = await givenOwnPerson();
  const first = (await record(api, person.id, peselNo(20))).body;
  expect(await record(api, person.id, peselNo(22))).toMatchObject({
    status: 409,
    body: { code: 'identifiers.changedMeanwhile' },
  });
  expect((await record(api, person.id, peselNo(22), { replacesId: uuidv7() })).status).toBe(409);
  expect((await record(api, person.id, peselNo(20), { replacesId: first.id })).body.code).toBe('identifiers.same');
});

test('of many who replace one number at once exactly one does', async () => {
  const { person, api } = await givenOwnPerson();
  const none = await Promise.all([30, 32, 34, 36, 38, 40].map((n) => record(api, person.id, peselNo(n))));
  expect(none.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  const [current] = (await list(api, person.id)).body;
  const one = await Promise.all(
    [42, 44, 46, 48, 50].map((n) => record(api, person.id, peselNo(n), { replacesId: current.id })),
  );
  expect(one.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(await prisma.personIdentifier.count({ where: { personId: person.id, supersededAt: null } })).toBe(1);
  expect(await prisma.personIdentifier.count({ where: { personId: person.id } })).toBe(2);
});
