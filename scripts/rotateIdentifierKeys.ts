import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openWorkerDatabase } from '#server/database.ts';
import { reencryptContents } from '#server/documents/reencryptContents.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { reencrypt, rowsByGeneration } from '#server/identifiers/reencrypt.ts';
import { runningEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { addIdentifierKey, secretsIn } from '#server/platform/secrets.ts';

/*
 * A new key for numbers of documents and what is in documents, and all of them under it, while people work. Stopped halfway it goes on when it is
 * run again. It ends with 1 when a number could not be read. With --key-only it stops after making the key, so that it
 * can be handed to processes that do not read this folder.
 */

const { values: asked } = parseArgs({ options: { 'key-only': { type: 'boolean', default: false } } });

const own = join(import.meta.dirname, '../.piecza');
const folder = process.env.SECRETS_DIR || join(own, 'secrets');
const databaseUrl = process.env.DATABASE_URL || (await runningEmbeddedPostgres(join(own, 'postgres')));
if (!databaseUrl) {
  console.error('Nie ma DATABASE_URL, a wbudowana baza danych nie działa. / DATABASE_URL is not set.');
  process.exit(1);
}

const secrets = secretsIn(folder);
const keys = () => keyringOf(secrets.identifierKeys());
const database = openWorkerDatabase(databaseUrl, secrets);
try {
  await rotate();
} finally {
  await database.close();
}

async function rotate() {
  const { newest } = await newKey();
  if (asked['key-only']) return;
  await untilKnown(newest);
  const numbers = await reencrypt(database, keys(), (count) => say(`Przeszyfrowano: ${count}`, 'Re-encrypted so far'));
  say(`Gotowe. Przeszyfrowano numerów: ${numbers.done}.`, 'Done.');
  const contents = await reencryptContents(database, keys());
  say(`Przeszyfrowano dokumentów: ${contents.done}.`, 'Documents.');
  const unreadable = [...numbers.unreadable, ...contents.unreadable];
  await tellOfOldKeys();
  if (unreadable.length === 0) return;
  console.error(
    `Numery i dokumenty, których nie można odczytać: / Numbers and documents that cannot be read:\n${unreadable.join('\n')}`,
  );
  process.exitCode = 1;
}

/** The one an interrupted run has made, or somebody has put there for several machines; otherwise another one. */
async function newKey() {
  const inUse = [...(await rowsByGeneration(database)).keys()];
  const hasOne = inUse.some((generation) => generation < keys().newest);
  if (!hasOne) addIdentifierKey(folder);
  const { newest } = keys();
  say(`Klucz identifiers-${newest}.key: zrób jego kopię, bez niego numery są stracone.`, 'Keep a copy of this key.');
  return { newest };
}

/** Requests that began before there was this key are over: none of them searches or writes without it. */
async function untilKnown(generation: number) {
  const longestRequest = 10_000;
  const age = Date.now() - statSync(join(folder, `identifiers-${generation}.key`)).mtimeMs;
  if (age < longestRequest) await pause(longestRequest - age);
}

async function tellOfOldKeys() {
  const rows = await rowsByGeneration(database);
  const { newest, generations } = keys();
  for (const generation of generations.filter((each) => each !== newest)) {
    const left = rows.get(generation) ?? 0;
    if (left) say(`Klucz identifiers-${generation}.key jest nadal potrzebny: ${left}.`, 'Still needed');
    else
      say(
        `Klucza identifiers-${generation}.key nie używa już żaden numer. Usuń go, gdy nie będzie kopii zapasowych sprzed tej chwili.`,
        'No number uses it any more; remove it once no backup from before this moment is kept.',
      );
  }
}

function say(polish: string, english: string) {
  console.log(`${polish} / ${english}`);
}
