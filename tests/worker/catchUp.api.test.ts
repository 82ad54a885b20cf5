import { expect, test } from 'vitest';
import { handlersIn } from '#worker/handlers/index.ts';
import { missedJob } from '#worker/missedJob.ts';
import { givenUnit, noon, prisma, workerDatabase } from '../support/given.ts';
import { mailbox } from '../support/outbox.ts';

// It goes through every unit there is, and each test before this one left some.
const patience = { timeout: 120_000 };

test(
  'a worker that starts in the morning tells what the night did not, computed from the facts first',
  patience,
  async () => {
    const { staff, family, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    await family({ assistant, since: '2026-05-01' });
    const { received, post } = mailbox(assistant.email);
    const handlers = handlersIn({ database: workerDatabase, now: () => noon, ...post });

    await handlers[missedJob(noon)]({});
    await handlers[missedJob(noon)]({});
    for (const { id } of await prisma.outboxMessage.findMany({ where: { unitId } }))
      await handlers.deliver({ id, unitId });

    expect(received).toHaveLength(1);
    expect(await prisma.obligation.count({ where: { unitId } })).toBe(1);
  },
);

test.for([
  ['2026-11-23T04:59:00Z', 'evaluateObligations'],
  ['2026-11-23T05:00:00Z', 'prepareSummaries'],
  ['2026-07-01T03:59:00Z', 'evaluateObligations'],
  ['2026-07-01T04:00:00Z', 'prepareSummaries'],
] as const)('started at %s it does %s', ([moment, job]) => {
  expect(missedJob(new Date(moment))).toBe(job);
});
