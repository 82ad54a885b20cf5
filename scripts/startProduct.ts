import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { warsawDay } from '#contract/calendar.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import {
  EmbeddedPostgresFailure,
  embeddedPostgresHome,
  startEmbeddedPostgres,
} from '#server/platform/embeddedPostgres.ts';
import { startLeashed } from '#server/platform/leash.ts';
import { limits } from '#server/platform/limits.ts';
import { makeSecrets, secretsIn } from '#server/platform/secrets.ts';
import { databaseTrouble } from '../prisma/databaseTrouble.ts';
import { prepareDatabase } from '../prisma/prepareDatabase.ts';
import { demoAccounts, demoPassword } from '../prisma/seed/demoAccounts.ts';
import { refuse, refuseFullDisk, root } from './bootstrap.mjs';
import { claim } from './onlyOneStart.ts';
import { isOutdated, preparations } from './preparations.ts';
import { defaultPort, healthPaths, processes } from './processes.ts';

const own = join(root, '.piecza');
const postgresFolder = join(own, 'postgres');
const logs = join(own, 'logs');
const secrets = process.env.SECRETS_DIR || join(own, 'secrets');
const outbox = process.env.MAIL_OUTBOX || join(own, 'outbox');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || defaultPort);
const address = `http://${['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`;

/** What runs, in the order in which it was started; it is stopped from the last to the first. */
const running: { stop: () => Promise<unknown> }[] = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => stop(0));
process.on('uncaughtException', failed);
process.on('unhandledRejection', failed);

const fresh = askedForFresh();
await refuseSecondStart();
await refuseBusyPort();
if (fresh) forgetEverything();
mkdirSync(logs, { recursive: true });
refuseFullDisk(own, 300);

const databaseUrl = process.env.DATABASE_URL || (await startDatabase());
step('Sprawdzam bazę danych…', 'Checking the database…');
makeSecrets(secrets);
await prepareDatabase(databaseUrl, secretsIn(secrets));
await generateClient();
await buildAdmin();
const demo = await ensureUnit();
startProcess('api', processes.api);
await untilReady();
startProcess('worker', processes.worker);
greet();

function askedForFresh() {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh');
  if (unknown.length)
    refuse(
      `Nieznany parametr ${unknown.join(' ')}. Znany jest tylko: npm start -- --fresh.`,
      'The only known parameter is --fresh.',
    );
  const asked = process.argv.includes('--fresh');
  if (asked && process.env.DATABASE_URL)
    refuse(
      '--fresh usuwa tylko wbudowaną bazę danych. Bazy z DATABASE_URL nie ruszam: wyczyść ją samodzielnie albo usuń tę zmienną.',
      '--fresh deletes the embedded database only; the one in DATABASE_URL is left alone.',
    );
  return asked;
}

async function refuseSecondStart() {
  if (process.env.DATABASE_URL || (await claim(own))) return;
  refuse(
    'Piecza jest już uruchomiona na tych danych. Użyj tamtej albo zatrzymaj ją (Ctrl-C w jej oknie).',
    'Piecza already runs on these data; use that one or stop it first.',
  );
}

async function refuseBusyPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    refuse(
      `PORT musi być liczbą od 1 do 65535, a jest: ${process.env.PORT}.`,
      'PORT must be a number from 1 to 65535.',
    );
  const problem = await new Promise<string | undefined>((done) => {
    const probe = createServer().once('error', ({ code }: NodeJS.ErrnoException) => done(code));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (problem === 'EADDRINUSE')
    refuse(
      `Port ${port} jest zajęty przez inny program. Zatrzymaj go albo wybierz inny: PORT=${port + 1} npm start.`,
      `Port ${port} is in use by another program.`,
    );
  if (problem)
    refuse(`Nie można nasłuchiwać na ${host}:${port} (${problem}).`, `Cannot listen on ${host}:${port} (${problem}).`);
}

function forgetEverything() {
  step('Usuwam dotychczasowe dane…', 'Deleting the previous data…');
  rmSync(embeddedPostgresHome(postgresFolder), { recursive: true, force: true });
  rmSync(own, { recursive: true, force: true });
}

async function generateClient() {
  if (!isOutdated(preparations.client)) return;
  step('Przygotowuję dostęp do bazy danych… (kilka sekund)', 'Generating the database client…');
  await runTool('generate', preparations.client.by);
}

async function buildAdmin() {
  if (!isOutdated(preparations.admin)) return;
  step('Buduję interfejs… (pierwszy raz: ok. 1 min)', 'Building the interface… (first time: about 1 min)');
  await runTool('admin', preparations.admin.by);
}

async function runTool(name: string, args: string[]) {
  const tool = startLogged(name, args, { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' });
  running.push({ stop: () => tool.stop(5_000) });
  const { code } = await tool.exited;
  // While everything is being stopped, nothing further is begun.
  if (stopping) await new Promise(() => {});
  running.pop();
  if (code !== 0) await stopFor(name, code);
}

async function startDatabase() {
  step('Uruchamiam bazę danych…', 'Starting the database…');
  const database = await startEmbeddedPostgres({ directory: postgresFolder, durable: true });
  running.push(database);
  database.exited.then(({ code }) => stopFor('PostgreSQL', code, database.log));
  return database.url;
}

/** A database without any unit gets the demo one; one with a unit is never touched. */
async function ensureUnit() {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const count = async () => (await client.query<{ demo: boolean }>('SELECT demo FROM units')).rows;
  if ((await count()).length === 0) {
    step('Zakładam przykładową jednostkę…', 'Creating the demo unit…');
    // It needs what is generated above; on a new machine that was not there when this program was read.
    const { seedDemoUnit } = await import('../prisma/seed/seedDemoUnit.ts');
    await seedDemoUnit(databaseUrl, warsawDay(new Date()), keyringOf(secretsIn(secrets).identifierKeys()));
  }
  const units = await count();
  await client.end();
  return units.some((unit) => unit.demo);
}

function startProcess(name: string, script: string) {
  const child = startLogged(name, [script], {
    ...process.env,
    DATABASE_URL: withoutOwner(databaseUrl),
    SECRETS_DIR: secrets,
    ANCHORS_FILE: process.env.ANCHORS_FILE || join(own, 'anchors.jsonl'),
    HOST: host,
    PORT: `${port}`,
    PUBLIC_URL: process.env.PUBLIC_URL || address,
    ...(process.env.SMTP_URL ? {} : { MAIL_OUTBOX: outbox }),
  });
  running.push({ stop: () => child.stop(limits.stopMs) });
  child.exited.then(({ code }) => stopFor(name, code));
}

/** The programs know where the database is, and not how its owner signs in. */
function withoutOwner(url: string) {
  return Object.assign(new URL(url), { username: '', password: '' }).href;
}

function startLogged(name: string, args: string[], env: NodeJS.ProcessEnv) {
  const log = openSync(logOf(name), 'w', 0o600);
  const child = startLeashed(process.execPath, args, { cwd: root, env, log });
  closeSync(log);
  return child;
}

function logOf(name: string) {
  return join(logs, `${name}.log`);
}

async function untilReady() {
  step('Uruchamiam serwer…', 'Starting the server…');
  for (const started = Date.now(); Date.now() - started < 60_000; await pause(100)) {
    const answer = await fetch(`${address}${healthPaths.ready}`).catch(() => undefined);
    if (answer?.ok) return;
  }
  await stopFor('api', null);
}

function greet() {
  const accounts = demoAccounts.map(({ rolePl, name, email }) => `  ${email}  –  ${name}, ${rolePl}`);
  const mail = process.env.SMTP_URL ? 'przez serwer SMTP_URL' : `do plików w ${outbox}`;
  const queue = process.env.REDIS_URL ? 'Redis (REDIS_URL)' : 'PostgreSQL';
  console.log(`
Piecza działa:  ${address}
Piecza is running at the address above.
${demo ? `\nKonta pokazowe (hasło: ${demoPassword}) / Demo accounts (password above):\n${accounts.join('\n')}\n` : ''}
Wiadomości e-mail trafiają ${mail}.  / E-mail goes there.
Kolejka zadań: ${queue}.  Dzienniki: ${logs}  / Job queue; logs.
Zatrzymanie: Ctrl-C.  Od nowa: npm start -- --fresh.  / Stop: Ctrl-C. Start over: --fresh.
`);
}

function step(polish: string, english: string) {
  if (!stopping) console.log(`${polish} / ${english}`);
}

/** Something that should run for ever has ended: nothing is left half running. */
async function stopFor(name: string, code: number | null, log = logOf(name)) {
  if (stopping) return;
  console.error(`\nZatrzymuję Pieczę: „${name}” zakończył pracę (kod ${code ?? 'brak'}). Szczegóły: ${log}`);
  console.error(`Stopping: “${name}” ended. Its last words:\n${lastWords(log)}`);
  await stop(1);
}

/** Without the stack, which is in the log for who looks for it. */
function lastWords(log: string) {
  const lines = readFileSync(log, 'utf8').split('\n');
  const words = lines.filter((line) => line.trim().length > 1 && !/^\s+at /.test(line));
  return words.slice(-8).join('\n');
}

async function stop(exitCode: number) {
  if (stopping) return;
  stopping = true;
  if (exitCode === 0) console.log('\nZatrzymuję… / Stopping…');
  while (running.length) await running.pop()!.stop();
  process.exit(exitCode);
}

async function failed(error: unknown) {
  if (stopping) return;
  const trouble = embeddedTrouble(error) ?? databaseTrouble(error);
  console.error(trouble ? `\n${trouble.pl}\n${trouble.en}` : error);
  await stop(1);
}

function embeddedTrouble(error: unknown) {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || (error as { code?: string }).code === 'noSpace')
    return { pl: `Na dysku z ${own} zabrakło miejsca. Zwolnij je i uruchom ponownie.`, en: 'The disk is full.' };
  if (!(error instanceof EmbeddedPostgresFailure)) return undefined;
  if (error.code === 'noBinaries')
    return {
      pl: `Nie ma wbudowanej bazy danych dla tego systemu (${error.detail}). Podaj własną w DATABASE_URL.`,
      en: 'There is no embedded database for this system; set DATABASE_URL.',
    };
  if (error.code === 'noOwner')
    return {
      pl: 'PostgreSQL nie może działać jako root, a nie udało się utworzyć użytkownika postgres. Uruchom Pieczę jako zwykły użytkownik.',
      en: 'PostgreSQL cannot run as root and the user postgres could not be created.',
    };
  return {
    pl: `Wbudowana baza danych nie uruchomiła się: ${error.detail.trim().split('\n').at(-1)}`,
    en: 'The embedded database did not start.',
  };
}
