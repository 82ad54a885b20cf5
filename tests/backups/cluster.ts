import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { checkBackups } from '../../scripts/backup/checkBackups.ts';
import { journalIn } from '../../scripts/backup/journal.ts';
import { takeCopy } from '../../scripts/backup/keepBackups.ts';
import { placeFrom } from '../../scripts/backup/places.ts';
import { restoreBackup } from '../../scripts/backup/restoreBackup.ts';

/** A PostgreSQL with one table, whose rows are counted on, and a folder for its backups. */
export async function openCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-backup-'));
  chmodSync(folder, 0o755);
  const backups = join(folder, 'backups');
  const closing: (() => Promise<unknown>)[] = [];
  const server = await start('first');
  const owner = new pg.Client(server.url);
  owner.on('error', () => {});
  await owner.connect();
  await owner.query('CREATE TABLE entries (id bigint GENERATED ALWAYS AS IDENTITY, note text)');

  async function start(name: string) {
    const started = await startEmbeddedPostgres({ directory: join(folder, name), durable: true });
    closing.push(() => started.stop());
    return started;
  }

  const environment = { ...process.env, DATABASE_URL: server.url, BACKUP_DIR: backups, BACKUP_KEEP: '2' };

  return {
    backups,
    data: join(folder, 'first/data'),
    owner,

    /** Writes so many rows, and closes the segment of the journal they are in. */
    async write(count: number, { closeSegment = true } = {}) {
      await owner.query("INSERT INTO entries (note) SELECT repeat('x', 100) FROM generate_series(1, $1)", [count]);
      if (closeSegment) await owner.query('SELECT pg_switch_wal()');
    },

    count: () => rowsIn(server.url),

    /** Whether everything this server has written is with the backups. */
    async isReceived(url = server.url) {
      const client = new pg.Client(url);
      await client.connect();
      const { rows } = await client.query<{ place: string }>('SELECT pg_current_wal_flush_lsn()::text AS place');
      await client.end();
      const received = await journalIn(backups).received();
      return received !== undefined && received.place >= placeFrom(rows[0]!.place);
    },

    /** What is wrong with each copy, newest first; nothing is said of one that is whole. */
    troubles: async () => (await checkBackups(backups)).map(({ trouble }) => trouble),

    restore: (name: string, wish: { backup?: string; acceptLoss?: boolean } = {}) =>
      restoreBackup({ folder: backups, to: join(folder, name, 'data'), say: () => {}, ...wish }),

    copy: () => takeCopy(server.url, { folder: backups, everyHours: 24, keep: 2 }),

    /** The command as people run it. */
    run(script: 'backup' | 'restore', ...args: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
        env: environment,
        encoding: 'utf8',
      });
      return { code: status, said: stdout + stderr };
    },

    /** The program that receives all the time, from this server or another one; whoever starts it ends it. */
    receive(url = server.url) {
      const env = { ...environment, DATABASE_URL: url };
      const child = spawn(process.execPath, ['scripts/backup.ts'], { env, stdio: 'ignore' });
      closing.push(() => end('SIGTERM'));
      const ended = once(child, 'exit').then(([code]) => code as number | null);
      return { end, ended: () => ended };
      async function end(signal: NodeJS.Signals) {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      }
    },

    place: (name: string) => join(folder, name, 'data'),

    /** Starts PostgreSQL on what was restored. */
    async startOn(name: string) {
      copyFileSync(join(folder, 'first/password'), join(folder, name, 'password'));
      return (await start(name)).url;
    },

    async close() {
      await owner.end().catch(() => {});
      for (const stop of closing.reverse()) await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How many rows are in it, after writing some more. */
export async function rowsIn(url: string, more = 0) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("INSERT INTO entries (note) SELECT 'later' FROM generate_series(1, $1)", [more]);
  const { rows } = await client.query('SELECT count(*) FROM entries');
  await client.end();
  return Number(rows[0].count);
}

/** One bit of a file changes, as on a disk that grows old. @returns what puts it right */
export function flip(file: string, at = Math.floor(readFileSync(file).length / 2)) {
  const whole = readFileSync(file);
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([byte[0]! ^ 1]), 0, 1, at);
  closeSync(handle);
  return () => {
    const again = openSync(file, 'r+');
    writeSync(again, whole, 0, whole.length, 0);
    closeSync(again);
  };
}
