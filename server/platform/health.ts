import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Response, Router } from 'express';
import { limits } from './limits.ts';
import { log } from './log.ts';

/** A question in one round trip, as the gate and as one of the people's roles without being anybody. */
type Ask = <Row>(at: Date, sql: string) => Promise<Row[]>;
type Surroundings = {
  database: { askTheGate: Ask; askAsNobody: Ask };
  /** Asked to stop: it still answers, and nobody new should be sent here. */
  isStopping: () => boolean;
};

/**
 * /livez: the process turns. /readyz: people can be served here. The public hears only yes or no; the log says what is
 * wrong when that changes. Redis is not asked: without it reminders are late, and case work goes on.
 */
export function health({ database, isStopping }: Surroundings) {
  let known: Finding | undefined;
  let looking: Promise<Finding> | undefined;

  /** Of many who ask at once one looks: the database is not asked more often than it answers. */
  function look() {
    looking ??= findingIn(database).then((found) => {
      looking = undefined;
      if (found !== (known ?? 'ok')) log.info('health.changed', { code: found });
      known = found;
      return found;
    });
    return looking;
  }

  return Router()
    .get('/livez', (_request, response) => answer(response, true))
    .get('/readyz', async (_request, response) => answer(response, !isStopping() && (await look()) === 'ok'));
}

const answer = (response: Response, well: boolean) =>
  response
    .status(well ? 200 : 503)
    .type('text')
    .send(well ? 'ok' : 'not ready');

type Finding = 'ok' | 'busy' | 'noDatabase' | 'noGate' | 'noWall' | 'oldPostgres' | 'oldTables';

/** The first thing that keeps people from being served. */
async function findingIn({ askTheGate, askAsNobody }: Surroundings['database']): Promise<Finding> {
  const now = new Date();
  const [late, people, gate] = await Promise.all([
    lateness(),
    inTime(askAsNobody<Seen>(now, question)),
    inTime(askTheGate(now, 'SELECT 1')),
  ]);
  if (late > limits.latenessMs) return 'busy';
  if (!people) return 'noDatabase';
  if (!gate) return 'noGate';
  const { version, stands, seen, migrated } = people[0]!;
  if (version < oldestPostgres) return 'oldPostgres';
  if (!migrated) return 'oldTables';
  // Nobody in particular has a role, and sees nothing in it.
  return stands && seen === 0 ? 'ok' : 'noWall';
}

const inTime = <T>(asked: Promise<T>): Promise<T | undefined> => {
  const tooLong = new Promise<undefined>((done) => setTimeout(done, limits.probeMs, undefined).unref());
  return Promise.race([asked.catch(() => undefined), tooLong]);
};

async function lateness() {
  const due = performance.now() + 10;
  await new Promise((done) => setTimeout(done, 10));
  return performance.now() - due;
}

type Seen = { version: number; stands: boolean; seen: number; migrated: boolean };

/** uuidv7() came with it. */
const oldestPostgres = 180_000;

/** What this program was written for; an older one may run on newer tables. */
const newestMigration = readdirSync(join(import.meta.dirname, '../../prisma/migrations'))
  .filter((name) => /^\w+$/.test(name))
  .sort()
  .at(-1)!;

const question = `
  SELECT current_setting('server_version_num')::int AS version, wall.stands_as('assistant') AS stands,
         (SELECT count(*)::int FROM (SELECT FROM families LIMIT 1) AS one) AS seen,
         wall.has_migration('${newestMigration}') AS migrated`;
