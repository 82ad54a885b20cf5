import pino from 'pino';

/** What a line of the log may carry: ids, numbers, codes. Never a sentence of a user, never a message of the database. */
type Fields = Record<string, string | number | boolean | null | undefined>;

const sink = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: process.env.LOG_LEVEL ?? 'info' });

/** Errors are told by name and code; their messages quote the data, so they stay out. */
const named = (error: unknown) => {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { errorName: name, errorCode: typeof code === 'string' ? code : undefined, frames };
};

export const log = {
  info: (event: string, fields: Fields = {}) => sink.info({ event, ...fields }),
  error: (event: string, { error, ...fields }: Fields & { error?: never } | { error: unknown; [field: string]: unknown } = {}) =>
    sink.error({ event, ...fields, ...(error !== undefined && named(error)) }),
};
