import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openApiDatabase, openAsOwner } from '#server/database.ts';
import { health } from '#server/platform/health.ts';
import type { LoginName, Secrets } from '#server/platform/secrets.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { secrets } from '../support/databases.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { day } from '../support/given.ts';

let url: string;
let owner: pg.Client;
const login = (name: string) => `"${new URL(url).pathname.slice(1)}_${name}_login"`;

beforeAll(async () => {
  url = await emptyDatabase();
  await prepareDatabase(url, secrets);
  owner = new pg.Client(url);
  await owner.connect();
  const prisma = openAsOwner(url);
  const { id: unitId } = await prisma.unit.create({ data: { name: 'Jednostka', kind: 'gmina' } });
  await prisma.family.create({
    data: {
      unitId,
      name: 'Przykładowscy',
      signature: 'AR.1.2026',
      intakeRoute: 'socialWorker',
      intakeOn: day('2026-01-05'),
      street: 'ul. Przykładowa 1',
      city: 'Przykładowo',
    },
  });
  await prisma.$disconnect();
});
afterAll(() => owner.end());

type Given = { at?: string; with?: Partial<Secrets>; isStopping?: boolean };

function givenApp({ at = url, with: other = {}, isStopping = false }: Given = {}) {
  const database = openApiDatabase(at, { ...secrets, ...other });
  onTestFinished(() => database.close());
  return Object.assign(express().use(health({ database, isStopping: () => isStopping })), { database });
}

const readyz = async (app: express.Express) => (await request(app).get('/readyz')).status;

/** Changes something as the owner for as long as the server is asked. */
const whileChanged = (change: string, back: string, given?: Given) => async () => {
  await owner.query(change);
  try {
    return await readyz(givenApp(given));
  } finally {
    await owner.query(back);
  }
};

const anotherPort = (port: number) => ({ at: Object.assign(new URL(url), { port: String(port) }).href });

/** What people cannot be served without, each broken in truth, and what is answered then. */
const broken: Record<string, [expected: number, ask: () => Promise<number>]> = {
  'nothing is broken': [200, () => readyz(givenApp())],
  'there is no Redis: the API does not need any': [200, () => readyz(givenApp())],
  'no server listens': [503, () => readyz(givenApp(anotherPort(1)))],
  'the server takes the call and says nothing': [
    503,
    async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      onTestFinished(() => void silent.close());
      const asked = performance.now();
      const status = await readyz(givenApp(anotherPort((silent.address() as AddressInfo).port)));
      expect(performance.now() - asked).toBeLessThan(2_800);
      return status;
    },
  ],
  'there is no such database': [503, () => readyz(givenApp({ at: url.replace(/empty_\w+$/, 'nowhere') }))],
  'the login of the API has another password': [503, () => readyz(givenApp({ with: wrongPassword('api') }))],
  'the login of the gate has another password': [503, () => readyz(givenApp({ with: wrongPassword('gate') }))],
  'the program signs with another key than the database knows': [
    503,
    () => readyz(givenApp({ with: { contextKey: () => Buffer.alloc(32, 7) } })),
  ],
  'the login of the API may not take a person’s role': [
    503,
    () => whileChanged(`REVOKE piecza_assistant FROM ${login('api')}`, grantOf('piecza_assistant', 'api'))(),
  ],
  'the gate may not take its role': [
    503,
    () => whileChanged(`REVOKE piecza_gate FROM ${login('gate')}`, grantOf('piecza_gate', 'gate'))(),
  ],
  'the newest migration has not been applied': [
    503,
    whileChangedLater(() => [
      'CREATE TABLE put_aside AS SELECT * FROM _prisma_migrations; DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
      'DELETE FROM _prisma_migrations; INSERT INTO _prisma_migrations SELECT * FROM put_aside; DROP TABLE put_aside',
    ]),
  ],
  'the newest migration was begun and not finished': [
    503,
    whileChangedLater(() => [
      'UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
      'UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL',
    ]),
  ],
  'the database is older than what the program was written for': [
    503,
    whileChangedLater(() => [
      'ALTER FUNCTION wall.has_migration RENAME TO had_migration',
      'ALTER FUNCTION wall.had_migration RENAME TO has_migration',
    ]),
  ],
  'the second wall is down': [
    503,
    whileChangedLater(() => [
      'ALTER TABLE families DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE families ENABLE ROW LEVEL SECURITY',
    ]),
  ],
  'somebody holds a table it looks at': [
    503,
    async () => {
      await owner.query('BEGIN; LOCK TABLE families IN ACCESS EXCLUSIVE MODE');
      try {
        return await readyz(givenApp());
      } finally {
        await owner.query('ROLLBACK');
      }
    },
  ],
  'every connection is taken': [
    503,
    async () => {
      const app = givenApp();
      const busy = Array.from({ length: 12 }, () => app.database.askAsNobody(new Date(), 'SELECT pg_sleep(4)'));
      const status = await readyz(app);
      await Promise.all(busy);
      return status;
    },
  ],
  'the process is too busy to turn': [
    503,
    async () => {
      const app = givenApp();
      expect(await readyz(app)).toBe(200);
      const asked = readyz(app);
      // Let the probe begin, then hold everything up.
      await pause(5);
      const until = Date.now() + 1_500;
      while (Date.now() < until);
      return asked;
    },
  ],
  'it was asked to stop': [503, () => readyz(givenApp({ isStopping: true }))],
};

function whileChangedLater(of: () => [change: string, back: string]) {
  return () => whileChanged(...of())();
}

function wrongPassword(of: string) {
  return { password: (name: LoginName) => (name === of ? 'another' : secrets.password(name)) };
}

function grantOf(role: string, name: string) {
  return `GRANT ${role} TO ${login(name)} WITH INHERIT FALSE, SET TRUE`;
}

test.for(Object.entries(broken))('ready or not when %s', { timeout: 30_000 }, async ([, [expected, ask]]) => {
  expect(await ask()).toBe(expected);
  // And as soon as it is mended, it is ready again.
  expect(await readyz(givenApp())).toBe(200);
});

test('the process lives in every one of these, and nobody is told what is wrong', async () => {
  const app = givenApp(anotherPort(1));
  expect((await request(app).get('/livez')).status).toBe(200);
  const { text, headers } = await request(app).get('/readyz');
  expect(text).toBe('not ready');
  expect(JSON.stringify(headers)).not.toMatch(/postgres|prisma|migrat/i);
});

test('a hundred who ask at once cost the database one look', async () => {
  const app = givenApp();
  let looks = 0;
  const { askAsNobody, askTheGate } = app.database;
  const counting = (at: Date, sql: string) => {
    looks++;
    return askAsNobody<never>(at, sql);
  };
  const asked = express().use(health({ database: { askTheGate, askAsNobody: counting }, isStopping: () => false }));
  const server = asked.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await Promise.all(Array.from({ length: 100 }, () => fetch(`http://127.0.0.1:${port}/readyz`)));
  expect(looks).toBeLessThan(20);
});
