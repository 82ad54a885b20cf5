import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
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

test('who would be the fifty-first to wait for a connection hears it at once, and the fifty are served', async () => {
  const { staff } = await givenUnit();
  const Cookie = `piecza=${await givenSession(await staff('assistant'))}`;
  const app = appAt(noon, givenDatabase());
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('BEGIN; LOCK TABLE assessments IN ACCESS EXCLUSIVE MODE');
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  const ask = async () => {
    const asked = performance.now();
    const { status, body, headers } = await request(server).get('/api/assessments').set({ Cookie });
    return { status, code: body.code, retry: headers['retry-after'], ms: performance.now() - asked };
  };
  const all = Array.from({ length: limits.connections + limits.waiting + 20 }, ask);
  await pause(1_200);
  await client.query('COMMIT');
  const answers = await Promise.all(all);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  for (const { status, code, retry } of refused)
    expect([status, code, Number(retry) > 0]).toEqual([503, 'unavailable', true]);
  // They did not wait for what the others waited for.
  const served = answers.filter(({ status }) => status === 200);
  expect(served.length).toBeGreaterThanOrEqual(limits.connections);
  expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(Math.max(...served.map(({ ms }) => ms)));
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
