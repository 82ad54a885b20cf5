import { expect, test } from 'vitest';
import { deadMessages, replay } from '#server/outbox/deadMessages.ts';
import { deliver } from '#server/outbox/deliver.ts';
import { forgetOld } from '#server/outbox/forgetOld.ts';
import { usualPatience, waitAfter } from '#server/outbox/patience.ts';
import { day, givenUnit, prisma, workerDatabase } from '../support/given.ts';
import { deliverAll, mailbox } from '../support/outbox.ts';

/** One summary that waits for its worker. */
async function givenMessage() {
  const { unitId, staff } = await givenUnit();
  const { id: staffId, email } = await staff('assistant');
  const notification = { unitId, staffId, kind: 'dailySummary' as const, dueSoon: 1, overdue: 0 };
  const { id: ref } = await prisma.notification.create({ data: { ...notification, onDay: day('2026-11-23') } });
  const row = () => prisma.outboxMessage.findFirstOrThrow({ where: { ref } });
  const { id } = await row();
  const told = () => prisma.delivery.count({ where: { outboxId: id } });
  return { unitId, staffId, email, message: { id, unitId }, row, told };
}

const never = () => new Promise<void>(() => {});

test('what is taken back is not told', async () => {
  const { unitId, staffId } = await givenMessage();
  const kept = prisma.$transaction(async (tx) => {
    const data = { unitId, staffId, kind: 'dailySummary' as const, dueSoon: 1, overdue: 0, onDay: day('2026-11-24') };
    await tx.notification.create({ data });
    expect(await tx.outboxMessage.count({ where: { unitId } })).toBe(2);
    throw new Error('the request failed');
  });
  await expect(kept).rejects.toThrow('the request failed');
  expect(await prisma.outboxMessage.count({ where: { unitId } })).toBe(1);
});

test('several who get one message at once tell it once, under an id that follows from it', async () => {
  const { message, email, row, told } = await givenMessage();
  const { received, post } = mailbox(email);
  await Promise.all([1, 2, 3, 4].map(() => deliver(workerDatabase, message, post)));
  await deliver(workerDatabase, message, post);
  expect(received.map(({ messageId }) => messageId)).toEqual([`<${message.id}@piecza>`]);
  expect(await told()).toBe(1);
  expect(await row()).toMatchObject({ attempts: 1, interrupted: 0, sendingAt: null, deadAt: null });
});

test('what a killed worker had in hand is told when its lease is over, and counted as perhaps told twice', async () => {
  const { message, email, row, told } = await givenMessage();
  const { received, post } = mailbox(email);
  const short = { ...usualPatience, leaseMs: 300 };
  void deliver(workerDatabase, message, { ...post, deliver: never }, short);
  await expect.poll(async () => (await row()).sendingAt).not.toBeNull();

  await deliver(workerDatabase, message, post, short);
  expect(received).toEqual([]);
  await new Promise((later) => setTimeout(later, 350));
  await deliver(workerDatabase, message, post, short);

  expect(received).toHaveLength(1);
  expect(await told()).toBe(1);
  expect(await row()).toMatchObject({ attempts: 2, interrupted: 1, sendingAt: null });
});

test('whoever answers after their lease does not spoil what another one did', async () => {
  const { message, email, row, told } = await givenMessage();
  const { post } = mailbox(email);
  const short = { ...usualPatience, leaseMs: 100 };
  let fail = (_: Error) => {};
  const slow = deliver(workerDatabase, message, { ...post, deliver: () => new Promise((_, no) => (fail = no)) }, short);
  await new Promise((later) => setTimeout(later, 200));
  await deliver(workerDatabase, message, post, short);
  fail(new Error('too late'));
  await slow;
  expect(await told()).toBe(1);
  expect(await row()).toMatchObject({ errorCode: null, deadAt: null, doneAt: expect.any(Date) });
});

test('after the eighth attempt a message is dead, with a code and no words, until it is replayed', async () => {
  const { unitId, message, email, row, told } = await givenMessage();
  const { received, post } = mailbox(email, 8);
  for (let attempt = 1; attempt <= 8; attempt++) {
    const before = Date.now();
    await deliverAll(unitId, post);
    const { attempts, nextAt, sendingAt } = await row();
    expect({ attempts, sendingAt }).toEqual({ attempts: attempt, sendingAt: null });
    expect(nextAt.getTime() - before).toBeGreaterThanOrEqual(waitAfter(attempt, usualPatience) - 5);
  }
  expect(await row()).toMatchObject({ deadAt: expect.any(Date), doneAt: null, errorCode: 'EENVELOPE' });
  expect(JSON.stringify(await row())).not.toContain(email);
  await deliver(workerDatabase, message, post);
  expect(received).toEqual([]);
  expect(await deadMessages(workerDatabase)).toContainEqual(expect.objectContaining({ id: message.id, attempts: 8 }));

  expect(await replay(workerDatabase, [message.id])).toBe(1);
  await deliverAll(unitId, post);
  expect(received).toHaveLength(1);
  expect(await told()).toBe(1);
  expect(await replay(workerDatabase, [message.id])).toBe(0);
});

test('a message that ends every worker that tries it is given up', async () => {
  const { message, email, row } = await givenMessage();
  const { received, post } = mailbox(email);
  await prisma.outboxMessage.update({ where: { id: message.id }, data: { attempts: 8, sendingAt: new Date(0) } });
  await deliver(workerDatabase, message, post);
  expect(received).toEqual([]);
  expect(await row()).toMatchObject({ deadAt: expect.any(Date), errorCode: 'interrupted' });
});

test('an error that has no code of its own leaves no words either', async () => {
  const { message, row } = await givenMessage();
  const failing = async () => {
    throw Object.assign(new Error('550 jan.nowak@example.test'), { code: '550 jan.nowak@example.test' });
  };
  await deliver(workerDatabase, message, { deliver: failing, publicUrl: 'http://localhost:3000' });
  expect(await row()).toMatchObject({ errorCode: 'unknown', attempts: 1 });
});

test('the wait grows to six hours: the eighth attempt is more than half a day after the first', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) => waitAfter(attempt, usualPatience) / 60_000);
  expect(waits).toEqual([0.5, 2, 8, 32, 128, 360, 360]);
});

test('what was told a month ago is forgotten with its record; what was not told is kept', async () => {
  const [told, dead, waiting, lately] = [
    await givenMessage(),
    await givenMessage(),
    await givenMessage(),
    await givenMessage(),
  ];
  for (const { unitId, email } of [told, lately]) await deliverAll(unitId, mailbox(email).post);
  const longAgo = new Date(Date.now() - 31 * 86_400_000);
  const set = (id: string, data: object) => prisma.outboxMessage.update({ where: { id }, data });
  await set(told.message.id, { doneAt: longAgo });
  await set(dead.message.id, { deadAt: longAgo });
  await set(waiting.message.id, { createdAt: longAgo, nextAt: longAgo });

  await forgetOld(workerDatabase);

  const left = await prisma.outboxMessage.findMany({
    where: { id: { in: [told, dead, waiting, lately].map(({ message }) => message.id) } },
  });
  expect(left.map(({ id }) => id).sort()).toEqual([dead, waiting, lately].map(({ message }) => message.id).sort());
  expect(await told.told()).toBe(0);
  expect(await lately.told()).toBe(1);
});
