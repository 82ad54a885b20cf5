import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkerDatabase } from '#server/database.ts';
import { deadMessages, outboxFigures, replay } from '#server/outbox/deadMessages.ts';
import { runningEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { secretsIn } from '#server/platform/secrets.ts';

/*
 * Shows the messages that were given up after the last attempt, and has them tried again: those named, or with --all all
 * of them. Ids and codes only; it ends with 1 when there are dead ones and none was asked for.
 */

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const { all, ids } = options();

const own = join(import.meta.dirname, '../.piecza');
const databaseUrl = process.env.DATABASE_URL || (await runningEmbeddedPostgres(join(own, 'postgres')));
if (!databaseUrl) end('Nie ma DATABASE_URL, a wbudowana baza danych nie działa.', 'DATABASE_URL is not set.');

const database = openWorkerDatabase(databaseUrl, secretsIn(process.env.SECRETS_DIR || join(own, 'secrets')));
try {
  await (all || ids.length ? tryAgain() : show());
} finally {
  await database.close();
}

async function tryAgain() {
  say(`Ponownie do wysłania: ${await replay(database, ids)}.`, 'To be tried again.');
}

async function show() {
  const dead = await deadMessages(database);
  const { waiting, perhapsTwice } = await outboxFigures(database);
  for (const { id, unitId, kind, deadAt, attempts, code } of dead)
    console.log([id, unitId, kind, deadAt.toISOString(), attempts, code].join('  '));
  say(
    `Porzucone: ${dead.length}. Czekają: ${waiting}. Być może wysłane dwa razy: ${perhapsTwice}.`,
    'Dead, waiting, perhaps twice.',
  );
  if (dead.length) process.exitCode = 1;
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      options: { all: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (!positionals.every((id) => uuid.test(id))) throw new Error('not an id');
    return { all: values.all, ids: positionals };
  } catch {
    return end('Podaj identyfikatory wiadomości albo --all.', 'Name ids of messages, or --all.');
  }
}

function say(polish: string, english: string) {
  console.log(`${polish} / ${english}`);
}

function end(polish: string, english: string): never {
  console.error(`${polish} / ${english}`);
  process.exit(2);
}
