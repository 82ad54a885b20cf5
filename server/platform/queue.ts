import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type Queue,
  type QueueOptions,
  UnrecoverableError,
  type Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { type JobName, jobs, type Payload } from '../jobs.ts';
import { log } from './log.ts';

/** Where jobs wait: in Redis where a city runs several workers, else in the database that is there anyway. */
export type Backend = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string };

export const backendOf = ({ REDIS_URL, DATABASE_URL }: Config): Backend =>
  REDIS_URL ? { kind: 'redis', url: REDIS_URL } : { kind: 'postgres', url: DATABASE_URL };

/** Asks for jobs. Nothing that must not be lost is only here: sweeps read rows, a lost queue costs time. */
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
    /** Makes the schedules in the queue those of `jobs`, by the clock people in Poland live by. */
    async keepSchedules() {
      for (const { key } of await queue.getJobSchedulers()) {
        if (!Object.hasOwn(jobs, key)) await queue.removeJobScheduler(key);
      }
      for (const [name, { schedule }] of Object.entries(jobs)) {
        await queue.upsertJobScheduler(name, { pattern: schedule, tz: 'Europe/Warsaw' }, { name, data: {} });
      }
    },
    /** When the scheduled jobs run next. */
    async nextRuns() {
      const schedules = await queue.getJobSchedulers();
      return new Map(schedules.map(({ key, next }) => [key, new Date(next!)]));
    },
    async close() {
      await queue.close();
      disconnect();
    },
  };
}

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

async function perform({ name, data }: Job, handlers: Handlers) {
  if (!Object.hasOwn(jobs, name)) throw new UnrecoverableError(`No such job: ${name}`);
  const known = name as JobName;
  await handlers[known](jobs[known].payload.parse(data));
}

const queueName = 'piecza';

function queueOn(backend: Backend, defaultJobOptions: QueueOptions['defaultJobOptions']) {
  if (backend.kind === 'postgres') {
    const { Queue: QueueInPostgres } = withBackend(createPostgresBackend);
    const queue: Pick<Queue, QueueUse> = new QueueInPostgres(queueName, {
      connection: postgres(backend.url),
      defaultJobOptions,
    });
    return { queue, disconnect: () => {} };
  }
  // Who asks for a job should hear at once that Redis is away, not wait for it.
  const connection = new Redis(backend.url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
  connection.on('error', () => {});
  const { Queue: QueueInRedis } = withBackend(createRedisBackend);
  const queue: Pick<Queue, QueueUse> = new QueueInRedis(queueName, { connection, defaultJobOptions });
  return { queue, disconnect: () => connection.disconnect() };
}

type QueueUse =
  | 'on'
  | 'add'
  | 'waitUntilReady'
  | 'getJobSchedulers'
  | 'removeJobScheduler'
  | 'upsertJobScheduler'
  | 'close';

function workerOn(backend: Backend, work: (job: Job) => Promise<void>, options: Omit<WorkerOptions, 'connection'>) {
  if (backend.kind === 'postgres') {
    const { Worker: WorkerOnPostgres } = withBackend(createPostgresBackend);
    const worker: Pick<Worker, WorkerUse> = new WorkerOnPostgres(queueName, work, {
      ...options,
      connection: postgres(backend.url),
    });
    return { worker, disconnect: () => {} };
  }
  const connection = new Redis(backend.url, { maxRetriesPerRequest: null });
  connection.on('error', () => {});
  const { Worker: WorkerOnRedis } = withBackend(createRedisBackend);
  const worker: Pick<Worker, WorkerUse> = new WorkerOnRedis(queueName, work, { ...options, connection });
  return { worker, disconnect: () => connection.disconnect() };
}

type WorkerUse = 'on' | 'waitUntilReady' | 'close';

/** BullMQ makes and updates its own tables, in a schema of its own. */
const postgres = (connectionString: string) => ({ connectionString, schema: 'bullmq', migrate: true, max: 5 });
