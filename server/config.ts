import { z } from 'zod';

/** How this installation differs from others. Everything else about Piecza is the same everywhere. */
const Config = z
  .object({
    /** Where the database is. Programs sign in with logins of their own, whatever user it names. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** A folder with a file for each secret this program needs; see server/platform/secrets.ts. */
    SECRETS_DIR: z.string().min(1).default('.piecza/secrets'),
    /** Where the hashes of the sealed log are kept besides the database; another machine's disk is better. */
    ANCHORS_FILE: z.string().min(1).default('.piecza/anchors.jsonl'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    /** Without it the queue lives in PostgreSQL. */
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** Without it messages are written to MAIL_OUTBOX. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_OUTBOX: z.string().min(1).default('.piecza/outbox'),
    MAIL_FROM: z.email().default('piecza@localhost.localdomain'),
    /** The address people type; messages link to it. Cookies are bound to TLS when it is https. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Whose word about the sender's address is believed: the proxies in front. */
    TRUST_PROXY: z.string().min(1).default('loopback'),
    /** So long the API still answers after it was asked to stop, for the proxy to notice that it is not ready. */
    DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
    /** The worker touches this file whenever it has looked into the outbox, for whoever asks whether it still does. */
    ALIVE_FILE: z.string().min(1).optional(),
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .transform(({ PUBLIC_URL, ...rest }) => ({
    ...rest,
    PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/$/, ''),
  }));

export type Config = z.output<typeof Config>;

/** An empty variable means the same as none: that is how compose passes on what is not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = Config.safeParse(given);
  if (error) throw new WrongSetting(String(error.issues[0]!.path[0]), given);
  return data;
}

class WrongSetting extends Error {
  constructor(name: string, given: Record<string, string | undefined>) {
    super(
      name in given
        ? `Zmienna ${name} ma niedozwoloną wartość. ${expected[name] ?? ''} / ${name} has a value that is not allowed.`
        : `Brak zmiennej ${name}. ${expected[name] ?? ''} / ${name} is not set.`,
    );
  }
}

/** Values are not repeated: addresses hold passwords. */
const expected: Record<string, string | undefined> = {
  DATABASE_URL: 'Oczekiwano postgresql://użytkownik:hasło@host:port/baza.',
  PORT: 'Oczekiwano liczby od 1 do 65535.',
  REDIS_URL: 'Oczekiwano redis://host:port.',
  SMTP_URL: 'Oczekiwano smtp://użytkownik:hasło@host:port.',
  MAIL_FROM: 'Oczekiwano adresu e-mail.',
  PUBLIC_URL: 'Oczekiwano adresu http:// lub https://.',
  DRAIN_SECONDS: 'Oczekiwano liczby od 0 do 60.',
  NODE_ENV: 'Oczekiwano development, test lub production.',
  LOG_LEVEL: 'Oczekiwano debug, info, warn, error lub silent.',
};

/** For the programs: with a wrong setting they do not start, and say which one in one sentence. */
export function startingConfig(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
