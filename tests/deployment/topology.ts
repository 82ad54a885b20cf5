import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/platform/freePort.ts';
import { selfSigned } from './certificate.ts';
import { compose, environmentOf, proxyTemplate } from './compose.ts';

const nginx = ['nginx', '/usr/sbin/nginx'].find((program) => spawnSync(program, ['-v']).status === 0);

/** Without them this says nothing about the product, so it is skipped by name. */
export const canRunCity = nginx !== undefined && spawnSync('redis-server', ['--version']).status === 0;

/**
 * The services of docker-compose.yml as plain processes on this machine: their commands and their variables, with other
 * addresses, ports and folders.
 */
export async function openTopology(database: { ownerUrl: string; secrets: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-city-'));
  chmodSync(folder, 0o755);
  const running = new Map<string, ChildProcess>();
  const ports = { redis: await freePort(), http: await freePort(), https: await freePort() };
  const apiPorts = { 'api-1': await freePort(), 'api-2': await freePort() };
  const address = `https://localhost:${ports.https}`;
  const here = {
    DATABASE_URL: Object.assign(new URL(database.ownerUrl), { username: '', password: '' }).href,
    SECRETS_DIR: database.secrets,
    REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
    ANCHORS_FILE: join(folder, 'anchors.jsonl'),
    MAIL_OUTBOX: join(folder, 'outbox'),
    TRUST_PROXY: '127.0.0.1',
    HOST: '127.0.0.1',
    PATH: process.env.PATH!,
    TZ: process.env.TZ!,
  };
  const said = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');

  function start(name: string, service: string, command: string[], more: Record<string, string> = {}) {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const env = environmentOf(service, { PUBLIC_URL: address }, { ...here, ...more });
    const [program, ...args] = command.map((part) => (part === 'node' ? process.execPath : part));
    const child = spawn(program!, args, { env, stdio: ['ignore', log, log] });
    running.set(name, child);
    return child;
  }

  async function until(name: string, reached: () => unknown) {
    for (let waited = 0; !(await reached()); waited += 50) {
      const child = running.get(name)!;
      if (child.exitCode !== null || waited > 40_000) throw new Error(`${name} does not start: ${said(name)}`);
      await pause(50);
    }
  }

  const isReady = async (port: number) =>
    (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok ?? false;

  return {
    folder,
    address,
    anchors: here.ANCHORS_FILE,
    outbox: here.MAIL_OUTBOX,
    redisUrl: here.REDIS_URL,
    direct: (name: ApiName) => `http://127.0.0.1:${apiPorts[name]}`,
    said,

    async redis() {
      const [program, ...args] = compose.services.redis!.command!;
      const place = ['--port', `${ports.redis}`, '--bind', '127.0.0.1', '--dir', folder];
      start('redis', 'redis', [program!, ...args, ...place]);
      await until('redis', () => said('redis').includes('Ready to accept connections'));
    },

    async migrate() {
      const [code] = await once(
        start('migrate', 'migrate', compose.services.migrate!.command!, { DATABASE_URL: database.ownerUrl }),
        'exit',
      );
      if (code !== 0) throw new Error(`migrate ends with ${code}: ${said('migrate')}`);
    },

    async api(name: ApiName) {
      start(name, name, compose.services[name]!.command!, { PORT: `${apiPorts[name]}` });
      await until(name, () => isReady(apiPorts[name]));
    },

    async worker(name: string) {
      start(name, 'worker', compose.services.worker!.command!);
      await until(name, () => said(name).includes('worker.started'));
    },

    /** nginx with the configuration of the container, its variables replaced as envsubst does it there. */
    async proxy() {
      const { certificate, key } = selfSigned('localhost');
      const tmp = join(folder, 'proxy');
      mkdirSync(tmp, { mode: 0o777 });
      writeFileSync(join(folder, 'fullchain.pem'), certificate);
      writeFileSync(join(folder, 'privkey.pem'), key, { mode: 0o600 });
      const values = environmentOf(
        'proxy',
        {},
        {
          PIECZA_API_1: `127.0.0.1:${apiPorts['api-1']}`,
          PIECZA_API_2: `127.0.0.1:${apiPorts['api-2']}`,
          PIECZA_HTTP_PORT: `127.0.0.1:${ports.http}`,
          PIECZA_HTTPS_PORT: `127.0.0.1:${ports.https}`,
          PIECZA_TLS_CERTIFICATE: join(folder, 'fullchain.pem'),
          PIECZA_TLS_KEY: join(folder, 'privkey.pem'),
          PIECZA_PROXY_TMP: tmp,
        },
      );
      const configuration = proxyTemplate.replace(/\$\{(PIECZA_\w+)\}/g, (_all, name: string) => values[name]!);
      writeFileSync(join(folder, 'nginx.conf'), configuration);
      const [, , , ...args] = compose.services.proxy!.command!;
      start('proxy', 'proxy', [nginx!, '-c', join(folder, 'nginx.conf'), ...args]);
      const health = `http://127.0.0.1:${ports.http}${new URL(compose.services.proxy!.healthcheck!.test.at(-1)!).pathname}`;
      await until('proxy', async () => (await fetch(health).catch(() => undefined))?.status === 204);
    },

    http: `http://127.0.0.1:${ports.http}`,

    /** Told to end, and waited for. @returns how it ended */
    async end(name: string, signal: NodeJS.Signals = 'SIGTERM') {
      const child = running.get(name)!;
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = await exited;
      running.delete(name);
      return code as number | null;
    },

    async stop() {
      for (const [, child] of [...running].reverse()) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        const tooLong = setTimeout(() => child.kill('SIGKILL'), 8_000);
        await exited;
        clearTimeout(tooLong);
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ApiName = 'api-1' | 'api-2';
