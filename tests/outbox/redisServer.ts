import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '#server/platform/freePort.ts';

export const redisIsHere = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that keeps nothing on a disk, to be killed, emptied and stopped. */
export async function openRedis() {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'piecza-redis-'));
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', directory];
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  async function start() {
    server = spawn('redis-server', settings, { stdio: 'ignore' });
    while ((await ask((redis) => redis.ping())) !== 'PONG') await pause(20);
  }

  async function ask<T>(question: (redis: Redis) => Promise<T>) {
    const redis = new Redis(url, { retryStrategy: () => null, lazyConnect: true }).on('error', () => {});
    try {
      await redis.connect();
      return await question(redis);
    } catch {
      return undefined;
    } finally {
      redis.disconnect();
    }
  }

  async function kill() {
    if (!server || server.signalCode !== null || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }

  await start();
  return {
    url,
    start,
    kill,
    flush: () => ask((redis) => redis.flushall()),
    /** It keeps its connections and answers nobody. */
    freeze: () => server!.kill('SIGSTOP'),
    thaw: () => server!.kill('SIGCONT'),
  };
}

export type RedisServer = Awaited<ReturnType<typeof openRedis>>;
