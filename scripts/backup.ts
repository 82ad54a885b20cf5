import { parseArgs } from 'node:util';
import { log } from '#server/platform/log.ts';
import { checkBackups } from './backup/checkBackups.ts';
import { checkHealth } from './backup/health.ts';
import { keepBackups, takeCopy } from './backup/keepBackups.ts';
import { backupSettings, sourceAddress } from './backup/settings.ts';
import { BackupTrouble, exitCodes, toldTrouble } from './backup/trouble.ts';

/*
 * Receives copies of the database and everything written in between, until it is stopped. With --once it takes one copy;
 * --check reads everything that is kept; --health says whether the one that runs keeps its promise.
 */

// What is kept is for the eyes of the user who keeps it.
process.umask(0o077);

try {
  const { once, check, health } = options();
  const settings = backupSettings();
  if (health) await checkHealth(settings);
  else if (check) await tellChecks(settings.folder);
  else if (once) console.log(`Kopia / Backup: ${(await takeCopy(await sourceAddress(), settings)).name}`);
  else await run();
} catch (error) {
  const trouble = toldTrouble(error);
  if (!trouble) throw error;
  console.error(trouble.sentence);
  process.exitCode = trouble.exitCode;
}

function options() {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { once: flag, check: flag, health: flag } }).values;
  } catch {
    throw new BackupTrouble('Znane są: --once, --check, --health.', 'The options are --once, --check, --health.');
  }
}

async function tellChecks(folder: string) {
  for (const { name, trouble } of await checkBackups(folder)) {
    console.log(`${name}: ${trouble ?? 'cała, z dziennikiem do końca / whole, and so is the journal after it'}`);
    if (trouble) process.exitCode = exitCodes.damaged;
  }
}

async function run() {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  await keepBackups(await sourceAddress(), backupSettings(), stop.signal);
  log.info('backup.stopped');
}
