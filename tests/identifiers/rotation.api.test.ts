import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { openApiDatabase, openAsOwner, openWorkerDatabase } from '#server/database.ts';
import { blindIndex } from '#server/identifiers/blindIndex.ts';
import { decrypt, encrypt } from '#server/identifiers/cipher.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { reencrypt, rowsByGeneration } from '#server/identifiers/reencrypt.ts';
import { addIdentifierKey, secretsIn } from '#server/platform/secrets.ts';
import { hashOf } from '#server/sessions/currentSession.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { uuidv7 } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';

// A rotation goes through every unit, so it has a database and a folder of keys of its own.
const folder = mkdtempSync(join(tmpdir(), 'piecza-keys-'));
cpSync(process.env.SECRETS_DIR!, folder, { recursive: true });
const secrets = secretsIn(folder);
const keys = () => keyringOf(secrets.identifierKeys());
let url: string;
let owner: ReturnType<typeof openAsOwner>;
let worker: ReturnType<typeof openWorkerDatabase>;
let api: ReturnType<typeof openApiDatabase>;

beforeAll(async () => {
  url = await emptyDatabase();
  await prepareDatabase(url, secrets);
  owner = openAsOwner(url);
  worker = openWorkerDatabase(url, secrets);
  api = openApiDatabase(url, secrets);
}, 180_000);

afterAll(async () => {
  await Promise.all([owner.$disconnect(), worker.close(), api.close()]);
  rmSync(folder, { recursive: true });
});

/** A key that has been there for a minute: nobody is in the middle of a request that does not know it. */
function givenNextKey() {
  const generation = addIdentifierKey(folder);
  const before = new Date(Date.now() - 60_000);
  utimesSync(join(folder, `identifiers-${generation}.key`), before, before);
  return generation;
}

/** A unit with supervisors and so many people with a PESEL each, under the newest key. */
async function givenUnitWithNumbers(count: number, supervisors = 1) {
  const { id: unitId } = await owner.unit.create({ data: { name: 'Jednostka', kind: 'gmina' } });
  const staff = Array.from({ length: supervisors }, () => ({
    id: uuidv7(),
    unitId,
    givenName: 'Osoba',
    familyName: 'Kierująca',
    email: `${uuidv7()}@example.test`,
  }));
  await owner.staff.createMany({ data: staff });
  await owner.staffRole.createMany({
    data: staff.map(({ id }) => ({
      unitId,
      staffId: id,
      role: 'supervisor' as const,
      startedOn: new Date('2020-01-01'),
    })),
  });
  const people = Array.from({ length: count }, (_, n) => ({
    id: uuidv7(),
    unitId,
    givenName: 'Osoba',
    familyName: `Numerowana${n}`,
    bornOn: new Date(longAgo),
  }));
  await owner.person.createMany({ data: people });
  const keyring = keys();
  const numbers = new Map(people.map(({ id }, n) => [id, peselNo(n % 10_000)]));
  await owner.personIdentifier.createMany({
    data: people.map(({ id: personId }) => {
      const place = { id: uuidv7(), unitId, personId, kind: 'pesel' as const };
      const number = numbers.get(personId)!;
      const { cipher, keyGeneration } = encrypt(keyring, place, number);
      return {
        ...place,
        cipher,
        keyGeneration,
        blindIndex: blindIndex(keyring, keyGeneration, { ...place, number }),
        recordedById: staff[0]!.id,
        recordedAt: new Date('2026-05-01'),
      };
    }),
  });
  return { unitId, staff, people, numbers };
}

/** What every number in the database says, by its row; an unreadable one throws. */
async function readAll(unitId: string) {
  const rows = await owner.personIdentifier.findMany({ where: { unitId } });
  const keyring = keys();
  return rows.map((row) => {
    const number = decrypt(keyring, row, row);
    const index = blindIndex(keyring, row.keyGeneration, { ...row, number });
    expect(Buffer.from(row.blindIndex).equals(index)).toBe(true);
    return { ...row, number };
  });
}

test('every number of every unit comes under the newest key and says what it said before', async () => {
  const units = [await givenUnitWithNumbers(1203), await givenUnitWithNumbers(7)];
  const generation = givenNextKey();
  const progress: number[] = [];

  expect(await reencrypt(worker, keys(), (done) => progress.push(done))).toEqual({ done: 1210, unreadable: [] });

  expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
  expect(progress.length).toBe(4);
  expect(await rowsByGeneration(worker)).toEqual(new Map([[generation, 1210]]));
  for (const { unitId, numbers } of units)
    for (const { personId, number, revision } of await readAll(unitId))
      expect([number, revision]).toEqual([numbers.get(personId), 2]);
  // Once more there is nothing to do.
  expect(await reencrypt(worker, keys())).toEqual({ done: 0, unreadable: [] });
}, 180_000);

test('a row that changes between being read and being written keeps the change, and is taken up again', async () => {
  const { unitId, people } = await givenUnitWithNumbers(20);
  const generation = givenNextKey();
  const client = new pg.Client(url);
  await client.connect();
  await client.query('BEGIN');
  await client.query(
    'UPDATE person_identifiers SET superseded_at = now(), revision = revision + 1 WHERE unit_id = $1 AND person_id = $2',
    [unitId, people[7]!.id],
  );
  const progress: number[] = [];
  const running = reencrypt(worker, keys(), (done) => progress.push(done));
  // Asked on another connection: within a transaction the answer would stay as it first was.
  await waitUntil(async () => {
    const waiting = await owner.$queryRaw<object[]>`
      SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    return waiting.length > 0;
  });
  await client.query('COMMIT');
  await client.end();
  await running;

  // Nineteen at first; the twentieth was left as its author wrote it, and done in the next transaction.
  expect(progress.slice(-2).map((done) => progress.at(-1)! - done)).toEqual([1, 0]);
  const rows = await readAll(unitId);
  expect(rows.filter(({ supersededAt }) => supersededAt)).toMatchObject([{ personId: people[7]!.id, revision: 3 }]);
  expect(new Set(rows.map(({ keyGeneration }) => keyGeneration))).toEqual(new Set([generation]));
}, 120_000);

test('a number that cannot be read is named and left alone, and the others go on', async () => {
  const { unitId, people } = await givenUnitWithNumbers(12);
  const old = keys().newest;
  const generation = givenNextKey();
  const broken = await owner.personIdentifier.findFirstOrThrow({ where: { unitId, personId: people[3]!.id } });
  const cipher = Uint8Array.from(broken.cipher, (byte, at) => (at === 40 ? byte ^ 1 : byte));
  await owner.personIdentifier.update({ where: { id: broken.id }, data: { cipher } });

  expect((await reencrypt(worker, keys())).unreadable).toEqual([broken.id]);

  const counts = await owner.personIdentifier.groupBy({ by: ['keyGeneration'], where: { unitId }, _count: true });
  expect(counts.toSorted((a, b) => a._count - b._count)).toEqual([
    { keyGeneration: old, _count: 1 },
    { keyGeneration: generation, _count: 11 },
  ]);
  await owner.personIdentifier.delete({ where: { id: broken.id } });
});

test('the command, killed again and again while people work, loses nothing and leaves nothing behind', async () => {
  const { unitId, staff, people, numbers } = await givenUnitWithNumbers(5000, 30);
  const old = keys().newest;
  const generation = givenNextKey();
  const work = peopleAtWork(unitId, staff, people, numbers);

  let kills = 0;
  for (let done = false; !done; ) {
    const command = startCommand();
    // Once it has written something, and then at any moment.
    await Promise.race([command.begun, command.ended]);
    await new Promise((enough) => setTimeout(enough, Math.random() * 150));
    if (kills < 4 && (await rowsByGeneration(worker)).get(old)) {
      command.child.kill('SIGKILL');
      kills++;
      await command.ended;
    } else {
      expect(await command.ended).toBe(0);
      expect(command.said()).toContain(`identifiers-${old}.key nie używa już żaden numer`);
      done = true;
    }
  }
  const { answered, replaced } = await work.stop();

  expect(kills).toBeGreaterThan(1);
  expect(answered.filter(({ right }) => !right)).toEqual([]);
  expect(answered.length).toBeGreaterThan(50);
  expect(replaced).toBeGreaterThan(5);
  const rows = await readAll(unitId);
  expect(rows).toHaveLength(5000 + replaced);
  expect(rows.filter(({ keyGeneration }) => keyGeneration !== generation)).toEqual([]);
  const current = rows.filter(({ supersededAt }) => supersededAt === null);
  expect(new Map(current.map(({ personId, number }) => [personId, number]))).toEqual(numbers);
}, 180_000);

test('the command makes one key when there is none to go on with, and waits until requests know it', async () => {
  const { newest: before } = keys();
  const rows = await rowsByGeneration(worker);
  // Made first and handed round, it is used and not another one.
  expect(await startCommand('--key-only').ended).toBe(0);
  expect(await startCommand('--key-only').ended).toBe(0);
  expect(keys().newest).toBe(before + 1);
  expect(await rowsByGeneration(worker)).toEqual(rows);

  const madeAt = statSync(join(folder, `identifiers-${before + 1}.key`)).mtimeMs;
  expect(await startCommand().ended).toBe(0);
  expect(Date.now() - madeAt).toBeGreaterThan(10_000);
  expect(keys().newest).toBe(before + 1);
  expect(await rowsByGeneration(worker)).toEqual(new Map([[before + 1, expect.any(Number)]]));
}, 180_000);

function startCommand(...options: string[]) {
  const child: ChildProcess = spawn(process.execPath, ['scripts/rotateIdentifierKeys.ts', ...options], {
    env: { ...process.env, DATABASE_URL: url, SECRETS_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const begun = new Promise<void>((done) => {
    child.stdout!.on('data', (text) => {
      said += text;
      if (said.includes('Przeszyfrowano:')) done();
    });
  });
  return { child, begun, ended, said: () => said };
}

type Unit = Awaited<ReturnType<typeof givenUnitWithNumbers>>;

/** Supervisors who look at numbers, search for them and replace them all the while, each a few of what the limit lets. */
function peopleAtWork(unitId: string, staff: Unit['staff'], people: Unit['people'], numbers: Unit['numbers']) {
  const app = createApp({
    database: api,
    now: () => new Date(),
    secure: false,
    demoAccounts: { accounts: [], password: null },
    identifierKeys: keys,
  });
  const answered: { what: string; status: number; right: boolean }[] = [];
  let replaced = 0;
  let stopped = false;
  // Nobody works on a person somebody else works on: what is right is known then.
  const someone = (me: number) =>
    people[Math.floor(Math.random() * (people.length / staff.length)) * staff.length + me]!;

  async function work({ id: staffId }: { id: string }, me: number) {
    const agent = request.agent(app);
    agent.set('Cookie', `piecza=${await givenSession(staffId)}`);
    for (let turn = 0; turn < 25 && !stopped; turn++) {
      const { id: personId } = someone(me);
      const path = `/api/people/${personId}/identifiers`;
      const number = numbers.get(personId)!;
      const { status, body } = await agent.get(path);
      note('list', status, body[0]?.masked === `*******${number.slice(7)}`);
      if (turn % 3 === 0) {
        const found = await agent.post('/api/identifiers/search').send({ pesel: number });
        note(
          'search',
          found.status,
          found.body.some?.((each: { personId: string }) => each.personId === personId),
        );
      } else if (turn % 3 === 1) {
        const shown = await agent.post(`/api/identifiers/${body[0]?.id}/reveal`).send({ purpose: 'toCourt' });
        note('reveal', shown.status, shown.body.number === number);
      } else {
        const other = peselNo((Number(number.slice(6, 10)) + 1) % 10_000);
        const put = await agent.post(path).send({ kind: 'pesel', number: other, replacesId: body[0]?.id });
        note('replace', put.status, put.status === 200);
        if (put.status === 200) {
          numbers.set(personId, other);
          replaced++;
        }
      }
    }
  }
  const note = (what: string, status: number, right: boolean) => answered.push({ what, status, right });

  async function givenSession(staffId: string) {
    const now = new Date();
    const token = uuidv7();
    await owner.$transaction((tx) =>
      keepSession(tx, {
        tokenHash: hashOf(token),
        unitId,
        staffId,
        role: 'supervisor',
        now,
        expiresAt: new Date(now.getTime() + 3_600_000),
        device: 'test',
      }),
    );
    return token;
  }

  // A few at a time, all the time.
  const queue = staff.map((each, me) => [each, me] as const);
  const desks = Array.from({ length: 3 }, async () => {
    for (let next = queue.shift(); next && !stopped; next = queue.shift()) await work(...next);
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(desks);
      return { answered, replaced };
    },
  };
}

async function waitUntil(isSo: () => Promise<boolean>) {
  while (!(await isSo())) await new Promise((soon) => setTimeout(soon, 20));
}
