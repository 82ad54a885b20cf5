import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '#server/platform/freePort.ts';
import { startLeashed } from '#server/platform/leash.ts';
import { urlFor } from '#server/platform/logins.ts';
import { type Backend, type Handlers, openQueue, openWorker } from '#server/platform/queue.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';

const redisIsHere = spawnSync('redis-server', ['--version']).status === 0;

describe('on PostgreSQL', () => {
  behavesAsQueue(async () => {
    const ownerUrl = await emptyDatabase();
    const secrets = secretsIn(process.env.SECRETS_DIR!);
    await prepareDatabase(ownerUrl, secrets);
    return { kind: 'postgres', url: urlFor(ownerUrl, 'queue', secrets) };
  });
});

// Without Redis on the machine this half says nothing about the product, so it is skipped by name.
describe.skipIf(!redisIsHere)('on Redis', () => {
  const servers: { stop: (patienceMs: number) => Promise<unknown> }[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop(2_000))));

  behavesAsQueue(async () => {
    const port = await freePort();
    const directory = mkdtempSync(join(tmpdir(), 'piecza-redis-'));
    const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', directory];
    servers.push(startLeashed('redis-server', settings, { log: 'ignore' }));
    return { kind: 'redis', url: `redis://127.0.0.1:${port}` };
  });
});

function behavesAsQueue(givenBackend: () => Promise<Backend>) {
  let backend: Backend;
  beforeEach(async () => {
    backend = await givenBackend();
  });

  test('every job is done once', async () => {
    const queue = await givenQueue();
    const done: string[] = [];
    for (let count = 0; count < 20; count++) await queue.enqueue('evaluateObligations', {});

    await givenWorker({ evaluateObligations: async () => void done.push('first') });
    await givenWorker({ evaluateObligations: async () => void done.push('second') });

    await vi.waitFor(() => expect(done).toHaveLength(20), patience);
    await pause(200);
    expect(done).toHaveLength(20);
  });

  test('a job asked for twice under one id is done once, and can be asked for again later', async () => {
    const queue = await givenQueue();
    let done = 0;
    await queue.enqueue('prepareSummaries', {}, 'summaries-2026-11-23');
    await queue.enqueue('prepareSummaries', {}, 'summaries-2026-11-23');

    await givenWorker({ prepareSummaries: async () => void done++ });
    await vi.waitFor(() => expect(done).toBe(1), patience);
    await pause(200);
    expect(done).toBe(1);

    await queue.enqueue('prepareSummaries', {}, 'summaries-2026-11-23');
    await vi.waitFor(() => expect(done).toBe(2), patience);
  });

  test('of many asked for at once, and once more, each is done once', async () => {
    const queue = await givenQueue();
    const done: string[] = [];
    const asked = Array.from({ length: 600 }, () => randomUUID()).map((id) => ({
      id: `ob-${id}`,
      payload: { id, unitId: id },
    }));
    await queue.enqueueAll('deliver', asked);
    await queue.enqueueAll('deliver', asked);

    for (let workers = 0; workers < 2; workers++)
      await givenWorker({ deliver: async ({ id }) => void done.push(`ob-${id}`) });

    await vi.waitFor(() => expect(done).toHaveLength(600), patience);
    await pause(200);
    expect([...done].sort()).toEqual(asked.map(({ id }) => id).sort());
  });

  test('a job that fails is tried again', async () => {
    const queue = await givenQueue();
    let attempts = 0;
    await givenWorker({
      prepareSummaries: async () => {
        if (++attempts < 3) throw new Error('the mail server is away');
      },
    });

    await queue.enqueue('prepareSummaries', {});

    await vi.waitFor(() => expect(attempts).toBe(3), patience);
  });

  test('schedules follow the clock in Warsaw, and setting them twice keeps one each', async () => {
    const queue = await givenQueue();
    expect(await queue.hasSchedules()).toBe(false);

    await queue.keepSchedules();
    await queue.keepSchedules();

    const runs = await queue.nextRuns();
    const clock = new Intl.DateTimeFormat('pl', { timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit' });
    expect([...runs.keys()].sort()).toEqual(['evaluateObligations', 'forgetOldAnswers', 'prepareSummaries']);
    expect(clock.format(runs.get('evaluateObligations'))).toBe('03:30');
    expect(clock.format(runs.get('prepareSummaries'))).toBe('06:00');
    expect(await queue.hasSchedules()).toBe(true);
  });

  test('the job of a worker that was killed is done by another one', async () => {
    const queue = await givenQueue();
    await queue.enqueue('evaluateObligations', {});
    await killWorkerAtWork();
    let done = 0;

    await givenWorker({ evaluateObligations: async () => void done++ });

    await vi.waitFor(() => expect(done).toBe(1), patience);
  });

  test('closing a worker waits for the job it is doing', async () => {
    const queue = await givenQueue();
    const steps: string[] = [];
    const worker = await openWorker(
      backend,
      handlers({
        evaluateObligations: async () => {
          steps.push('begun');
          await pause(300);
          steps.push('finished');
        },
      }),
    );
    await queue.enqueue('evaluateObligations', {});
    await vi.waitFor(() => expect(steps).toEqual(['begun']), patience);

    await worker.close();

    expect(steps).toEqual(['begun', 'finished']);
  });

  test('a job with anything but what its payload says is refused', async () => {
    const queue = await givenQueue();

    // @ts-expect-error the compiler refuses it as well
    await expect(queue.enqueue('evaluateObligations', { name: 'Nowak' })).rejects.toThrow();
  });

  async function givenQueue() {
    const queue = await openQueue(backend, { retryAfterMs: 20 });
    onTestFinished(() => queue.close());
    return queue;
  }

  async function givenWorker(some: Partial<Handlers>) {
    const worker = await openWorker(backend, handlers(some), { lockMs: 500 });
    onTestFinished(() => worker.close());
  }

  /** A process of its own takes the job and is killed before it is done with it. */
  async function killWorkerAtWork() {
    const script = join(import.meta.dirname, 'endlessWorker.ts');
    const worker = spawn(process.execPath, [script, JSON.stringify(backend)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(worker.stdout, 'data');
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
}

const patience = { timeout: 15_000, interval: 20 };

const handlers = (some: Partial<Handlers>): Handlers => ({
  evaluateObligations: async () => {},
  forgetOldAnswers: async () => {},
  prepareSummaries: async () => {},
  deliver: async () => {},
  ...some,
});
