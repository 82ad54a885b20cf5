import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '#server/platform/freePort.ts';
import { givenUnit, visitTo } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';
import { spawnApi, startApi } from './processes.ts';

/** A server that stops, and a question it can be made to think about for as long as wanted. */
async function givenServer(env: Record<string, string> = {}) {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const Cookie = `piecza=${await givenSession(assistant, new Date())}`;
  const port = await freePort();
  const api = await startApi({ port, env });
  const address = `http://127.0.0.1:${port}`;
  const readyz = () => fetch(`${address}/readyz`).then(({ status, headers }) => [status, headers.get('connection')]);
  const ask = () => fetch(`${address}/api/assessments`, { headers: { Cookie } }).then(({ status }) => status);
  return { ...api, readyz, ask, id, Cookie, address };
}

/** Holds a table for so long: whoever asks about it waits. */
async function holdAssessments(ms: number) {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('BEGIN; LOCK TABLE assessments IN ACCESS EXCLUSIVE MODE');
  setTimeout(() => client.query('COMMIT').catch(() => {}), ms);
}

// A program is started in each, beside whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

test('asked to stop it answers what it has begun, takes nothing new, and leaves with 0', async () => {
  const { child, exited, ask } = await givenServer();
  await holdAssessments(1_500);
  const begun = ask();
  await pause(300);
  child.kill('SIGTERM');
  await pause(200);
  await expect(ask()).rejects.toThrow();
  expect(await begun).toBe(200);
  expect(await exited).toEqual([0, null]);
});

test('for DRAIN_SECONDS it still answers, says that it is not ready, and keeps no connection', async () => {
  const { child, exited, ask, readyz } = await givenServer({ DRAIN_SECONDS: '1' });
  expect(await readyz()).toEqual([200, 'keep-alive']);
  child.kill('SIGTERM');
  await pause(200);
  expect(await readyz()).toEqual([503, 'close']);
  expect(await ask()).toBe(200);
  const asked = performance.now();
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - asked).toBeLessThan(3_000);
});

test('asked twice it leaves at once, whatever runs', async () => {
  const { child, exited, ask } = await givenServer({ DRAIN_SECONDS: '10' });
  await holdAssessments(1_900);
  const begun = ask().catch(() => 'cut off');
  await pause(200);
  child.kill('SIGTERM');
  await pause(500);
  const again = performance.now();
  child.kill('SIGTERM');
  expect(await exited).toEqual([1, null]);
  expect(performance.now() - again).toBeLessThan(500);
  expect(await begun).toBe('cut off');
});

test('an error nobody caught is logged without its words; what runs is finished, and it leaves with 1', async () => {
  const { exited, ask, said, address, Cookie, id } = await givenServer({ FAULT_POINT: 'answered@1!throws' });
  await holdAssessments(1_500);
  const begun = ask();
  await pause(200);
  // This one is answered, and the mistake comes after it.
  const answer = await fetch(`${address}/api/activity-logs`, {
    method: 'POST',
    headers: { Cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify(visitTo(id)),
  });
  expect(answer.status).toBe(201);
  expect(await begun).toBe(200);
  expect(await exited).toEqual([1, null]);
  expect(said()).toContain('"event":"server.failed"');
  expect(said()).not.toContain('Kowalska');
});

test('the worker leaves with 0 when it is asked to stop', async () => {
  const worker = spawnApi({ port: await freePort(), script: 'worker/main.ts' });
  await vi.waitFor(() => expect(worker.said()).toContain('worker.started'), { timeout: 20_000 });
  worker.child.kill('SIGTERM');
  expect(await worker.exited).toEqual([0, null]);
  expect(worker.said()).toContain('worker.stopped');
});
