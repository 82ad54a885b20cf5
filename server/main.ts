import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { startingConfig } from './config.ts';
import { openApiDatabase } from './database.ts';
import { keyringOf } from './identifiers/keyring.ts';
import { log, setLogLevel } from './platform/log.ts';
import { secretsIn } from './platform/secrets.ts';
import { demoAccountsIn } from './sessions/demoAccounts.ts';

const config = startingConfig();
setLogLevel(config.LOG_LEVEL);
const secrets = secretsIn(config.SECRETS_DIR);
const database = openApiDatabase(config.DATABASE_URL, secrets);
const identifierKeys = () => keyringOf(secrets.identifierKeys());
// Without keys it does not start, rather than refuse its first user.
identifierKeys();
const admin = join(import.meta.dirname, '../admin/dist');

const app = createApp({
  database,
  now: () => new Date(),
  secure: config.PUBLIC_URL.startsWith('https:'),
  trustProxy: config.TRUST_PROXY,
  demoAccounts: await demoAccountsIn(database),
  identifierKeys,
  ...(existsSync(join(admin, 'index.html')) && { adminFolder: admin }),
});

const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, app);
server.listen(config.PORT, config.HOST, () => log.info('server.started', { port: config.PORT }));

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);

/** Answers what it has begun to answer, takes nothing new, and leaves. */
async function stop() {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const tooLong = setTimeout(() => server.closeAllConnections(), 8_000);
  await closed;
  clearTimeout(tooLong);
  await database.close();
  log.info('server.stopped');
  process.exit(0);
}
