import { expect, test } from 'vitest';
import { handlersIn } from '#worker/handlers/index.ts';
import { missedJob } from '#worker/missedJob.ts';
import { givenUnit, noon, prisma, workerDatabase } from '../support/given.ts';

// It goes through every unit there is, and each test before this one left some.
const patience = { timeout: 120_000 };

test(
  'a worker that starts in the morning sends what the night did not, computed from the facts first',
  patience,
  async () => {
    const { staff, family, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    await family({ assistant, since: '2026-05-01' });
    const received: string[] = [];
    const deliver = async ({ to }: { to: string }) => void received.push(to);
    const handlers = handlersIn({
      database: workerDatabase,
      deliver,
      publicUrl: 'http://localhost:3000',
      now: () => noon,
    });

    await handlers[missedJob(noon)]({});
    await handlers[missedJob(noon)]({});

    expect(received.filter((to) => to === assistant.email)).toHaveLength(1);
    expect(await prisma.obligation.count({ where: { unitId } })).toBe(1);
  },
);

test.for([
  ['2026-11-23T04:59:00Z', 'evaluateObligations'],
  ['2026-11-23T05:00:00Z', 'sendDailySummaries'],
  ['2026-07-01T03:59:00Z', 'evaluateObligations'],
  ['2026-07-01T04:00:00Z', 'sendDailySummaries'],
] as const)('started at %s it does %s', ([moment, job]) => {
  expect(missedJob(new Date(moment))).toBe(job);
});
