import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedPostgresHome } from '#server/platform/embeddedPostgres.ts';
import { restoreBackup } from './backup/restoreBackup.ts';
import { backupSettings } from './backup/settings.ts';
import { BackupTrouble, exitCodes, toldTrouble } from './backup/trouble.ts';

/*
 * Makes a data directory out of what scripts/backup.ts keeps. It ends with 2 when what is kept is damaged and nothing was
 * restored, with 3 when the newest copy is damaged and an earlier one took its place.
 */

process.umask(0o077);

try {
  const started = Date.now();
  const wish = options();
  const { from, damaged } = await restoreBackup({ ...wish, folder: backupSettings().folder, say });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(
    `Odtworzono do ${wish.to} z kopii ${from.name} (${seconds} s). Uruchom PostgreSQL na tym katalogu: wpuści, gdy skończy.`,
    'Restored. Start PostgreSQL on that folder: it lets in when it is done.',
  );
  if (damaged.length > 0) process.exitCode = exitCodes.olderUsed;
} catch (error) {
  const trouble = toldTrouble(error);
  if (!trouble) throw error;
  console.error(trouble.sentence);
  process.exitCode = trouble.exitCode;
}

function options() {
  const { to, until, backup, 'accept-loss': acceptLoss } = given();
  const moment = until === undefined ? undefined : new Date(until);
  if (moment && Number.isNaN(moment.getTime())) throw unknown();
  return {
    // Where `npm start` keeps its data.
    to: to ?? join(embeddedPostgresHome(join(import.meta.dirname, '../.piecza/postgres')), 'data'),
    acceptLoss,
    ...(moment && { until: moment }),
    ...(backup && { backup }),
  };
}

function given() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        until: { type: 'string' },
        backup: { type: 'string' },
        'accept-loss': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw unknown();
  }
}

function unknown() {
  return new BackupTrouble(
    'Znane są: --to KATALOG, --until CHWILA (np. 2026-11-24T10:15:00+01:00), --backup NAZWA, --accept-loss.',
    'The options are --to FOLDER, --until MOMENT, --backup NAME, --accept-loss.',
  );
}

function say(polish: string, english: string) {
  console.log(`${polish} / ${english}`);
}
