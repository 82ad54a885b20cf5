import { expect, test } from 'vitest';
import { prepareSummaries } from '#server/notifications/prepareSummaries.ts';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { as, day, givenUnit, prisma, workerDatabase } from '../support/given.ts';
import { deliverAll, mailbox } from '../support/outbox.ts';

// A run goes through every unit there is, and each test before this one left some.
const patience = { timeout: 120_000 };

test(
  'after the death of a child nothing about its families goes out until a supervisor says so',
  patience,
  async () => {
    const { unitId, supervisor, staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant, since: '2026-05-01' });
    const child = await member(familyId);
    await evaluateObligations(prisma, { unitId, familyIds: [familyId] }, day('2026-11-23'));
    const api = await as(assistant);
    const head = await as(supervisor);
    const { received, post } = mailbox(assistant.email);
    const runOn = async (today: string) => {
      await prepareSummaries(workerDatabase, day(today));
      await deliverAll(unitId, post);
      return received.length;
    };

    const { body: death } = await api
      .post('/api/deaths')
      .send({ personId: child.id, diedOn: '2026-11-20' })
      .expect(201);
    expect((await api.get(`/api/deaths?familyId=${familyId}`)).body).toMatchObject([
      { diedOn: '2026-11-20', remindersResumedOn: null },
    ]);
    expect(await runOn('2026-11-23')).toBe(0);

    const decide = (who: typeof api) =>
      who
        .post(`/api/deaths/${death.id}/decisions`)
        .set('If-Match', '"1"')
        .send({ decision: 'resumeReminders', note: 'Rodzeństwo zostaje w domu, praca trwa.' });
    await decide(api).expect(403);
    expect((await decide(head).expect(200)).body).toMatchObject({ remindersResumedOn: '2026-11-23' });
    expect(await runOn('2026-11-24')).toBe(1);
  },
);

test('what was owed about a child in care ends with its death; recorded by mistake, it is owed again', async () => {
  const { unitId, supervisor, staff, fosterFamily, childIn } = await givenUnit();
  const coordinator = await staff('coordinator');
  const foster = await fosterFamily({ coordinator });
  const child = await childIn(foster.id, { placedOn: '2026-07-01' });
  await evaluateObligations(prisma, { unitId, childIds: [child.id] }, day('2026-11-23'));
  const api = await as(coordinator);
  const open = async () => (await api.get(`/api/obligations?childId=${child.id}&open=true`)).body.length;

  const { body: death } = await api.post('/api/deaths').send({ personId: child.id, diedOn: '2026-11-20' }).expect(201);
  expect(await open()).toBe(0);
  expect((await api.get('/api/today')).body.children).toEqual([]);
  expect(await api.post('/api/deaths').send({ personId: child.id, diedOn: '2026-11-20' })).toMatchObject({
    status: 409,
    body: { code: 'deaths.recordedAlready' },
  });
  await (await as(supervisor))
    .post(`/api/deaths/${death.id}/decisions`)
    .set('If-Match', '"1"')
    .send({ decision: 'withdraw', note: 'Pomylono osoby.' })
    .expect(200);
  expect(await open()).toBe(1);
});

test.for([
  ['in the future', '2026-11-24', 'deaths.inFuture'],
  ['before birth', '2018-05-04', 'deaths.beforeBirth'],
] as const)('a death %s is refused', async ([, diedOn, code]) => {
  const { staff, family, member } = await givenUnit();
  const assistant = await staff('assistant');
  const child = await member((await family({ assistant })).id, 'child', '2018-05-05');
  expect(await (await as(assistant)).post('/api/deaths').send({ personId: child.id, diedOn })).toMatchObject({
    status: 422,
    body: { code },
  });
});
