import type { Request } from 'express';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Actor } from './actor.ts';
import { commandKey } from './commandKey.ts';
import { Refusal, sqlStateOf } from './errors.ts';
import { faultPoint } from './faultPoints.ts';
import { type Kept, whatWasSent } from './onlyOnce.ts';
import type { Policy } from './policy.ts';
import { type Parsed, parse, type Route } from './routes.ts';
import type { Answered, StatementOf } from './statement.ts';
import { type Answer, type Told, tell, toldAs } from './told.ts';

/** What a quick way decided: the answer, and what has to be written for it to be true. */
export type Decision = {
  readonly answer: Answer;
  /** All of them or none; the first counts what it has written. */
  readonly writes: readonly StatementOf[];
  /** What the answer shows of whom. */
  readonly viewed: Kept['viewed'];
};

type QuickWay<E extends Endpoint> = {
  /** A role that may not create such rows is not granted the tables either: it is refused the ordinary way. */
  readonly policy: Policy;
  /** What has to be known. @throws Refusal */
  readonly facts: (request: Parsed<E>) => StatementOf;
  /** From what is known, without asking any more. Null when this was here before. @throws Refusal */
  readonly decide: (
    asked: { actor: Actor; today: Date; now: Date },
    request: Parsed<E>,
    facts: Answered,
  ) => Decision | null;
};

/**
 * A route with a quick way for what is usual, in two trips to the database: what is known, then all that changes. What
 * was here before, or crosses with what somebody else does, is left to the ordinary route; nothing has changed then.
 */
export function quickRoute<E extends Endpoint>(
  endpoint: E,
  ordinary: Route,
  { policy, facts, decide }: QuickWay<E>,
): Route {
  return {
    endpoint,
    serve: async (request, response) => {
      const parsed = parse(endpoint, request);
      const told = await quickly(request, parsed).catch((error: unknown) => {
        if (sqlStateOf(error) === uniqueViolation) return null;
        throw error;
      });
      if (!told) return ordinary.serve(request, response);
      faultPoint('committed');
      tell(response, told);
      faultPoint('answered');
    },
  };

  async function quickly(request: Request, parsed: Parsed<E>): Promise<Told | null> {
    const { asker } = request;
    if (!policy[asker.actor.role]?.create) return null;
    const once = onceQuickly(request);
    faultPoint('begun');
    const [known, earlier] = await asker.askAll(facts(parsed), ...once.earlier).catch(asStillRunning);
    const decision = earlier?.answer ? null : decide(asker, parsed, known!);
    if (!decision) return null;
    const told = toldAs(endpoint, decision.answer);
    faultPoint('worked');
    const [first] = await asker.askAll(...decision.writes, ...once.keep({ told, viewed: decision.viewed }));
    if (first!.written === '0') throw new Refusal('notAllowed');
    return told;
  }
}

const uniqueViolation = '23505';
const lockNotAvailable = '55P03';

/** What is known waits for nothing but another copy of the command. */
function asStillRunning(error: unknown): never {
  throw sqlStateOf(error) === lockNotAvailable ? new Refusal('idempotency.stillRunning') : error;
}

/** `onlyOnce`, in statements: whether the command was done before, and what was answered; nothing without a key. */
function onceQuickly(request: Request): { earlier: StatementOf[]; keep: (kept: Kept) => StatementOf[] } {
  const sent = request.get('Idempotency-Key');
  if (sent === undefined) return { earlier: [], keep: () => [] };
  const { actor, now } = request.asker;
  const key = commandKey(sent, actor);
  return {
    earlier: [
      ({ sight }) =>
        sight.asked(`SELECT (SELECT 'known' FROM wall.earlier_answer(${sight.value(key.hash)}) LIMIT 1) AS answer`),
    ],
    keep: (kept) => [
      ({ sight }) => {
        const row = [key.hash, key.fingerprintOf(whatWasSent(request))].map(sight.value);
        const files = sight.value(kept.viewed.flatMap(({ fileIds }) => fileIds));
        const cipher = sight.value(key.encrypt(JSON.stringify(kept)));
        return sight.asked(`
          INSERT INTO kept_answers (unit_id, staff_id, role, key_hash, fingerprint, file_ids, cipher, answered_at)
            VALUES (${sight.unit}, ${sight.me}, '${actor.role}', ${row.join(', ')}, ${files}, ${cipher}, ${sight.value(now)})`);
      },
    ],
  };
}
