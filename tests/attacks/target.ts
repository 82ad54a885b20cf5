import express, { type Express, type Request } from 'express';
import { warsawToday } from '#contract/calendar.ts';
import type { Actor } from '#server/platform/actor.ts';
import { doorsOf } from '#server/platform/doors.ts';
import { Sight, type Statement } from '#server/platform/sight.ts';
import type { Answered, Asker } from '#server/platform/statement.ts';
import { Trail } from '#server/platform/trail.ts';
import { whoSends } from '#server/sessions/currentSession.ts';
import { appAt, database, noon, prisma } from '../support/given.ts';

// An attack is one function that takes what it attacks and says what it got. The product must give it nothing; a twin of
// the product with the mistake in it must give it something, or the attack proves nothing.

export const product = appAt();

type Careless = (request: Request, actor: Actor) => Promise<unknown>;

/** The product with one address answered by code that makes the mistake, sees every row and answers whatever it returns. */
export function carelessTwin(method: 'get' | 'post' | 'put', path: string, answer: Careless): Express {
  const twin = express();
  twin[method](`/api${path}`, express.json({ limit: '256kb' }), async (request, response) => {
    const known = await whoSends(database, request, false, noon);
    response.json(await answer(request, known?.actor as Actor));
  });
  return twin.use(product);
}

/** The product itself with both walls taken down: every feature is handed the whole database. */
export const withoutWalls = appAt(noon, {
  ...database,
  transactionFor: ({ actor, now }, work) =>
    prisma.$transaction((tx) =>
      work({
        actor,
        now,
        today: warsawToday(now),
        db: tx,
        doors: doorsOf(tx),
        trail: new Trail(),
        sight: () => new Sight(actor, null, null),
        ask: (statement) => askOwner(tx, statement),
      }),
    ),
  askerFor: ({ actor, now, requestId }) => {
    const today = warsawToday(now);
    const sight = () => new Sight(actor, null, requestId);
    const askAll: Asker['askAll'] = (...statementsOf) =>
      Promise.all(statementsOf.map((of) => askOwner(prisma, of({ sight: sight(), today, now }))));
    const linesOf: Asker['linesOf'] = async function* (of) {
      const { text, values } = of({ sight: sight(), today, now });
      for (const { line } of await prisma.$queryRawUnsafe<{ line: string }[]>(text, ...values)) yield line;
    };
    return { actor, today, now, askAll, linesOf };
  },
});

async function askOwner(db: Pick<typeof prisma, '$queryRawUnsafe'>, { text, values }: Statement) {
  const [row] = await db.$queryRawUnsafe<Answered[]>(text, ...values);
  return row ?? { answer: null };
}

/** What an answer tells whoever compares answers: everything but what differs from request to request anyway. */
export const toldBy = ({ status, headers, text }: { status: number; headers: object; text: string }) => {
  const { date: _, ...rest } = headers as Record<string, string>;
  return JSON.stringify({ status, rest, text: text.replace(/"requestId":"[^"]+"/, '') });
};
