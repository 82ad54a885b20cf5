import { expect, test } from 'vitest';
import { sendDailySummaries } from '#server/notifications/sendDailySummaries.ts';
import type { Deliver } from '#server/notifications/sendNotifications.ts';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { day, givenUnit, noon, prisma, workerDatabase } from '../support/given.ts';

async function givenOverdueAndDueSoon() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const overdue = await unit.family({ assistant, since: '2026-05-01' });
  const dueSoon = await unit.family({ assistant, since: '2026-05-30' });
  const far = await unit.family({ assistant, since: '2026-09-30' });
  await evaluateObligations(
    prisma,
    { unitId: unit.unitId, familyIds: [overdue.id, dueSoon.id, far.id] },
    day('2026-11-23'),
  );
  return { ...unit, assistant, families: [overdue, dueSoon, far] };
}

/** Other tests' units are in the same database; only what reaches this address counts. */
function mailbox(address: string, failures = 0) {
  const received: Parameters<Deliver>[0][] = [];
  let left = failures;
  const deliver: Deliver = async (mail) => {
    if (mail.to !== address) return;
    if (left-- > 0) throw new Error('mailbox busy');
    received.push(mail);
  };
  return { received, surroundings: { deliver, publicUrl: 'http://localhost:3000', now: () => noon } };
}

// A run goes through every unit there is, and each test before this one left some.
const patience = { timeout: 120_000 };

test('one message a day with numbers and a link, without names or facts', patience, async () => {
  const { assistant, families } = await givenOverdueAndDueSoon();
  const { received, surroundings } = mailbox(assistant.email);

  await sendDailySummaries(workerDatabase, day('2026-11-23'), surroundings);
  await sendDailySummaries(workerDatabase, day('2026-11-23'), surroundings);

  expect(received).toHaveLength(1);
  expect(received[0]!.text).toContain('po terminie: 1');
  expect(received[0]!.text).toContain('w najbliższych 14 dniach: 1');
  for (const { name, signature, street } of families)
    for (const secret of [name, signature, street, assistant.familyName])
      expect(JSON.stringify(received)).not.toContain(secret);
});

test('the next day is silent until something comes nearer', patience, async () => {
  const { assistant } = await givenOverdueAndDueSoon();
  const { received, surroundings } = mailbox(assistant.email);

  for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-01'])
    await sendDailySummaries(workerDatabase, day(today), surroundings);

  // In 14 days and overdue at once; seven days before (30 November less 7 is the 23rd already), one day before; after it.
  expect(received).toHaveLength(3);
});

test(
  'what could not be delivered is delivered by the next run, and is one reminder all the same',
  patience,
  async () => {
    const { assistant, unitId } = await givenOverdueAndDueSoon();
    const { received, surroundings } = mailbox(assistant.email, 1);

    await expect(sendDailySummaries(workerDatabase, day('2026-11-23'), surroundings)).rejects.toThrow('mailbox busy');
    await sendDailySummaries(workerDatabase, day('2026-11-23'), surroundings);

    expect(received).toHaveLength(1);
    expect(await prisma.notification.count({ where: { unitId, sentAt: { not: null } } })).toBe(1);
    expect(await prisma.reminder.count({ where: { unitId, staffId: assistant.id } })).toBe(2);
  },
);

test('two workers at once send it once', patience, async () => {
  const { assistant, unitId } = await givenOverdueAndDueSoon();
  const { received, surroundings } = mailbox(assistant.email);
  const slow = {
    ...surroundings,
    deliver: async (mail: Parameters<Deliver>[0]) => {
      await new Promise((done) => setTimeout(done, 30));
      return surroundings.deliver(mail);
    },
  };

  await Promise.all([1, 2, 3].map(() => sendDailySummaries(workerDatabase, day('2026-11-23'), slow)));

  expect(received).toHaveLength(1);
  expect(await prisma.notification.count({ where: { unitId } })).toBe(1);
});
