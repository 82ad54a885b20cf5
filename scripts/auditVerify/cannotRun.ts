import { MissingSecret } from '#server/platform/secrets.ts';
import { databaseTrouble } from '../../prisma/databaseTrouble.ts';

/** The log could not be looked at, which says nothing about it. */
export class CannotRun extends Error {
  constructor(polish: string, english: string) {
    super(`${polish} / ${english}`);
  }
}

/** One sentence for the person who asked. */
export function reasonOf(error: unknown) {
  if (error instanceof CannotRun || error instanceof MissingSecret) return error.message;
  const trouble = troubles[(error as { code?: string }).code ?? ''] ?? databaseTrouble(error);
  return trouble
    ? `${trouble.pl} / ${trouble.en}`
    : `Nie można sprawdzić dziennika: ${error}. / The log cannot be checked.`;
}

const noLog = {
  pl: 'W tej bazie nie ma pieczętowanego dziennika: to nie jest baza Pieczy albo brakuje jej migracji.',
  en: 'There is no sealed log in this database: it is not one of Piecza, or lacks its migrations.',
};

const troubles: Record<string, { pl: string; en: string } | undefined> = {
  '42P01': noLog,
  '42703': noLog,
  '3F000': noLog,
  '42501': {
    pl: 'Użytkownik z DATABASE_URL nie może czytać dziennika. Użyj właściciela bazy albo loginu sealer.',
    en: 'The user in DATABASE_URL may not read the log; use the owner or the login of the sealer.',
  },
};
