import { baseBackupsIn } from './baseBackups.ts';
import { journalIn } from './journal.ts';
import type { BackupSettings } from './settings.ts';
import { BackupTrouble } from './trouble.ts';

/**
 * Whether a crash now would lose no more than is promised: the journal was confirmed within a minute, and the newest copy
 * is no older than it should be.
 * @throws BackupTrouble
 */
export async function checkHealth({ folder, everyHours }: BackupSettings, now = Date.now()) {
  const received = await journalIn(folder).received();
  const seconds = received ? Math.round((now - received.at.getTime()) / 1000) : Number.POSITIVE_INFINITY;
  if (seconds > 60)
    throw new BackupTrouble(
      received ? `Od ${seconds} s nie odebrano dziennika bazy (WAL).` : 'Nie odebrano jeszcze dziennika bazy (WAL).',
      'The journal has not been received for more than a minute.',
    );
  const newest = (await baseBackupsIn(folder).list())[0];
  const hours = newest ? (now - newest.endedAt.getTime()) / 3_600_000 : Number.POSITIVE_INFINITY;
  if (hours > everyHours + graceHours)
    throw new BackupTrouble(
      newest ? `Ostatnia kopia ma ${Math.round(hours)} h.` : 'Nie ma jeszcze żadnej kopii.',
      'The newest copy is older than it should be, or there is none.',
    );
}

/** What a copy may take, and a night in which the disk was full. */
const graceHours = 3;
