import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from './app.ts';
import { startingConfig } from './config.ts';
import { openApiDatabase } from './database.ts';
import { keyringOf } from './identifiers/keyring.ts';
import { limits } from './platform/limits.ts';
import { log, setLogLevel } from './platform/log.ts';
import { secretsIn } from './platform/secrets.ts';
import { endInOrder } from './platform/stopping.ts';
import { demoAccountsIn } from './sessions/demoAccounts.ts';

const config = startingConfig();
setLogLevel(config.LOG_LEVEL);
const secrets = secretsIn(config.SECRETS_DIR);
const database = openApiDatabase(config.DATABASE_URL, secrets);
const identifierKeys = () => keyringOf(secrets.identifierKeys());
// Without keys it does not start, rather than refuse its first user.
identifierKeys();
const admin = join(import.meta.dirname, '../admin/dist');

let stopping = false;

const app = createApp({
  database,
  now: () => new Date(),
  secure: config.PUBLIC_URL.startsWith('https:'),
  trustProxy: config.TRUST_PROXY,
  demoAccounts: await demoAccountsIn(database),
  identifierKeys,
  isStopping: () => stopping,
  ...(existsSync(join(admin, 'index.html')) && { adminFolder: admin }),
});

const server = createServer(
  { requestTimeout: limits.uploadMs, headersTimeout: limits.headersMs, keepAliveTimeout: limits.keepAliveMs },
  app,
);
server.listen(config.PORT, config.HOST, () => log.info('server.started', { port: config.PORT }));

const drainMs = config.DRAIN_SECONDS * 1_000;
endInOrder({ program: 'server', stop, within: drainMs + limits.finishMs + limits.closeMs });

/** Says that nobody should be sent here any more, takes nothing new, answers what it has begun to answer, and leaves. */
async function stop(why: 'asked' | 'failed') {
  stopping = true;
  if (why === 'asked') await pause(drainMs);
  const closed = server.listening ? once(server, 'close') : undefined;
  server.close();
  // A connection kept alive becomes idle when its answer is out, and would stay open for the next request.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const tooLong = setTimeout(() => server.closeAllConnections(), limits.finishMs);
  await closed;
  clearInterval(sweeping);
  clearTimeout(tooLong);
  await database.close();
}
