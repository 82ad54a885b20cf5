import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { embeddedPostgresHome, startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

/**
 * A durable PostgreSQL of this test's own, at an address that stays while the server behind it is killed and started
 * again somewhere else.
 */
export async function openOwnPostgres() {
  const directory = mkdtempSync(join(tmpdir(), 'piecza-kill-'));
  const home = embeddedPostgresHome(directory);
  let postgres: Postgres = await startEmbeddedPostgres({ directory, durable: true });
  const sockets = new Set<Socket>();
  const door = createServer((client) => {
    const behind = connect(Number(new URL(postgres.url).port), '127.0.0.1');
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(one);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      one.setNoDelay(true).pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;

  return {
    url: Object.assign(new URL(postgres.url), { port: String(port) }).href,
    /** The whole of it at once, without a word to anybody; by its own number. */
    async kill(signal: 'SIGKILL' | 'SIGQUIT') {
      const [pid] = readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), signal);
      await postgres.exited;
    },
    async start() {
      // Its children may outlive a killed server for a moment, and hold its memory.
      for (let tries = 1; ; tries++) {
        try {
          postgres = await startEmbeddedPostgres({ directory, durable: true });
          return;
        } catch (error) {
          if (tries === 20) throw error;
          await pause(250);
        }
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      door.close();
      await postgres.stop();
      for (const folder of [home, directory]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
