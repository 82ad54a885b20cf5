import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/platform/freePort.ts';

export const redisIsHere = spawnSync('redis-server', ['--version']).status === 0;

/** Programs as they run for people, each writing everything it says into a file of the folder. */
export function openPrograms(environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-programs-'));
  const children: ChildProcess[] = [];
  const addresses = new Map<string, Promise<string>>();
  const said = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');

  async function start(
    name: string,
    [command, ...args]: [string, ...string[]],
    more: Record<string, string>,
    isReady: () => boolean | Promise<boolean>,
  ) {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const env = { PATH: process.env.PATH, TZ: process.env.TZ, ...environment, ...more };
    const child = spawn(command, args, { env, stdio: ['ignore', log, log] });
    children.push(child);
    for (let waited = 0; !(await isReady()); waited += 50) {
      if (child.exitCode !== null || waited > 30_000) throw new Error(`${name} does not start: ${said(name)}`);
      await pause(50);
    }
  }

  async function serve(name: string, script: string) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const isReady = async () => (await fetch(`${address}/readyz`).catch(() => null))?.ok ?? false;
    await start(name, [process.execPath, script], { PORT: String(port), HOST: '127.0.0.1' }, isReady);
    return address;
  }

  return {
    folder,
    said,
    /** The address of this server, which is started when it is first asked for. */
    once(name: string, script: string) {
      if (!addresses.has(name)) addresses.set(name, serve(name, script));
      return addresses.get(name)!;
    },
    worker: (name: string, more: Record<string, string>) =>
      start(name, [process.execPath, 'worker/main.ts'], more, () => said(name).includes('worker.started')),
    async redis() {
      const port = await freePort();
      const command = [
        'redis-server',
        '--port',
        `${port}`,
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--dir',
        folder,
      ] as const;
      await start('redis', [...command], {}, () => said('redis').includes('Ready to accept connections'));
      return `redis://127.0.0.1:${port}`;
    },
    /** Asks all of them to finish, the last one first, and waits; who does not is ended. */
    async stop() {
      for (const child of children.reverse()) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        const tooLong = setTimeout(() => child.kill('SIGKILL'), 5_000);
        await exited;
        clearTimeout(tooLong);
      }
    },
  };
}
