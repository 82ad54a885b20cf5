import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { Prisma } from '#prisma/client.ts';
import type { Actor } from './actor.ts';
import { isCommandKey } from './commandKey.ts';
import type { Doors } from './doors.ts';
import { invalid, Refusal } from './errors.ts';
import { faultPoint } from './faultPoints.ts';
import { type LookAgain, onlyOnce } from './onlyOnce.ts';
import type { Database } from './restrict.ts';
import type { Sight, Statement } from './sight.ts';
import type { Answered } from './statement.ts';
import { type Answer, tell, toldAs } from './told.ts';
import type { Trail } from './trail.ts';

/** What a command may use: who acts, when, the database as they may see and change it, and the trail they leave. */
export type Command = {
  readonly actor: Actor;
  /** Midnight UTC of the day it is in Warsaw. */
  readonly today: Date;
  readonly now: Date;
  readonly db: Database;
  readonly doors: Doors;
  readonly trail: Trail;
  /** For statements written by hand: what this actor sees, and how one is asked within this transaction. */
  readonly sight: () => Sight;
  readonly ask: (statement: Statement) => Promise<Answered>;
};

/** One address and what answers it. The contract's schemas have been applied before `serve` runs and after. */
export type Route = {
  readonly endpoint: Endpoint;
  readonly serve: (request: Request, response: Response) => Promise<void>;
};

export type Parsed<E extends Endpoint> = {
  readonly params: Record<string, string>;
  readonly query: E['query'] extends z.ZodObject ? z.output<E['query']> : Record<string, never>;
  readonly body: E['body'] extends z.ZodObject ? z.output<E['body']> : Record<string, never>;
  /** The If-Match header, as a revision; undefined when it was not sent or is no revision. */
  readonly ifMatch: number | undefined;
  /** The body of an address that takes bytes. */
  readonly bytes: Buffer | undefined;
};

/**
 * A route for someone signed in: one transaction, one trail, answered only once both are committed. What changes
 * something is done once, however often it is sent (`onlyOnce`).
 */
export function route<E extends Endpoint>(
  endpoint: E,
  work: (command: Command, request: Parsed<E>) => Promise<Answer>,
  lookAgain: LookAgain = async () => {},
): Route {
  const changes = endpoint.method !== 'get' && !endpoint.changesNothing;
  return {
    endpoint,
    serve: async (request, response) => {
      const parsed = parse(endpoint, request);
      const change = async (command: Command) => {
        faultPoint('begun');
        const told = await onlyOnce(
          command,
          request,
          async () => toldAs(endpoint, await work(command, parsed)),
          lookAgain,
        );
        faultPoint('worked');
        return told;
      };
      const attempt = async () =>
        changes
          ? request.transaction(change)
          : toldAs(endpoint, await request.transaction((command) => work(command, parsed)));
      // Someone did the same a moment ago, or two changes crossed: looked at again, it is an ordinary answer.
      const told = await attempt().catch((error: unknown) => (isCollision(error) ? attempt() : Promise.reject(error)));
      if (changes) faultPoint('committed');
      tell(response, told);
      if (changes) faultPoint('answered');
    },
  };
}

/** A route for anybody, or about the session itself: it opens what transactions it needs. */
export function openRoute<E extends Endpoint>(
  endpoint: E,
  work: (request: Request, response: Response, parsed: Parsed<E>) => Promise<Answer>,
): Route {
  return {
    endpoint,
    serve: async (request, response) =>
      tell(response, toldAs(endpoint, await work(request, response, parse(endpoint, request)))),
  };
}

const isCollision = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2002' || error.code === 'P2034');

/** What was asked, as the contract has it. @throws Refusal naming every field that is not */
export function parse<E extends Endpoint>(endpoint: E, request: Request): Parsed<E> {
  const commandKey = request.get('Idempotency-Key');
  if (endpoint.method !== 'get' && commandKey !== undefined && !isCommandKey(commandKey))
    throw new Refusal('idempotency.wrongKey');
  if (request.params.id !== undefined && !z.uuid().safeParse(request.params.id).success) throw new Refusal('notFound');
  refuseUnstorable(request.query, 'invalidQuery');
  refuseUnstorable(request.body, 'invalidBody');
  const query = (endpoint.query ?? z.strictObject({})).safeParse(request.query, { reportInput: true });
  if (!query.success) throw invalid('invalidQuery', query.error);
  const body = (endpoint.body ?? z.strictObject({})).safeParse(request.body ?? {}, { reportInput: true });
  if (!body.success) throw invalid('invalidBody', body.error);
  const [, revision] = /^(?:W\/)?"(\d{1,9})"$/.exec(request.get('If-Match') ?? '') ?? [];
  return {
    params: request.params,
    query: query.data,
    body: body.data,
    ifMatch: revision === undefined ? undefined : Number(revision),
    bytes: request.bytes,
  } as Parsed<E>;
}

/** Text that PostgreSQL cannot keep as it is (a NUL, half of a character), and nests deeper than any form. */
function refuseUnstorable(value: unknown, code: 'invalidBody' | 'invalidQuery', path: readonly string[] = []) {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    throw new Refusal(code, { fields: [{ field: path.join('.'), code: 'wrongFormat', values: {} }] });
  if (path.length > 20) throw new Refusal(code);
  if (value && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) refuseUnstorable(each, code, [...path, name]);
}
