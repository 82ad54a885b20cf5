import { MigrationRefusal } from './applyMigrations.ts';

/** What to tell the person who starts Piecza when the database refuses; undefined for what is our own mistake. */
export function databaseTrouble(error: unknown): { pl: string; en: string } | undefined {
  if (error instanceof MigrationRefusal) return migrationTrouble(error);
  const code = codeOf(error);
  return code === undefined ? undefined : sentences[code];
}

function migrationTrouble({ code, migration, cause }: MigrationRefusal) {
  const reason = databaseTrouble(cause);
  if (reason) return reason;
  if (code === 'changedAfterwards')
    return {
      pl: `Migracja ${migration} została zmieniona po zastosowaniu. Przywróć jej plik, a zmianę zapisz w nowej migracji.`,
      en: `Migration ${migration} was changed after it had been applied. Restore its file and write a new migration.`,
    };
  if (code === 'leftUnfinished')
    return {
      pl: `Migracja ${migration} została przerwana przez inne narzędzie. Dokończ ją lub oznacz jako wycofaną w _prisma_migrations.`,
      en: `Migration ${migration} was left unfinished by another tool. Finish it or mark it as rolled back.`,
    };
  const words = cause instanceof Error ? cause.message : '';
  return {
    pl: `Migracja ${migration} nie powiodła się i została w całości wycofana: ${words}`,
    en: `Migration ${migration} failed and was rolled back as a whole.`,
  };
}

/** Refused connections to several addresses of one host come together in an AggregateError. */
const codeOf = (error: unknown): string | undefined => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error instanceof Error && error.message === 'timeout expired') return 'ETIMEDOUT';
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
};

const unreachable = {
  pl: 'Nie można połączyć się z bazą danych: sprawdź adres i port w DATABASE_URL oraz czy PostgreSQL działa.',
  en: 'The database cannot be reached: check the host and port in DATABASE_URL and whether PostgreSQL runs.',
};
const notLetIn = {
  pl: 'Baza danych odrzuciła użytkownika lub hasło z DATABASE_URL.',
  en: 'The database refused the user or the password in DATABASE_URL.',
};
const malformed = {
  pl: 'DATABASE_URL nie jest poprawnym adresem postgresql://użytkownik:hasło@host:port/baza.',
  en: 'DATABASE_URL is not a valid postgresql://user:password@host:port/database address.',
};
const noSpace = {
  pl: 'Na dysku bazy danych zabrakło miejsca. Zwolnij miejsce i uruchom Pieczę ponownie.',
  en: 'The disk of the database is full. Free some space and start again.',
};

const sentences: Record<string, { pl: string; en: string } | undefined> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ERR_INVALID_URL: malformed,
  '28P01': notLetIn,
  '28000': notLetIn,
  '3D000': {
    pl: 'Baza danych o nazwie podanej w DATABASE_URL nie istnieje. Utwórz ją: CREATE DATABASE.',
    en: 'The database named in DATABASE_URL does not exist. Create it first.',
  },
  '42501': {
    pl: 'Użytkownik z DATABASE_URL nie ma prawa tworzyć tabel w tej bazie danych.',
    en: 'The user in DATABASE_URL may not create tables in this database.',
  },
  '53100': noSpace,
  '53300': {
    pl: 'Baza danych nie przyjmuje więcej połączeń. Zwiększ max_connections lub zamknij inne programy.',
    en: 'The database accepts no more connections.',
  },
};
