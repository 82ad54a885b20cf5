import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '#server/app.ts';
import { type ApiDatabase, openApiDatabase } from '#server/database.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { secretsIn } from '#server/platform/secrets.ts';

const secrets = secretsIn(process.env.SECRETS_DIR!);
const database = openApiDatabase(process.env.DATABASE_URL!, secrets);

/** The product but for one thing: it says that all is saved when all is done, a moment before it is committed. */
const early: ApiDatabase = {
  ...database,
  transactionFor: (who, work) =>
    new Promise((answer, refuse) => {
      database
        .transactionFor(who, async (command) => {
          answer(await work(command));
          await pause(200);
        })
        .catch(refuse);
    }),
};

const app = createApp({
  database: early,
  now: () => new Date(),
  secure: false,
  demoAccounts: { accounts: [], password: null },
  identifierKeys: () => keyringOf(secrets.identifierKeys()),
});
createServer(app).listen(Number(process.env.PORT), process.env.HOST!);
