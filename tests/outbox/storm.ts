import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Patience } from '#server/outbox/patience.ts';
import type { Installation } from './installation.ts';
import { openMailServer } from './mailServer.ts';
import type { WorkerSettings } from './outboxWorker.ts';
import { openRedis, type RedisServer } from './redisServer.ts';

type Storm = {
  installation: Installation;
  on: 'redis' | 'postgres';
  messages: number;
  /** Of them, how many are for somebody the mail server does not know. */
  poison?: number;
  workers?: number;
  /** How often one of them is killed, spread over the work. */
  kills?: number;
  /** How often Redis loses everything, killed and emptied in turn. */
  redisLost?: number;
  patience?: Partial<Patience>;
  lingerMs?: number;
  careless?: boolean;
  /** It is over when so long nothing more was recorded, too. */
  idleMs?: number;
};

const concurrency = 4;
/** A job whose worker was killed is given to another one within three times its lock. */
const settledMs = 2_200;
const impatient: Patience = { leaseMs: 4_000, attempts: 8, retryMs: 50, longestMs: 400 };

/** Everything is told by real worker processes while they, and Redis, are killed; then it is counted. */
export async function storm(asked: Storm) {
  const { on, messages, poison = 0, workers = 2, kills = 0, redisLost = 0, careless = false, idleMs = 20_000 } = asked;
  const { installation } = asked;
  await installation.empty(!careless);
  const mails = await openMailServer([unknown]);
  const redis = on === 'redis' ? await openRedis() : undefined;
  const settings: WorkerSettings = {
    backend: redis ? { kind: 'redis', url: redis.url } : installation.queue,
    smtpUrl: mails.url,
    patience: { ...impatient, ...asked.patience },
    lingerMs: asked.lingerMs ?? 0,
    careless,
  };
  await installation.remind(await installation.staff(unknown), poison);
  await installation.remind(await installation.staff(), messages - poison);

  const crew = openCrew(installation, settings, workers);
  const started = Date.now();
  // The workers have begun, and the queue has everything.
  const good = messages - poison;
  await until(recorded, good * 0.2, 30_000);
  const faults = Math.max(kills, redisLost);
  for (let fault = 0; fault < faults; fault++) {
    if (fault < kills) await crew.killOne();
    if (redis && isOneOf(redisLost, fault, faults)) await lose(redis, fault);
    await untilRecorded(good * (0.2 + (0.8 * (fault + 1)) / (faults + 1)));
  }
  await untilRecorded(good);
  const seconds = (Date.now() - started) / 1_000;
  await until(dead, poison, idleMs);
  // The queue gives what a killed worker had in hand to another one, also what was done already.
  if (kills) await until(deliveries, messages + 1, careless ? idleMs : settledMs);
  const figures = await countIn(installation, mails.counted(), good);

  return {
    ...figures,
    kills,
    seconds,
    mostTwice: kills * concurrency,
    untilRecorded,
    /** One line of what was done and what came of it. */
    line:
      `${messages} messages on ${on}, ${workers} workers${careless ? ' without a mark' : ''}: ${kills} kills, ` +
      `${redisLost} losses of Redis, ${figures.begun} attempts, ${figures.recorded} recorded, ${figures.lost} lost, ` +
      `${figures.doubled} doubled, ${figures.mailsTwice} mails twice (${figures.interrupted} counted as possible), ` +
      `${figures.dead} dead, ${seconds.toFixed(1)} s`,
    async close() {
      await crew.stop();
      await redis?.kill();
      await mails.close();
    },
  };

  function recorded() {
    return installation.prisma.outboxMessage.count({ where: { doneAt: { not: null } } });
  }

  function deliveries() {
    return installation.prisma.delivery.count();
  }

  function dead() {
    return installation.prisma.outboxMessage.count({ where: { deadAt: { not: null } } });
  }

  function untilRecorded(wanted: number) {
    return until(recorded, wanted, idleMs);
  }
}

/** Waits until there are so many, or until there have been no more of them for some time. */
async function until(count: () => Promise<number>, wanted: number, idleMs: number) {
  let [last, since] = [-1, Date.now()];
  for (;;) {
    const now = await count();
    if (now !== last) [last, since] = [now, Date.now()];
    if (now >= wanted || Date.now() - since > idleMs) return;
    await pause(50);
  }
}

export const unknown = 'nieznana@example.test';

/** Spreads the rarer faults over the others. */
const isOneOf = (rarer: number, fault: number, faults: number) =>
  Math.floor(((fault + 1) * rarer) / faults) > Math.floor((fault * rarer) / faults);

async function lose(redis: RedisServer, fault: number) {
  if (fault % 2) return redis.flush();
  await redis.kill();
  await pause(200);
  await redis.start();
}

/** Worker processes; for one that is killed another one starts at once. */
function openCrew({ ownerUrl }: Installation, settings: WorkerSettings, size: number) {
  let next = 0;
  const crew = Array.from({ length: size }, start);
  return {
    async killOne() {
      const place = next++ % size;
      await end(crew[place]!);
      crew[place] = start();
    },
    stop: () => Promise.all(crew.map(end)),
  };

  function start() {
    const script = join(import.meta.dirname, 'outboxWorker.ts');
    const env = { ...process.env, DATABASE_URL: ownerUrl };
    return spawn(process.execPath, [script, JSON.stringify(settings)], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  }

  async function end(worker: ChildProcess) {
    const exited = once(worker, 'exit');
    worker.kill('SIGKILL');
    await exited;
  }
}

async function countIn({ prisma }: Installation, mails: { messages: number; twice: number }, expected: number) {
  const [counted] = await prisma.$queryRaw<{ recorded: number; distinct: number }[]>`
    SELECT count(*)::integer AS recorded, count(DISTINCT outbox_id)::integer AS distinct FROM deliveries`;
  const [rows] = await prisma.$queryRaw<{ begun: number; interrupted: number; dead: number }[]>`
    SELECT sum(attempts)::integer AS begun, sum(interrupted)::integer AS interrupted, count(dead_at)::integer AS dead
      FROM outbox`;
  return {
    ...rows!,
    recorded: counted!.recorded,
    /** Not recorded, or recorded and never sent. */
    lost: expected - Math.min(counted!.distinct, mails.messages),
    doubled: counted!.recorded - counted!.distinct,
    mailsTwice: mails.twice,
  };
}
