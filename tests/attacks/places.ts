import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, inject } from 'vitest';
import { embeddedPostgresHome } from '#server/platform/embeddedPostgres.ts';
import { urlFor } from '#server/platform/logins.ts';
import { openMail } from '#server/platform/mail.ts';
import { secrets } from '../support/databases.ts';
import { uuidv7 } from '../support/given.ts';
import { openMailServer, readMail } from './mailServer.ts';
import { openPrograms, redisIsHere } from './programs.ts';
import type { Installation } from './workAsPeopleDo.ts';

/** A place where words of people may be left: how it is looked through, and how somebody careless leaves one there. */
type Place = { readonly read: () => Promise<string | Buffer>; readonly careless: (word: string) => Promise<unknown> };

/** Programs, queues and a mail server for one installation, and every place where they leave something. */
export async function openPlaces({ ownerUrl, prisma, unitId }: Installation, withoutMailbox: string) {
  const mails = await openMailServer(withoutMailbox);
  const programs = openPrograms({
    DATABASE_URL: ownerUrl,
    SECRETS_DIR: process.env.SECRETS_DIR!,
    SMTP_URL: mails.url,
    LOG_LEVEL: 'debug',
  });
  const redisUrl = redisIsHere ? await programs.redis() : undefined;
  const redis = redisUrl ? new Redis(redisUrl) : undefined;
  const [owner, listener] = [new pg.Client(ownerUrl), new pg.Client(urlFor(ownerUrl, 'queue', secrets))];
  await Promise.all([owner.connect(), listener.connect()]);
  const heard: string[] = [];
  listener.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`));
  for (const channel of ['bullmq_events', 'bullmq_jobs', 'bullmq_relay']) await listener.query(`LISTEN ${channel}`);
  const refused: string[] = [];
  const log = join(embeddedPostgresHome(dirname(inject('secrets'))), 'log');
  const said = (...names: string[]) =>
    names
      .map((name) => join(programs.folder, `${name}.log`))
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
      .join('\n');

  const places: Record<string, Place> = {
    'the log of the API': { read: async () => said('api', 'careless'), careless: (word) => askCareless(`/?q=${word}`) },
    'the logs of the workers': {
      read: async () => said('worker-postgres', 'worker-redis', 'careless'),
      careless: (word) => askCareless('/', `{"note": ${word}}`),
    },
    'the log of PostgreSQL': {
      read: async () => readFileSync(log),
      careless: (word) => owner.query(`SELECT '${word}'::uuid`).catch(() => {}),
    },
    'statements others can see': {
      read: () => text("SELECT coalesce(query, '') AS row FROM pg_stat_activity WHERE pid <> pg_backend_pid()"),
      careless: (word) => listener.query(`SELECT '${word}'`),
    },
    'the tables of the queue': {
      read: () => tables("schemaname = 'bullmq'"),
      careless: (word) => withPostgres((connection) => leaveJob(createPostgresBackend, connection, word)),
    },
    'what the queue calls out': {
      read: async () => heard.join('\n'),
      careless: async (word) => {
        const before = heard.length;
        await owner.query("SELECT pg_notify('bullmq_events', $1)", [word]);
        await expect.poll(() => heard.length).toBeGreaterThan(before);
      },
    },
    'the log of changes and views': {
      read: () => tables("tablename ~ '^(audit|notifications|outbox|deliveries|reminders|sign_in_throttles|sessions)'"),
      careless: (resource) => {
        const by = { unitId, actorId: unitId, actorRole: 'assistant' as const };
        return prisma.auditEvent.create({ data: { ...by, action: 'read', resource, requestId: uuidv7() } });
      },
    },
    'what is mailed': {
      read: async () => mails.received.map(readMail).join('\n'),
      careless: async (word) => {
        const { deliver, close } = openMail({ SMTP_URL: mails.url, MAIL_OUTBOX: '', MAIL_FROM: 'piecza@example.test' });
        const mail = { to: 'ktos@example.test', subject: 'Piecza', messageId: '<1@piecza>' };
        await deliver({ ...mail, text: `Rodzina „${word}” ma zaległą ocenę.` });
        close();
      },
    },
    'what is refused': {
      read: async () => refused.join('\n'),
      careless: async (word) => refused.push(await askCareless('/', `{"note": ${word}}`)),
    },
    ...(redis && {
      'everything in Redis': {
        read: () => everythingIn(redis),
        careless: (word) => leaveJob(createRedisBackend, redis, word),
      },
    }),
  };

  return {
    places,
    programs,
    refused,
    mails: mails.received,
    /** The two kinds of queue. */
    backends: [
      { kind: 'postgres' as const, url: urlFor(ownerUrl, 'queue', secrets) },
      ...(redisUrl ? [{ kind: 'redis' as const, url: redisUrl }] : []),
    ],
    async close() {
      redis?.disconnect();
      await Promise.all([owner.end(), listener.end(), prisma.$disconnect()]);
      await programs.stop();
      await mails.close();
    },
  };

  async function text(sql: string) {
    const { rows } = await owner.query<{ row: string }>(sql);
    return rows.map(({ row }) => row).join('\n');
  }

  async function tables(condition: string) {
    const names = await text(
      `SELECT format('%I.%I', schemaname, tablename) AS row FROM pg_tables WHERE schemaname <> 'pg_catalog' AND ${condition}`,
    );
    const all: string[] = [];
    for (const name of names.split('\n')) all.push(await text(`SELECT t::text AS row FROM ${name} t`));
    return all.join('\n');
  }

  async function askCareless(path: string, body?: string) {
    const address = await programs.once('careless', 'tests/attacks/carelessServer.ts');
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${address}${path}`, body ? { method: 'POST', headers, body } : {})).text();
  }

  function withPostgres<T>(work: (connection: object) => Promise<T>) {
    return work({ connectionString: urlFor(ownerUrl, 'queue', secrets), schema: 'bullmq' });
  }
}

/** A job with a word in it. */
async function leaveJob(
  backend: typeof createRedisBackend | typeof createPostgresBackend,
  connection: object,
  word: string,
) {
  const { Queue } = withBackend(backend as typeof createRedisBackend);
  const queue = new Queue('careless', { connection: connection as never });
  await queue.add('mail', { note: word });
  await queue.close();
}

/** Keys of every kind, with the streams of events. */
async function everythingIn(redis: Redis) {
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    stream: (key) => redis.xrange(key, '-', '+'),
    zset: (key) => redis.zrange(key, '0', '-1'),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
  };
  const all: string[] = [];
  for (const key of await redis.keys('*'))
    all.push(`${key} ${JSON.stringify(await readers[await redis.type(key)]!(key))}`);
  return all.join('\n');
}
