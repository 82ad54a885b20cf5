import { afterAll, beforeEach, expect, test } from 'vitest';
import { openWorkerDatabase } from '#server/database.ts';
import { usualPatience } from '#server/outbox/patience.ts';
import { type HandOver, relayDue } from '#server/outbox/relayDue.ts';
import { secrets } from '../support/databases.ts';
import { givenInstallation } from './installation.ts';

// A relay takes what is due in every unit, so it has a database of its own.
const installation = await givenInstallation();
const { prisma, staff, remind } = installation;
const database = openWorkerDatabase(installation.ownerUrl, secrets);
afterAll(async () => {
  await database.close();
  await installation.close();
});

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE deliveries, outbox, reminders, notifications`;
});

function queue() {
  const asked: { id: string; payload: object }[] = [];
  const handOver: HandOver = async (some) => void asked.push(...some);
  return { asked, handOver };
}

test('what is due is handed over in portions of 500, as ids, and asked for again only when its lease is over', async () => {
  await remind(await staff(), 700);
  const { asked, handOver } = queue();
  expect(await relayDue(database, handOver)).toEqual({ relayed: 500, more: true });
  expect(await relayDue(database, handOver)).toEqual({ relayed: 200, more: false });
  expect(await relayDue(database, handOver)).toEqual({ relayed: 0, more: false });
  expect(new Set(asked.map(({ id }) => id)).size).toBe(700);
  for (const { id, payload } of asked) {
    // The queue reads neither colons nor bare numbers as ids.
    expect(id).toMatch(/^ob-[0-9a-f-]{36}$/);
    expect(payload).toEqual({ id: id.slice(3), unitId: installation.unitId });
  }
  await prisma.$executeRaw`UPDATE outbox SET next_at = now() - interval '1 second'`;
  expect(await relayDue(database, handOver)).toEqual({ relayed: 500, more: true });
});

test('relays that work at once take different ones', async () => {
  await remind(await staff(), 900);
  const { asked, handOver } = queue();
  const relay = async () => {
    while ((await relayDue(database, handOver)).relayed);
  };
  await Promise.all([relay(), relay(), relay(), relay()]);
  expect(asked).toHaveLength(900);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(900);
});

test('what the queue did not take is due again at once, but for what somebody is about to tell', async () => {
  await remind(await staff(), 3);
  const begun = await prisma.outboxMessage.findFirstOrThrow();
  const away: HandOver = async () => {
    await prisma.outboxMessage.update({ where: { id: begun.id }, data: { sendingAt: new Date() } });
    throw new Error('the queue is away');
  };
  await expect(relayDue(database, away)).rejects.toThrow('the queue is away');
  const { asked, handOver } = queue();
  expect(await relayDue(database, handOver)).toEqual({ relayed: 2, more: false });
  expect(asked.map(({ id }) => id)).not.toContain(`ob-${begun.id}`);
});

test('what is done or dead is not looked at, however much of it there is', async () => {
  await remind(await staff(), 5_000);
  await prisma.$executeRaw`UPDATE outbox SET done_at = now()`;
  await remind(await staff(), 20);
  await prisma.$executeRaw`ANALYZE outbox`;
  let plan = '';
  const explaining = {
    ...database,
    ask: async <Row>(text: string, values?: readonly unknown[]) => {
      const explain = `EXPLAIN ${text}`;
      plan = JSON.stringify(await database.ask(explain, values));
      return [] as Row[];
    },
  };
  await relayDue(explaining, queue().handOver, usualPatience);
  expect(plan).toContain('Index Scan using outbox_due');
  expect(plan).not.toContain('Seq Scan');
});

test('what is urgent goes before everything that was there earlier', async () => {
  await remind(await staff(), 600);
  const { id: staffId } = await staff();
  const urgent = await prisma.notification.create({
    data: { unitId: installation.unitId, staffId, kind: 'intervention', onDay: new Date(), dueSoon: 0, overdue: 0 },
  });
  const { asked, handOver } = queue();
  await relayDue(database, handOver);
  const message = await prisma.outboxMessage.findFirstOrThrow({ where: { ref: urgent.id } });
  expect(asked.filter((each) => 'urgent' in each && each.urgent).map(({ id }) => id)).toEqual([`ob-${message.id}`]);
});
