import { chownSync, closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { warsawDay } from '#contract/calendar.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { postgresOwner, startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { freePort } from '#server/platform/freePort.ts';
import { startLeashed } from '#server/platform/leash.ts';
import { makeSecrets, secretsIn } from '#server/platform/secrets.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { seedDemoUnit } from '../../prisma/seed/seedDemoUnit.ts';
import { root } from '../bootstrap.mjs';
import { processes } from '../processes.ts';

type Environment = Record<string, string>;
type Program = ReturnType<typeof startLeashed>;

/**
 * An installation of its own in a folder, made of the real programs: PostgreSQL that writes through to the disk, the API,
 * a worker that seals the log, and the backup. What it is given to lose, nobody misses.
 */
export async function openCity(folder: string) {
  const [secretsFolder, backups, anchors] = ['secrets', 'backups', 'anchors.jsonl'].map((name) => join(folder, name));
  const programs = new Map<string, Program>();
  makeSecrets(secretsFolder!);
  const secrets = secretsIn(secretsFolder!);

  const postgresIn = (name: string) => startEmbeddedPostgres({ directory: join(folder, name), durable: true });

  return {
    folder,
    backups: backups!,
    anchors: anchors!,
    secrets,

    /** PostgreSQL on the data in this folder, which are made if there are none. */
    postgres: postgresIn,

    /** The schema, the logins and two invented units. */
    async fill(url: string) {
      await prepareDatabase(url, secrets);
      await seedDemoUnit(url, warsawDay(new Date()), keyringOf(secrets.identifierKeys()));
    },

    /** What a restored server gets besides its data, as every release does. */
    prepare: (url: string) => prepareDatabase(url, secrets),

    /** @returns its address, once it answers */
    async api(url: string) {
      const port = await freePort();
      start('api', processes.api, { ...environmentOf(url), PORT: `${port}`, HOST: '127.0.0.1' });
      const address = `http://127.0.0.1:${port}`;
      await until(async () => (await fetch(`${address}/readyz`).catch(() => undefined))?.ok, 'api');
      return address;
    },

    worker: (url: string) => start('worker', processes.worker, environmentOf(url)),

    backup: (url: string, more: Environment = {}) =>
      start('backup', processes.backup, { ...environmentOf(url), ...more }),

    /** A command that ends by itself. */
    async command(script: string, args: string[], environment: Environment = {}) {
      const log = join(folder, 'command.log');
      rmSync(log, { force: true });
      const program = startProgram('command', [script, ...args], environment);
      const { code } = await program.exited;
      return { code, said: readFileSync(log, 'utf8') };
    },

    stop: async (...names: string[]) => {
      for (const name of names) await programs.get(name)?.stop(10_000);
      for (const name of names) programs.delete(name);
    },

    /** Ends what runs, the last one first. */
    async close() {
      for (const program of [...programs.values()].reverse()) await program.stop(10_000);
    },

    /** How the owner signs in is kept beside the data, like the other secrets, and not in the backup. */
    async keepOwnersPassword(from: string, to: string) {
      const [source, target] = [from, to].map((name) => join(folder, name, 'password'));
      mkdirSync(join(folder, to), { recursive: true });
      copyFileSync(source!, target!);
      const owner = await postgresOwner();
      if (owner) for (const path of [target!, join(folder, to)]) chownSync(path, owner.uid, owner.gid);
    },

    until,
  };

  function environmentOf(url: string): Environment {
    const address = Object.assign(new URL(url), { username: '', password: '' }).href;
    return {
      DATABASE_URL: address,
      SECRETS_DIR: secretsFolder!,
      ANCHORS_FILE: anchors!,
      BACKUP_DIR: backups!,
      MAIL_OUTBOX: join(folder, 'outbox'),
      LOG_LEVEL: 'info',
    };
  }

  function start(name: string, script: string, environment: Environment) {
    const program = startProgram(name, [script], environment);
    programs.set(name, program);
    return program;
  }

  function startProgram(name: string, args: string[], environment: Environment) {
    const log = openSync(join(folder, `${name}.log`), 'a', 0o600);
    const env = {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      SECRETS_DIR: secretsFolder!,
      BACKUP_DIR: backups!,
      ...environment,
    };
    const program = startLeashed(process.execPath, args, { cwd: root, env, log });
    closeSync(log);
    return program;
  }

  async function until(reached: () => unknown, name: string, seconds = 60) {
    for (const started = Date.now(); !(await reached()); await pause(50)) {
      if (Date.now() - started < seconds * 1000) continue;
      const log = join(folder, `${name}.log`);
      throw new Error(`${name}: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : 'nothing happens'}`);
    }
  }
}

export type City = Awaited<ReturnType<typeof openCity>>;
