import { expect, test } from 'vitest';
import { as } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';
import { eventsOf, givenOwnPerson, record, search } from './calls.ts';

/** Everything a caller could tell two answers apart by, but for the number of the request. */
const seenOf = ({ status, text, headers }: Awaited<ReturnType<typeof search>>) => ({
  status,
  text,
  headers: { ...headers, date: '' },
});

async function givenColleague({ staff, family, member }: Awaited<ReturnType<typeof givenOwnPerson>>) {
  const colleague = await staff('assistant');
  const person = await member((await family({ assistant: colleague })).id, 'parent', longAgo);
  return { person, api: await as(colleague) };
}

test('people of one’s own are found, all of those with this number', async () => {
  const { person, member, own, api, assistant } = await givenOwnPerson();
  await record(api, person.id, peselNo(60));
  await record(api, (await member(own.id, 'parent', longAgo)).id, peselNo(60));

  const found = await search(api, ` ${peselNo(60)} `);
  expect(found.status).toBe(200);
  expect(found.body).toHaveLength(2);
  expect(found.body).toContainEqual({
    personId: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    bornOn: longAgo,
    familyIds: [own.id],
    inFosterCare: false,
  });
  const [event] = await eventsOf(assistant.id, 'search');
  expect(event).toMatchObject({ fields: ['pesel'], fileIds: [own.id] });
  expect(event!.resourceIds).toHaveLength(2);
});

test('a coordinator finds a child in foster care', async () => {
  const { staff, fosterFamily, childIn } = await givenOwnPerson();
  const coordinator = await staff('coordinator');
  const child = await childIn((await fosterFamily({ coordinator })).id, { bornOn: longAgo });
  const api = await as(coordinator);
  await record(api, child.id, peselNo(61));
  expect((await search(api, peselNo(61))).body).toMatchObject([
    { personId: child.id, familyIds: [], inFosterCare: true },
  ]);
});

test('a number known elsewhere in the unit is answered exactly as one nobody has', async () => {
  const given = await givenOwnPerson();
  const colleague = await givenColleague(given);
  await record(colleague.api, colleague.person.id, peselNo(62));
  // It can be found by those who may.
  expect((await search(colleague.api, peselNo(62))).body).toHaveLength(1);

  const [known, unknown] = [await search(given.api, peselNo(62)), await search(given.api, peselNo(64))];
  expect(known.body).toEqual([]);
  expect(seenOf(known)).toEqual(seenOf(unknown));
  // In the log too nothing tells them apart.
  expect(await eventsOf(given.assistant.id, 'search')).toMatchObject([
    { fields: ['pesel'], resourceIds: [], fileIds: [] },
    { fields: ['pesel'], resourceIds: [], fileIds: [] },
  ]);
});

test('recording a number that somebody else in the unit has is answered as recording any other', async () => {
  const given = await givenOwnPerson();
  const colleague = await givenColleague(given);
  await record(colleague.api, colleague.person.id, peselNo(66));
  const answers = [];
  for (const n of [66, 68]) {
    const person = await given.member(given.own.id, 'parent', longAgo);
    const { status, body } = await record(given.api, person.id, peselNo(n));
    answers.push({ status, names: Object.keys(body), length: body.masked.length });
  }
  expect(answers[0]).toEqual({ ...answers[1], status: 200 });
});

test('what is no PESEL is not searched for', async () => {
  const { api, assistant } = await givenOwnPerson();
  expect((await search(api, '44051401358')).body).toMatchObject({
    code: 'identifiers.wrongChecksum',
    errors: [{ field: 'pesel' }],
  });
  expect((await api.post('/api/identifiers/search').send({ pesel: { contains: '' } })).status).toBe(400);
  expect(await eventsOf(assistant.id, 'search')).toEqual([]);
});

test('who sees no people searches for none', async () => {
  const { staff } = await givenOwnPerson();
  for (const role of ['administrator', 'dataProtectionOfficer'] as const)
    expect(await search(await as(await staff(role)), peselNo(1))).toMatchObject({ status: 403 });
});
