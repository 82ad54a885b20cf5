import pino from 'pino';
import type { Config } from '../config.ts';

/**
 * The log tells what happened to which thing, in ids, numbers and codes. There is no field for a sentence: what people
 * wrote, and what a database says about it, stays out of log files.
 */
export const log = {
  info: (event: string, fields: Fields = {}) => sink.info(line(event, fields)),
  error: (event: string, { error, ...fields }: Fields & { error?: unknown } = {}) =>
    sink.error({ ...line(event, fields), ...(error !== undefined && named(error)) }),
};

/** The start of a program decides how much is told. */
export function setLogLevel(level: Config['LOG_LEVEL']) {
  sink.level = level;
}

const idFields = [
  'requestId',
  'unitId',
  'staffId',
  'job',
  'jobId',
  'outboxId',
  'code',
  'method',
  'route',
  'backend',
] as const;
const numberFields = ['status', 'ms', 'attempt', 'count', 'port'] as const;

type Fields = { [Name in (typeof idFields)[number]]?: string } & { [Name in (typeof numberFields)[number]]?: number };

const sink = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: 'info' });

/** Even in its field, a text that does not look like an id is not written down. */
function line(event: string, fields: Fields) {
  const ids = idFields.filter((name) => looksLikeId.test(fields[name] ?? ''));
  const numbers = numberFields.filter((name) => typeof fields[name] === 'number');
  return { event, ...Object.fromEntries([...ids, ...numbers].map((name) => [name, fields[name]])) };
}

const looksLikeId = /^[\w.:/-]{1,100}$/;

/** Errors are told by name, code and place; their messages quote the data. */
function named(error: unknown) {
  const { name, message, code, stack } = (error ?? {}) as Record<string, unknown>;
  // The message stands in the stack as well, and a line of it may look like a place.
  const frames = String(stack ?? '')
    .replace(String(message ?? ''), () => '')
    .split('\n')
    .map((frame) => frame.trim())
    .filter((frame) => /^at .*:\d+:\d+\)?$/.test(frame))
    .slice(0, 8);
  return { errorName: String(name), errorCode: typeof code === 'string' ? code : undefined, frames };
}

/** The same error as far as it may be kept: name, code and place. */
export function withoutWords(error: unknown) {
  const { errorName, errorCode, frames } = named(error);
  return Object.assign(new Error(errorCode ?? errorName), {
    name: errorName,
    code: errorCode,
    stack: [errorCode ?? errorName, ...frames].join('\n'),
  });
}
