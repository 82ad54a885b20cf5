import { baseBackupsIn, checkSums } from './baseBackups.ts';
import { chainAfter, checkChain } from './chain.ts';
import { journalIn } from './journal.ts';
import { BackupTrouble, Damage } from './trouble.ts';

export type CheckedBackup = { name: string; trouble?: string };

/** Reads every copy and the journal after it, as a restore would, and changes nothing. @returns newest first */
export async function checkBackups(folder: string): Promise<CheckedBackup[]> {
  const checked: CheckedBackup[] = [];
  for (const backup of await baseBackupsIn(folder).list()) {
    try {
      await checkSums(backup);
      await checkChain(await chainAfter(backup, journalIn(folder)));
      checked.push({ name: backup.name });
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      checked.push({ name: backup.name, trouble: error.message });
    }
  }
  if (checked.length === 0) throw new BackupTrouble(`W ${folder} nie ma żadnej kopii.`, 'There is no backup.');
  return checked;
}
