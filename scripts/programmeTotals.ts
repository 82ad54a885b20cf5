import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { LocalDate, warsawToday } from '#contract/calendar.ts';
import { Refusal } from '#server/platform/errors.ts';
import { ownerUrl } from '#server/platform/logins.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { databaseTrouble } from '../prisma/databaseTrouble.ts';
import { told } from './programmeTotals/told.ts';
import { programmeTotals } from './programmeTotals/totals.ts';

/*
 * The programme of the whole installation in one table of figures: nobody in the product reads more than one unit. It is
 * asked by whoever owns the database, as migrations are, and says nothing of a unit, a worker or a family.
 */

const period = options();
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) end('Brak zmiennej DATABASE_URL.', 'DATABASE_URL is not set.');

const secrets = secretsIn(process.env.SECRETS_DIR || join(import.meta.dirname, '../.piecza/secrets'));
const owner = new pg.Client({ connectionString: ownerUrl(databaseUrl, secrets), connectionTimeoutMillis: 10_000 });
try {
  await owner.connect();
  console.log(told(await programmeTotals(owner, period, warsawToday(new Date()))));
} catch (error) {
  if (error instanceof Refusal) end('Okres jest odwrócony albo dłuższy niż dziesięć lat.', 'No such period.');
  const trouble = databaseTrouble(error);
  if (!trouble) throw error;
  end(trouble.pl, trouble.en);
} finally {
  await owner.end();
}

function options() {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, until: { type: 'string' } } });
    return { from: LocalDate.parse(values.from), until: LocalDate.parse(values.until) };
  } catch {
    return end('Podaj --from RRRR-MM-DD i --until RRRR-MM-DD.', 'Say --from YYYY-MM-DD and --until YYYY-MM-DD.');
  }
}

function end(polish: string, english: string): never {
  console.error(`${polish} / ${english}`);
  process.exit(2);
}
