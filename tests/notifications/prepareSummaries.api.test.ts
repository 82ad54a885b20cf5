import { expect, test } from 'vitest';
import { prepareSummaries } from '#server/notifications/prepareSummaries.ts';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { day, givenUnit, prisma, workerDatabase } from '../support/given.ts';
import { deliverAll, mailbox } from '../support/outbox.ts';

async function givenOverdueAndDueSoon() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const overdue = await unit.family({ assistant, since: '2026-05-01' });
  const dueSoon = await unit.family({ assistant, since: '2026-05-30' });
  const far = await unit.family({ assistant, since: '2026-09-30', intakeRoute: 'forLife' });
  await evaluateObligations(
    prisma,
    { unitId: unit.unitId, familyIds: [overdue.id, dueSoon.id, far.id] },
    day('2026-11-23'),
  );
  return { ...unit, assistant, families: [overdue, dueSoon, far] };
}

// A run goes through every unit there is, and each test before this one left some.
const patience = { timeout: 120_000 };

test('one message a day with numbers and a link, without names or facts', patience, async () => {
  const { assistant, families, unitId } = await givenOverdueAndDueSoon();
  const { received, post } = mailbox(assistant.email);

  for (let twice = 0; twice < 2; twice++) {
    await prepareSummaries(workerDatabase, day('2026-11-23'));
    await deliverAll(unitId, post);
  }

  expect(received).toHaveLength(1);
  expect(received[0]!.text).toContain('po terminie: 1');
  expect(received[0]!.text).toContain('w najbliższych 14 dniach: 1');
  for (const { name, signature, street } of families)
    for (const secret of [name, signature, street, assistant.familyName])
      expect(JSON.stringify(received)).not.toContain(secret);
});

test('what nobody looks after is the supervisor’s to know', patience, async () => {
  const { unitId, supervisor, family } = await givenUnit();
  const { id: familyId } = await family();
  await prisma.courtDate.create({
    data: { unitId, familyId, kind: 'opinion', dueOn: day('2026-11-30'), recordedById: supervisor.id },
  });
  await evaluateObligations(prisma, { unitId, familyIds: [familyId] }, day('2026-11-23'));
  const { received, post } = mailbox(supervisor.email);

  await prepareSummaries(workerDatabase, day('2026-11-23'));
  await deliverAll(unitId, post);

  expect(received).toMatchObject([{ text: expect.stringContaining('w najbliższych 14 dniach: 1') }]);
});

test('the next day is silent until something comes nearer', patience, async () => {
  const { assistant, unitId } = await givenOverdueAndDueSoon();
  const { received, post } = mailbox(assistant.email);

  for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-01'])
    await prepareSummaries(workerDatabase, day(today));
  await deliverAll(unitId, post);

  // In 14 days and overdue at once; seven days before (30 November less 7 is the 23rd already), one day before; after it.
  expect(received).toHaveLength(3);
});

test('what could not be delivered is delivered later, and is one reminder all the same', patience, async () => {
  const { assistant, unitId } = await givenOverdueAndDueSoon();
  const { received, post } = mailbox(assistant.email, 1);

  await prepareSummaries(workerDatabase, day('2026-11-23'));
  await deliverAll(unitId, post);
  expect(received).toEqual([]);
  await deliverAll(unitId, post);

  expect(received).toHaveLength(1);
  expect(await prisma.delivery.count({ where: { unitId } })).toBe(1);
  expect(await prisma.reminder.count({ where: { unitId, staffId: assistant.id } })).toBe(2);
});

test('three workers that prepare at once prepare one message', patience, async () => {
  const { unitId } = await givenOverdueAndDueSoon();

  await Promise.all([1, 2, 3].map(() => prepareSummaries(workerDatabase, day('2026-11-23'))));

  expect(await prisma.notification.count({ where: { unitId } })).toBe(1);
  expect(await prisma.outboxMessage.count({ where: { unitId } })).toBe(1);
});
