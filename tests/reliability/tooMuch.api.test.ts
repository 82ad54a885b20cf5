import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { openApiDatabase } from '#server/database.ts';
import { within } from '#server/platform/deadline.ts';
import { limits } from '#server/platform/limits.ts';
import { secrets } from '../support/databases.ts';
import { appAt, day, givenUnit, noon, prisma, visitTo } from '../support/given.ts';
import { actorOf, givenSession } from '../support/sessions.ts';

function givenDatabase() {
  const database = openApiDatabase(process.env.DATABASE_URL!, secrets);
  onTestFinished(() => database.close());
  return database;
}

const sleep = (seconds: number) => `SELECT pg_sleep(${seconds})`;

test('who would be the fifty-first to wait for a connection hears it at once, and the fifty are served', async () => {
  const database = givenDatabase();
  const room = limits.connections + limits.waiting;
  const asked = performance.now();
  const refusedAfter: number[] = [];
  const all = Array.from({ length: room + 20 }, () =>
    database.askAsNobody(noon, sleep(0.05)).then(
      () => 'served',
      ({ code }: { code: string }) => {
        refusedAfter.push(performance.now() - asked);
        return code;
      },
    ),
  );
  const answers = await Promise.all(all);
  expect(answers.filter((answer) => answer === 'served')).toHaveLength(room);
  expect(answers.slice(room)).toEqual(Array(20).fill('53300'));
  expect(Math.max(...refusedAfter)).toBeLessThan(performance.now() - asked);
});

test('to people that is “unavailable”, and to be asked again', async () => {
  const { staff } = await givenUnit();
  const Cookie = `piecza=${await givenSession(await staff('assistant'))}`;
  const database = givenDatabase();
  const app = appAt(noon, database);
  const crowd = Array.from({ length: limits.connections + limits.waiting }, () =>
    database.askAsNobody(noon, sleep(2.5)).catch(() => {}),
  );
  const { status, body, headers } = await request(app).get('/api/assessments').set({ Cookie });
  expect([status, body.code, Number(headers['retry-after']) > 0]).toEqual([503, 'unavailable', true]);
  await Promise.all(crowd);
});

test('what has taken too long is not kept, even when all of it was done but its COMMIT', async () => {
  const { staff, family, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const actor = await actorOf(assistant);
  const database = givenDatabase();
  const write = (pauseMs: number) =>
    database.transactionFor({ actor, now: noon, requestId: crypto.randomUUID() }, async ({ db }) => {
      const { id, kind } = visitTo(familyId);
      await db.activityLog.create({
        data: {
          ...{ id, kind, familyId, unitId, outcome: 'notAtHome', heldOn: day('2026-11-20') },
          ...{ recordedById: assistant.id, recordedAt: noon },
        } as never,
      });
      await pause(pauseMs);
    });
  await within(300, () => write(0));
  await expect(within(300, () => write(400))).rejects.toThrow();
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(1);
  // Nobody else is in a hurry on the connection it had.
  await write(400);
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(2);
});
