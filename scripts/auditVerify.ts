import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runningEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { urlFor } from '#server/platform/logins.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { anchorsNow, compareAnchors } from './auditVerify/anchors.ts';
import { CannotRun, reasonOf } from './auditVerify/cannotRun.ts';
import { exitCodes, told, verdictOn } from './auditVerify/report.ts';
import { verifyLog } from './auditVerify/verifyLog.ts';

/*
 * Says whether the log is the one that was written, by what the database and the public key say: the private key, and
 * the program that seals, have no part in it. It changes nothing.
 */

const own = join(import.meta.dirname, '../.piecza');
const secrets = secretsIn(process.env.SECRETS_DIR || join(own, 'secrets'));

try {
  const asked = options();
  const key = createPublicKey(secrets.sealPublicKey());
  const anchors = anchorsFile(asked.anchors);
  const outcome = await readDatabase(key, anchors === undefined ? undefined : anchorsNow(anchors));
  const verdict = verdictOn(outcome, asked.patienceSeconds);
  console.log(
    asked.json ? JSON.stringify({ verdict, exitCode: exitCodes[verdict], ...outcome }) : told(verdict, outcome),
  );
  process.exitCode = exitCodes[verdict];
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = exitCodes.cannotRun;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        anchors: { type: 'string' },
        json: { type: 'boolean', default: false },
        'unsealed-seconds': { type: 'string', default: '60' },
      },
    });
    const patienceSeconds = Number(values['unsealed-seconds']);
    if (Number.isNaN(patienceSeconds)) throw new Error('not a number');
    return { ...values, patienceSeconds };
  } catch {
    throw new CannotRun(
      'Znane są: --anchors PLIK, --json, --unsealed-seconds LICZBA.',
      'The options are --anchors FILE, --json, --unsealed-seconds NUMBER.',
    );
  }
}

/** The named file has to be there; the usual one is used if it is. */
function anchorsFile(named: string | undefined) {
  if (named !== undefined && !existsSync(named))
    throw new CannotRun(`Nie ma pliku kotwic ${named}.`, 'There is no such file of anchors.');
  const usual = process.env.ANCHORS_FILE || join(own, 'anchors.jsonl');
  return named ?? (existsSync(usual) ? usual : undefined);
}

async function readDatabase(
  key: ReturnType<typeof createPublicKey>,
  anchors: ReturnType<typeof anchorsNow> | undefined,
) {
  const client = new pg.Client({ connectionString: await address(), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await takeRoleToRead(client);
    const findings = await verifyLog(client, key);
    return { ...findings, anchors: anchors ? await compareAnchors(client, anchors) : null };
  } finally {
    await client.end();
  }
}

/** Without DATABASE_URL the embedded database of `npm start`; without a user in it the login of the sealer. */
async function address() {
  const given = process.env.DATABASE_URL || (await runningEmbeddedPostgres(join(own, 'postgres')));
  if (!given)
    throw new CannotRun(
      'Nie ma DATABASE_URL, a wbudowana baza danych nie działa: uruchom npm start albo podaj adres bazy.',
      'DATABASE_URL is not set and the embedded database does not run: use npm start or name a database.',
    );
  return new URL(given).username ? given : urlFor(given, 'sealer', secrets);
}

/** Logins of programs have no rights before they take a role; the sealer's role may read the log. */
async function takeRoleToRead(client: pg.Client) {
  const { rows } = await client.query<{ owner: boolean; sealer: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'piecza_owner' AND pg_has_role(oid, 'USAGE')) AS owner,
            EXISTS (SELECT FROM pg_roles WHERE rolname = 'piecza_sealer' AND pg_has_role(oid, 'SET')) AS sealer`,
  );
  if (!rows[0]!.owner && rows[0]!.sealer) await client.query('SET LOCAL ROLE piecza_sealer');
}
