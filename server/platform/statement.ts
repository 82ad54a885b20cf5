import type { Request } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Actor } from './actor.ts';
import { Refusal } from './errors.ts';
import type { Policy } from './policy.ts';
import { type Parsed, parse, type Route } from './routes.ts';
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
  /** How many rows a statement that writes has written. */
  readonly written?: string;
};

/**
 * A route for someone signed in that is one statement: it reads what the actor may see, writes the trace into the log
 * and answers with finished JSON, in one trip to the database. For what is read all day; tests hold the JSON against the
 * contract, which nobody does while it is served.
 * @param policy of what is read: a role without any rights to it is not granted the table either, so nobody asks
 * @throws Refusal `notFound` when the answer is empty
 */
export function statementRoute<E extends Endpoint>(
  endpoint: E,
  policy: Policy,
  statementOf: (asking: Asking, request: Parsed<E>) => Statement,
): Route {
  return {
    endpoint,
    serve: async (request: Request, response) => {
      const parsed = parse(endpoint, request);
      const { asker } = request;
      const mayRead = policy[asker.actor.role]?.read !== undefined;
      const [answered = nothing] = mayRead ? await asker.askAll((asking) => statementOf(asking, parsed)) : [];
      const json = jsonOf(endpoint, answered);
      if (json === null) throw new Refusal('notFound');
      if (endpoint.kind === 'list') response.set('X-Total-Count', String(answered.total ?? 0));
      if (endpoint.kind === 'one') response.set('ETag', `"${answered.revision}"`);
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(json);
    },
  };
}

/** Somebody who asks in statements, some at a time in one trip and one transaction. */
export type Asker = {
  readonly actor: Actor;
  readonly today: Date;
  readonly now: Date;
  readonly askAll: (...statementsOf: readonly StatementOf[]) => Promise<Answered[]>;
  /** Lines, some hundreds at a time, for as many as there are; `line` is what the statement calls them. */
  readonly linesOf: (statementOf: StatementOf) => AsyncIterable<string>;
};

export type StatementOf = (asking: Asking) => Statement;

const nothing: Answered = { answer: null };

/** A page of a list as it is, of one row that row; null when there is none. */
function jsonOf({ kind }: Endpoint, { answer }: Answered) {
  if (kind === 'list') return answer ?? '[]';
  return kind === 'one' && answer !== null ? (answer === '[]' ? null : answer.slice(1, -1)) : answer;
}

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
