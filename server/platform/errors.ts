import type { NextFunction, Request, Response } from 'express';
import { DatabaseError } from 'pg';
import type { z } from 'zod';
import type { Problem } from '#contract/problem.ts';
import { type FieldProblemCode, fieldProblems, fillIn, type RefusalCode, refusals } from '#contract/refusals.ts';
import { Prisma } from '#prisma/client.ts';
import { log } from './log.ts';

/** An error the caller is meant to read. Its code decides the status and the sentence, in contract/refusals.ts. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The field of the form it belongs under. */
  readonly field: string | undefined;
  readonly values: Record<string, unknown>;
  /** With 412: the row as it is now. */
  readonly current: unknown;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: RefusalCode,
    more: { field?: string; values?: Record<string, unknown>; current?: unknown; fields?: FieldProblem[] } = {},
  ) {
    super(code);
    this.code = code;
    this.field = more.field;
    this.values = more.values ?? {};
    this.current = more.current;
    this.fields = more.fields ?? [];
  }
}

type FieldProblem = { field: string; code: FieldProblemCode; values: Record<string, unknown> };

/** The only place where an error becomes an HTTP answer: a problem as RFC 9457 has it. */
export function answerWithError(error: unknown, request: Request, response: Response, _next: NextFunction) {
  if (response.headersSent) return response.destroy();
  const refusal = asRefusal(error);
  if (refusal.code === 'unexpected') log.error('request.failed', { requestId: request.requestId, error });
  if (refusal.code === 'session.throttled') response.set('Retry-After', String(refusal.values.seconds));
  if (refusal.code === 'unavailable') response.set('Retry-After', '5');
  if (refusal.code === 'idempotency.stillRunning') response.set('Retry-After', '2');
  const { status } = refusals[refusal.code];
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(refusal, request)));
}

/** Enough to mend any form; an answer is not made longer by sending more nonsense. */
const mostFields = 50;

function problemOf(refusal: Refusal, request: Request): Problem {
  const locale = request.acceptsLanguages('pl', 'en') === 'en' ? 'en' : 'pl';
  const { status, [locale]: sentence } = refusals[refusal.code];
  const title = fillIn(sentence, refusal.values);
  const fields = refusal.fields.slice(0, mostFields).map(({ field, code, values }) => ({
    field,
    code,
    message: fillIn(fieldProblems[code][locale], values),
  }));
  if (refusal.field) fields.push({ field: refusal.field, code: refusal.code as never, message: title });
  return {
    type: `urn:piecza:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(fields.length > 0 && { errors: fields }),
    ...(refusal.current !== undefined && { current: refusal.current, submitted: request.body ?? null }),
    requestId: request.requestId,
  };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isGone(error)) return new Refusal('notFound');
  if (isPrisma(error, 'P2002')) return new Refusal('alreadyExists');
  // The database's own constraints are the last to say no, after the rules that have words of their own.
  const sqlState = sqlStateOf(error) ?? '';
  if (sqlState === '23505') return new Refusal('alreadyExists');
  if (['23514', '23P01', '22003', '23503'].includes(sqlState) || isPrisma(error, 'P2003'))
    return new Refusal('contradiction');
  // The second wall held what the first one let through: a mistake of ours, and not an answer with data in it.
  if (sqlState === '42501') {
    log.error('wall.refused', { error });
    return new Refusal('notAllowed');
  }
  if (willPass(error)) return new Refusal('unavailable');
  const { type } = (error ?? {}) as { type?: string };
  if (type === 'entity.too.large') return new Refusal('tooLarge');
  if (
    type?.startsWith('entity.') ||
    type === 'charset.unsupported' ||
    type === 'encoding.unsupported' ||
    type === 'request.aborted'
  )
    return new Refusal('notJson');
  if (error instanceof URIError) return new Refusal('noSuchAddress');
  return new Refusal('unexpected');
}

/** What PostgreSQL said, as its five letters. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  const { meta } = (error ?? {}) as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };
  return meta?.driverAdapterError?.cause?.originalCode;
}

/** No such row, or no such row with this revision, any more. */
export const isGone = (error: unknown) => isPrisma(error, 'P2025');

const isPrisma = (error: unknown, code: string) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;

/** The database is out of reach, stopping or too busy, or somebody held a row too long: nobody's mistake, and it passes. */
function willPass(error: unknown): boolean {
  const { code, message, cause, meta, originalCode } = (error ?? {}) as {
    code?: string;
    message?: string;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
    originalCode?: string;
  };
  if (passingCodes.has(originalCode ?? code ?? '') || passingWords.test(message ?? '')) return true;
  // What the driver said is inside of what Prisma makes of it.
  return [cause, meta?.driverAdapterError].some((inside) => inside !== undefined && willPass(inside));
}

const passingCodes = new Set([
  // PostgreSQL: a lock, a statement, a deadlock; stopping, stopped, starting; too many connections; a lost one.
  ...['55P03', '57014', '40P01', '57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
  // Prisma: no server, no connection or no transaction in time.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
]);

/** For some of it the driver and its pool have no code. */
const passingWords =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed)/;

/** What zod found, field by field, in our own codes: the words are the contract's, not the library's. */
export function invalid(code: 'invalidBody' | 'invalidQuery', error: z.ZodError) {
  return new Refusal(code, { fields: error.issues.flatMap(fieldProblemsOf) });
}

function fieldProblemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      field: [...issue.path, name].join('.'),
      code: 'unknownField',
      values: { name },
    }));
  return [{ field, ...codeOf(issue) }];
}

function codeOf(issue: z.core.$ZodIssue): Pick<FieldProblem, 'code' | 'values'> {
  const missing = issue.input === undefined || issue.input === null || issue.input === '';
  if (missing && ['invalid_type', 'invalid_value', 'invalid_format', 'too_small'].includes(issue.code))
    return { code: 'required', values: {} };
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'wrongChoice', values: {} };
    case 'invalid_format':
      return { code: issue.format === 'date' || issue.format === 'datetime' ? 'wrongDate' : 'wrongFormat', values: {} };
    case 'too_small':
      return {
        code: issue.origin === 'string' ? 'tooFewCharacters' : 'tooShort',
        values: { minimum: issue.minimum },
      };
    case 'too_big':
      return { code: 'tooLong', values: { maximum: issue.maximum } };
    default:
      return { code: 'wrongType', values: {} };
  }
}
