import { MissingSecret } from '#server/platform/secrets.ts';
import { databaseTrouble } from '../../prisma/databaseTrouble.ts';

/** What scripts and people look at first; `npm run restore` and `npm run backup` end with these. */
export const exitCodes = { done: 0, cannotRun: 1, damaged: 2, olderUsed: 3 } as const;

/** A reason that is told in one sentence instead of a stack. */
export class BackupTrouble extends Error {
  readonly exitCode: number;

  constructor(polish: string, english: string, exitCode: number = exitCodes.cannotRun) {
    super(`${polish} / ${english}`);
    this.exitCode = exitCode;
  }
}

/** What was kept is not what was written: nothing is restored from it. */
export class Damage extends BackupTrouble {
  /** A damaged copy leaves the ones before it; without a piece of the journal none of them goes further. */
  readonly concerns: 'copy' | 'journal';

  constructor(polish: string, english: string, concerns: Damage['concerns']) {
    super(polish, english, exitCodes.damaged);
    this.concerns = concerns;
  }
}

/** One sentence for whoever asked, and the exit code that goes with it. */
export function toldTrouble(error: unknown) {
  if (error instanceof BackupTrouble) return { sentence: error.message, exitCode: error.exitCode };
  if (error instanceof MissingSecret) return { sentence: error.message, exitCode: exitCodes.cannotRun };
  const code = (error as { code?: string }).code ?? '';
  const trouble = troubles[code] ?? databaseTrouble(error);
  if (!trouble) return undefined;
  return {
    sentence: `${trouble.pl} / ${trouble.en}`,
    exitCode: code === brokenPages ? exitCodes.damaged : exitCodes.cannotRun,
  };
}

/** data_corrupted */
const brokenPages = 'XX001';

const troubles: Record<string, { pl: string; en: string } | undefined> = {
  [brokenPages]: {
    pl: 'PostgreSQL znalazł w swoich plikach strony z błędną sumą kontrolną i kopii nie dokończył: sprawdź dysk. Wcześniejsze kopie zostają.',
    en: 'PostgreSQL found pages with wrong checksums in its files, and the backup was given up: check the disk. Earlier ones are kept.',
  },
  '55006': {
    pl: 'Kopię tej bazy tworzy już inny proces (miejsce replikacji jest zajęte).',
    en: 'Another process already receives the backup of this server: its replication slot is in use.',
  },
  '53300': {
    pl: 'PostgreSQL nie ma wolnego miejsca dla kopii: zwiększ max_wal_senders.',
    en: 'PostgreSQL has no sender left for a backup: raise max_wal_senders.',
  },
};
