import { ownerUrl } from '#server/platform/logins.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { databaseTrouble } from './databaseTrouble.ts';
import { prepareDatabase } from './prepareDatabase.ts';

const databaseUrl = process.env.DATABASE_URL;

if (!databaseUrl) {
  console.error('Brak zmiennej DATABASE_URL. / DATABASE_URL is not set.');
  process.exit(1);
}

const secrets = secretsIn(process.env.SECRETS_DIR || '.piecza/secrets');

try {
  const applied = await prepareDatabase(ownerUrl(databaseUrl, secrets), secrets);
  console.log(applied.length ? `Zastosowano migracje: ${applied.join(', ')}` : 'Baza danych jest aktualna.');
} catch (error) {
  const trouble = databaseTrouble(error);
  if (!trouble) throw error;
  console.error(`${trouble.pl} / ${trouble.en}`);
  process.exit(1);
}
