import { join } from 'node:path';
import { z } from 'zod';
import { runningEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { backupUrl } from '#server/platform/logins.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { BackupTrouble } from './trouble.ts';

const root = join(import.meta.dirname, '../..');
const own = join(root, '.piecza');

const Settings = z.object({
  /**
   * Where backups lie: a disk, better a machine, that does not fall together with the database's. Not within what
   * `npm start -- --fresh` deletes.
   */
  BACKUP_DIR: z.string().min(1).default(join(root, '.piecza-backups')),
  /** How often the whole database is copied; in between only what is new. */
  BACKUP_EVERY_HOURS: z.coerce.number().min(0.001).default(24),
  /** How many whole copies are kept, and with them everything written since the oldest of them. */
  BACKUP_KEEP: z.coerce.number().int().min(2).default(7),
});

export type BackupSettings = { folder: string; everyHours: number; keep: number };

export function backupSettings(environment = process.env): BackupSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = Settings.safeParse(given);
  if (error) {
    const name = String(error.issues[0]!.path[0]);
    throw new BackupTrouble(`Zmienna ${name} ma niedozwoloną wartość.`, `${name} has a value that is not allowed.`);
  }
  return { folder: data.BACKUP_DIR, everyHours: data.BACKUP_EVERY_HOURS, keep: data.BACKUP_KEEP };
}

/**
 * Where PostgreSQL is, signed in as somebody who may receive a copy of it: whoever DATABASE_URL names, or the login for
 * backups. Without DATABASE_URL it is the embedded database of `npm start`.
 */
export async function sourceAddress(): Promise<string> {
  const given = process.env.DATABASE_URL || (await runningEmbeddedPostgres(join(own, 'postgres')));
  if (!given)
    throw new BackupTrouble(
      'Nie ma DATABASE_URL, a wbudowana baza danych nie działa: uruchom npm start albo podaj adres bazy.',
      'DATABASE_URL is not set and the embedded database does not run: use npm start or name a database.',
    );
  return new URL(given).username ? given : backupUrl(given, secretsIn(process.env.SECRETS_DIR || join(own, 'secrets')));
}
