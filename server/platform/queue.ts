import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type JobsOptions,
  UnrecoverableError,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config.ts';
import { type JobName, jobs, type Payload } from '../jobs.ts';
import { log, withoutWords } from './log.ts';
import { urlFor } from './logins.ts';
import type { Secrets } from './secrets.ts';

/** Where jobs wait: in Redis where a city runs several workers, else in the database that is there anyway. */
export type Backend = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string };

export const backendOf = ({ REDIS_URL, DATABASE_URL }: Config, secrets: Secrets): Backend =>
  REDIS_URL ? { kind: 'redis', url: REDIS_URL } : { kind: 'postgres', url: urlFor(DATABASE_URL, 'queue', secrets) };

/** Asks for jobs. Nothing that must not be lost is only here: it is a row first, and a lost queue costs time. */
export async function openQueue(backend: Backend, { retryAfterMs = 30_000 } = {}) {
  const { queue, disconnect } = queueOn(backend, {
    attempts: 8,
    backoff: { type: 'exponential', delay: retryAfterMs },
    // A job that stays when it is done would swallow the next one with its id.
    removeOnComplete: true,
    removeOnFail: true,
  });
  queue.on('error', (error) => log.error('queue.unavailable', { error }));
  await queue.waitUntilReady();

  return {
    /** Of jobs with the same id one waits at a time, however often it is asked for. The id has no colon in it. */
    async enqueue<Name extends JobName>(name: Name, payload: Payload<Name>, id?: string) {
      await queue.add(name, jobs[name].payload.parse(payload), id ? { jobId: id } : {});
    },
    /** Many in one round trip, each tried once: whoever asks has a row for each, and asks again. Urgent ones are next. */
    async enqueueAll<Name extends JobName>(
      name: Name,
      asked: { id: string; payload: Payload<Name>; urgent?: boolean }[],
    ) {
      const { payload: schema } = jobs[name];
      await queue.addBulk(
        asked.map(({ id, payload, urgent = false }) => ({
          name,
          data: schema.parse(payload),
          opts: { jobId: id, attempts: 1, lifo: urgent },
        })),
      );
    },
    /** Makes the schedules in the queue those of `jobs`, by the clock people in Poland live by. */
    async keepSchedules() {
      for (const { key } of await queue.getJobSchedulers()) {
        if (!Object.hasOwn(schedules, key)) await queue.removeJobScheduler(key);
      }
      for (const [name, pattern] of Object.entries(schedules)) {
        await queue.upsertJobScheduler(name, { pattern, tz: 'Europe/Warsaw' }, { name, data: {} });
      }
    },
    /** Whether the queue still knows them: one that lost its memory does not. */
    async hasSchedules() {
      const known = (await queue.getJobSchedulers()).map(({ key }) => key);
      return Object.keys(schedules).every((name) => known.includes(name));
    },
    /** When the scheduled jobs run next. */
    async nextRuns() {
      const known = await queue.getJobSchedulers();
      return new Map(known.map(({ key, next }) => [key, new Date(next!)]));
    },
    async close() {
      await queue.close();
      disconnect();
    },
  };
}

/** Jobs that run by the clock, and when. */
const schedules = Object.fromEntries(
  Object.entries(jobs).flatMap(([name, job]) => ('schedule' in job ? [[name, job.schedule]] : [])),
);

export type Handlers = { [Name in JobName]: (payload: Payload<Name>) => Promise<void> };

/** Does jobs, each until it succeeds or has failed eight times. A job whose worker was killed goes to another one. */
export async function openWorker(backend: Backend, handlers: Handlers, { lockMs = 30_000 } = {}) {
  const { worker, disconnect } = workerOn(backend, (job) => perform(job, handlers), {
    concurrency: 4,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: 7,
  });
  worker.on('error', (error) => log.error('queue.unavailable', { error }));
  worker.on('completed', (job) => log.info('job.done', { job: job.name, jobId: job.id, attempt: job.attemptsMade }));
  worker.on('failed', (job, error) =>
    log.error('job.failed', { job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, error }),
  );
  await worker.waitUntilReady();

  return {
    /** Lets running jobs finish and takes no more. */
    async close() {
      await worker.close();
      disconnect();
    },
  };
}

/** The queue keeps why a job failed, and so does whoever reads it: no words of people, which a message may quote. */
async function perform({ name, data }: Job, handlers: Handlers) {
  if (!Object.hasOwn(jobs, name)) throw new UnrecoverableError('No such job');
  const known = name as JobName;
  const handle = handlers[known] as (payload: unknown) => Promise<void>;
  try {
    await handle(jobs[known].payload.parse(data));
  } catch (error) {
    throw withoutWords(error);
  }
}

const queueName = 'piecza';

function queueOn(backend: Backend, defaultJobOptions: JobsOptions): { queue: JobQueue; disconnect: () => void } {
  if (backend.kind === 'postgres') {
    const { Queue } = withBackend(createPostgresBackend);
    const queue = new Queue(queueName, { connection: postgres(backend.url), defaultJobOptions });
    return { queue, disconnect: () => {} };
  }
  // Who asks for a job should hear soon that Redis is away or does not answer, not wait for it.
  const connection = redis(backend.url, { enableOfflineQueue: false, commandTimeout: 5_000 });
  const { Queue } = withBackend(createRedisBackend);
  const queue = new Queue(queueName, { connection, defaultJobOptions });
  return { queue, disconnect: () => connection.disconnect() };
}

function workerOn(
  backend: Backend,
  work: (job: Job) => Promise<void>,
  options: Omit<WorkerOptions, 'connection'>,
): { worker: JobWorker; disconnect: () => void } {
  if (backend.kind === 'postgres') {
    const { Worker } = withBackend(createPostgresBackend);
    const worker = new Worker(queueName, work, { ...options, connection: postgres(backend.url) });
    return { worker, disconnect: () => {} };
  }
  const connection = redis(backend.url);
  const { Worker } = withBackend(createRedisBackend);
  const worker = new Worker(queueName, work, { ...options, connection });
  return { worker, disconnect: () => connection.disconnect() };
}

const schema = 'bullmq';

/** BullMQ's tables are in a schema of its own, which is all that the queue's login reaches. */
const postgres = (connectionString: string) => ({ connectionString, schema, max: 5 });

/**
 * Makes or updates BullMQ's tables; run with the owner's address, after the migrations. Tables of an earlier version,
 * which had another owner, are made anew: what must not be lost is not in them.
 */
export async function prepareQueue(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: string }>(
      'SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = $1',
      [schema],
    );
    if (rows[0] && rows[0].owner !== 'piecza_owner') await client.query(`DROP SCHEMA ${schema} CASCADE`);
    const { Queue } = withBackend(createPostgresBackend);
    const connection = { ...postgres(ownerUrl), max: 1, migrate: true, options: '-c role=piecza_owner' };
    const queue = new Queue(queueName, { connection });
    await queue.waitUntilReady();
    await queue.close();
    await client.query('SET ROLE piecza_owner');
    // Job numbers are sequences that the queue's login makes when it first needs them; those it has already.
    await client.query(`GRANT USAGE, CREATE ON SCHEMA ${schema} TO piecza_queue`);
    for (const kind of ['TABLES', 'FUNCTIONS'])
      await client.query(`GRANT ALL ON ALL ${kind} IN SCHEMA ${schema} TO piecza_queue`);
    const { rows: sequences } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class
        WHERE relkind = 'S' AND relnamespace = $1::regnamespace AND relowner = 'piecza_owner'::regrole`,
      [schema],
    );
    for (const { name } of sequences) await client.query(`GRANT ALL ON SEQUENCE ${name} TO piecza_queue`);
  } finally {
    await client.end();
  }
}

/** BullMQ tells of lost connections; without a listener here ioredis would print them as well. */
const redis = (url: string, options: RedisOptions = {}) =>
  new Redis(url, { maxRetriesPerRequest: null, ...options }).on('error', () => {});

/** What both backends have in common, as far as we use it. */
type JobQueue = {
  on(event: 'error', listener: (error: Error) => void): unknown;
  add(name: string, payload: object, options: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>;
  waitUntilReady(): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string; next?: number }[]>;
  removeJobScheduler(key: string): Promise<unknown>;
  upsertJobScheduler(key: string, repeat: { pattern: string; tz: string }, job: object): Promise<unknown>;
  close(): Promise<unknown>;
};
type JobWorker = {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'completed', listener: (job: Job) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<unknown>;
};
