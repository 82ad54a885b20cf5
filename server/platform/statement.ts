import type { Request } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Actor } from './actor.ts';
import { Refusal, sqlStateOf } from './errors.ts';
import { type Answer, type Parsed, parse, type Route, send } from './routes.ts';
import type { Sight, Statement } from './sight.ts';

/** What the statement of an address may be written with. */
export type Asking = {
  readonly sight: Sight;
  /** Midnight UTC of the day it is in Warsaw. */
  readonly today: Date;
  readonly now: Date;
};

/** What a statement answers: JSON as the contract has it, and what goes into headers. */
export type Answered = {
  readonly answer: string | null;
  readonly total?: string | null;
  readonly revision?: number | null;
};

/**
 * A route for someone signed in that is one statement: it reads what the actor may see, writes the trace into the log
 * and answers with finished JSON, in one trip to the database. For what is read all day; tests hold the JSON against the
 * contract, which nobody does while it is served.
 * @param statementOf nothing when there is not a single row within this actor's rights: then nobody asks
 * @throws Refusal `notFound` when the answer is empty
 */
export function statementRoute<E extends Endpoint>(
  endpoint: E,
  statementOf: (asking: Asking, request: Parsed<E>) => Statement | null,
): Route {
  return {
    endpoint,
    serve: async (request: Request, response) => {
      const parsed = parse(endpoint, request);
      const { answer, total, revision } = await request.asker.ask((asking) => statementOf(asking, parsed));
      const json = endpoint.kind === 'one' ? onlyRow(answer) : endpoint.kind === 'list' ? (answer ?? '[]') : answer;
      if (json === null) throw new Refusal('notFound');
      if (endpoint.kind === 'list') response.set('X-Total-Count', String(total ?? 0));
      if (endpoint.kind === 'one' && revision != null) response.set('ETag', `"${revision}"`);
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(json);
    },
  };
}

/** What a quick way of doing something may use: statements, each trip a transaction of its own. */
export type Asker = {
  readonly actor: Actor;
  readonly today: Date;
  readonly now: Date;
  readonly ask: (statementOf: (asking: Asking) => Statement) => Promise<Answered>;
  /** All of them or none. @throws Refusal `notAllowed` when the first one wrote nothing */
  readonly write: (...statementsOf: ((asking: Asking) => Statement)[]) => Promise<void>;
};

/**
 * A route with a quick way for what is usual, and the ordinary route for the rest: for whatever was done before, or
 * crosses with what somebody else does.
 * @param work answers null when the ordinary way is to be taken; it has changed nothing then
 */
export function quickRoute<E extends Endpoint>(
  endpoint: E,
  ordinary: Route,
  work: (asker: Asker, request: Parsed<E>) => Promise<Answer | null>,
): Route {
  return {
    endpoint,
    serve: async (request, response) => {
      const parsed = parse(endpoint, request);
      const answer = await work(request.asker, parsed).catch((error: unknown) => {
        if (sqlStateOf(error) === uniqueViolation) return null;
        throw error;
      });
      if (answer) send(endpoint, response, answer);
      else await ordinary.serve(request, response);
    },
  };
}

const uniqueViolation = '23505';

/** The row in a page of one row; nothing when the page is empty. */
const onlyRow = (page: string | null) => (page === null || page === '[]' ? null : page.slice(1, -1));

/** What a page of a resource is asked for. */
export type PageAsked = {
  readonly filter: object;
  readonly ids?: readonly string[] | undefined;
  readonly sort: string;
  readonly direction: 'asc' | 'desc';
  readonly skip: number;
  readonly take: number;
  readonly today: Date;
};
export type PageStatement = (sight: Sight, asked: PageAsked) => Statement;

/** These rows and no others, in any order. */
export const rowsWithIds = (ids: readonly string[], today: Date): PageAsked => ({
  filter: {},
  ids,
  sort: 'id',
  direction: 'asc',
  skip: 0,
  take: ids.length,
  today,
});

export type ListQuery = { page: number; perPage: number; sort: string; ids?: string[] } & Record<string, unknown>;

/** A list's query as a page of it. */
export function pageAsked({ page, perPage, sort, ids, ...filter }: ListQuery, today: Date): PageAsked {
  const [, minus, field] = /^(-?)(.+)$/.exec(sort) as unknown as [string, string, string];
  const direction = minus ? 'desc' : 'asc';
  return { filter, ids, sort: field, direction, skip: (page - 1) * perPage, take: perPage, today };
}

/** What a statement of rows answers, as values of the contract. */
export const rowsIn = (row: z.ZodType, { answer }: Answered) =>
  (JSON.parse(answer ?? '[]') as unknown[]).map((each) => row.parse(each) as object);
