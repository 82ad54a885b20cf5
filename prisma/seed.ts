import { warsawDay } from '#contract/calendar.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { databaseTrouble } from './databaseTrouble.ts';
import { DatabaseNotEmpty, seedDemoUnit } from './seed/seedDemoUnit.ts';

const databaseUrl = process.env.DATABASE_URL;
const notEmpty = {
  pl: 'W tej bazie danych jest już jednostka: dane przykładowe zakłada się tylko w pustej bazie.',
  en: 'This database already holds a unit; sample data go into an empty one only.',
};

if (!databaseUrl) {
  console.error('Brak zmiennej DATABASE_URL. / DATABASE_URL is not set.');
  process.exit(1);
}

try {
  const secrets = secretsIn(process.env.SECRETS_DIR || '.piecza/secrets');
  await seedDemoUnit(databaseUrl, warsawDay(new Date()), keyringOf(secrets.identifierKeys()));
  console.log('Założono przykładową jednostkę. / The demo unit has been created.');
} catch (error) {
  const trouble = error instanceof DatabaseNotEmpty ? notEmpty : databaseTrouble(error);
  if (!trouble) throw error;
  console.error(`${trouble.pl} / ${trouble.en}`);
  process.exit(1);
}
