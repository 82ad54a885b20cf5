import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import pg from 'pg';
import request from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { openApiDatabase } from '#server/database.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { log } from '#server/platform/log.ts';
import { secrets } from '../support/databases.ts';
import { givenUnit, noon } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';

/** The API with a database of its own to lose, at this port of this machine. */
function appWithDatabaseAt(port = new URL(process.env.DATABASE_URL!).port) {
  const database = openApiDatabase(Object.assign(new URL(process.env.DATABASE_URL!), { port }).href, secrets);
  onTestFinished(() => database.close());
  return createApp({
    database,
    now: () => noon,
    secure: false,
    demoAccounts: { accounts: [], password: null },
    identifierKeys: () => keyringOf(secrets.identifierKeys()),
  });
}

async function cookieOfSomebody() {
  const { staff } = await givenUnit();
  return `piecza=${await givenSession(await staff('assistant'))}`;
}

/** What the server took for mistakes of its own. */
function failuresLogged() {
  const failures: string[] = [];
  const { error } = log;
  log.error = (event, fields) => void failures.push(`${event} ${fields?.error}`);
  onTestFinished(() => {
    log.error = error;
  });
  return failures;
}

test('a database that refuses, or takes the call and says nothing, is “unavailable” and to be asked again', async () => {
  const failures = failuresLogged();
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  const Cookie = await cookieOfSomebody();
  for (const port of ['1', String((silent.address() as AddressInfo).port)]) {
    const app = appWithDatabaseAt(port);
    const answers = await Promise.all([
      request(app).get('/api/families').set({ Cookie }),
      request(app).post('/api/session').send({ email: 'kto@example.test', password: 'Haslo-do-prob-2026' }),
    ]);
    for (const { status, body, headers } of answers)
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    expect((await request(app).get('/readyz')).status).toBe(503);
  }
  expect(failures).toEqual([]);
});

test('connections broken off in the middle of requests: answered or “unavailable”, and all is well afterwards', {
  timeout: 60_000,
}, async () => {
  const failures = failuresLogged();
  const headers = { Cookie: await cookieOfSomebody() };
  const server: Server = createHttpServer(appWithDatabaseAt()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  let goesOn = true;
  const breaking = (async () => {
    while (goesOn) {
      await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename LIKE '%\\_login' AND random() < 0.2`);
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  const statuses: number[] = [];
  const visitor = async () => {
    for (let n = 0; n < 40; n++) statuses.push(await get(n % 2 ? '/api/families' : '/api/today'));
  };
  await Promise.all(Array.from({ length: 6 }, visitor));
  goesOn = false;
  await breaking;
  await owner.end();
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(failures).toEqual([]);
  // Who comes first may still be handed a connection that is gone.
  const everybody = async () => new Set(await Promise.all(Array.from({ length: 40 }, () => get('/api/today'))));
  await expect.poll(everybody, { timeout: 20_000 }).toEqual(new Set([200]));
});
