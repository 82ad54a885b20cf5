import { argon2Sync, randomBytes } from 'node:crypto';
import express, { type Express } from 'express';
import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { database, givenUnit, noon, prisma } from '../support/given.ts';
import { identifierKeys } from '../support/numbers.ts';
import { givePassword } from '../support/sessions.ts';
import { carelessTwin, product, toldBy } from './target.ts';

// V22: guesses from so many addresses, or such addresses, that nobody counts them together.
// V23: an answer that says whether somebody has an account.

/** Quick to check, so that what is counted is guesses and not seconds. */
const nonce = randomBytes(16);
const tag = argon2Sync('argon2id', { message: 'hasło', nonce, memory: 8, passes: 1, parallelism: 1, tagLength: 32 });
const cheapHash = `$argon2id$v=19$m=8,t=1,p=1$${nonce.toString('base64')}$${tag.toString('base64')}`;

async function givenAccounts(count: number) {
  const { staff, unitId } = await givenUnit();
  const accounts = await Promise.all(Array.from({ length: count }, () => staff('assistant')));
  for (const { id } of accounts) await givePassword(unitId, id, cheapHash);
  return accounts.map(({ email }) => email);
}

/** A fresh part of the address space for every attack: what others did is counted there. */
const network = () => `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}`;
const host = () => Array.from({ length: 4 }, () => randomBytes(2).toString('hex')).join(':');
const anyIPv4 = () => `198.51.${randomBytes(1)[0]}.${randomBytes(1)[0]}`;

// This clock runs ahead; whoever signs in from this computer in another test would have to wait for it.
afterAll(() => prisma.$executeRaw`DELETE FROM auth.sign_in_throttles`);

let clock = noon.getTime();
const appBelieving = (trustProxy?: string) =>
  createApp({
    database,
    now: () => new Date(clock),
    secure: false,
    demoAccounts: { accounts: [], password: null },
    identifierKeys,
    ...(trustProxy !== undefined && { trustProxy }),
  });

const guess = async (target: Express, email: string, forwarded: string) =>
  (
    await request(target)
      .post('/api/session')
      .set('X-Forwarded-For', forwarded)
      .send({ email, password: randomBytes(6).toString('hex') })
  ).status;

/** Guesses one password for an hour, each time from another network. @returns how many guesses were judged */
async function guessForAnHour(target: Express) {
  const [email] = await givenAccounts(1);
  const start = clock;
  let judged = 0;
  for (let second = 0; second < 3600; second += 30) {
    clock = start + second * 1000;
    if ((await guess(target, email!, `${network()}::1`)) === 401) judged++;
  }
  clock = start + 86_400_000;
  return judged;
}

/** Guesses for many accounts, five times each, from addresses of one subscriber. @returns how many were judged */
async function guessFromOneNetwork(target: Express, addressOf: (turn: number) => string) {
  let judged = 0;
  for (const [n, email] of (await givenAccounts(11)).entries())
    for (let turn = 0; turn < 5; turn++) if ((await guess(target, email, addressOf(n * 5 + turn))) === 401) judged++;
  return judged;
}

/** Counts like the product does, but by the whole address and for no account. */
function countingAddresses() {
  const attempts = new Map<string, number>();
  return express()
    .set('trust proxy', 'loopback')
    .post('/api/session', (request, response) => {
      const count = (attempts.get(request.ip!) ?? 0) + 1;
      attempts.set(request.ip!, count);
      response.status(count > 50 ? 429 : 401).json({});
    });
}

test('in an hour from hundreds of networks no more than thirty guesses at one account are judged', async () => {
  expect(await guessForAnHour(appBelieving())).toBeLessThanOrEqual(30);
});

test('a server that counts addresses only is found', async () => {
  expect(await guessForAnHour(countingAddresses())).toBe(120);
});

const disguises: Record<string, () => (turn: number) => string> = {
  'addresses of one /64': () => {
    const one = network();
    return () => `${one}:${host()}`;
  },
  'a made-up address before its own': () => {
    const own = `${network()}::1`;
    return (turn) => `10.0.${turn}.1, ${anyIPv4()}, ${own}`;
  },
  'one IPv4 address in two spellings': () => {
    const own = anyIPv4();
    return (turn) => (turn % 2 ? own : `::ffff:${own}`);
  },
  'one IPv6 address in many spellings': () => {
    const [one, two, three, four] = network().split(':');
    return (turn) =>
      [`${one}:${two}:${three}:${four}::${turn}`, `${one}:${two}:${three}:${four}:0:0:0:${turn}`][turn % 2]!;
  },
};

test.for(Object.entries(disguises))('%s are one subscriber', async ([, disguise]) => {
  expect(await guessFromOneNetwork(appBelieving(), disguise())).toBeLessThanOrEqual(50);
});

test('without a proxy in front nobody’s word about an address is believed', async () => {
  expect(await guessFromOneNetwork(appBelieving('10.9.8.7'), () => `${network()}::1`)).toBeLessThanOrEqual(50);
});

test('a server that counts whole addresses, and one that believes anybody, are found', async () => {
  expect(await guessFromOneNetwork(countingAddresses(), disguises['addresses of one /64']!())).toBe(55);
  const gullible = appBelieving(true as never);
  expect(await guessFromOneNetwork(gullible, disguises['a made-up address before its own']!())).toBe(55);
});

/** Signs in as people who are there, and who are not. @returns those whose answer differs from a stranger's */
async function askWhoIsThere(target: Express) {
  const { staff, unitId } = await givenUnit();
  const [known, passwordless, gone, coming] = [
    await staff('assistant'),
    await staff('assistant'),
    await staff('assistant', '2020-01-01', '2026-11-22'),
    await staff('supervisor', '2026-11-24'),
  ];
  for (const { id } of [known, gone, coming]) await givePassword(unitId, id, cheapHash);
  const told = async (email: string) =>
    toldBy(
      await request(target)
        .post('/api/session')
        .set('X-Forwarded-For', `${network()}::1`)
        .send({ email, password: 'złe hasło złe hasło' }),
    );
  const people = {
    known: known.email,
    'known, in capitals': known.email.toUpperCase(),
    'known, with blanks': ` ${known.email} `,
    'without a password': passwordless.email,
    'whose role is over': gone.email,
    'whose role begins tomorrow': coming.email,
    'no address at all': 'nikt',
  };
  const got: string[] = [];
  const stranger = () => `${crypto.randomUUID()}@example.test`;
  const nobody = await told(stranger());
  for (const [who, email] of Object.entries(people)) if ((await told(email)) !== nobody) got.push(who);
  return got;
}

/** Goes on until one has to wait, as somebody who is there and as nobody. @returns whether the waiting differs */
async function compareWaiting(target: Express) {
  const [known] = await givenAccounts(1);
  const told = async (email: string) => {
    const answers: string[] = [];
    for (let turn = 0; turn < 6; turn++)
      answers.push(
        toldBy(
          await request(target)
            .post('/api/session')
            .set('X-Forwarded-For', `${network()}::1`)
            .send({ email, password: 'złe hasło złe hasło' }),
        ),
      );
    return answers;
  };
  const [one, other] = [await told(known!), await told(`${crypto.randomUUID()}@example.test`)];
  expect(one.at(-1)).toContain('session.throttled');
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** How much a refusal costs the processor, for someone known and someone unknown: one over the other. */
async function workForStrangers(target: Express) {
  const { staff, unitId } = await givenUnit();
  const { id, email } = await staff('assistant');
  await givePassword(unitId, id, await hashPassword('bardzo długie hasło'));
  const work = async (whose: string) => {
    const before = process.cpuUsage();
    await guess(target, whose, `${network()}::1`);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work(email);
  return (await work(`${crypto.randomUUID()}@example.test`)) / (await work(email));
}

test('signing in says nothing about who has an account, and works as hard for strangers', async () => {
  expect(await askWhoIsThere(product)).toEqual([]);
  expect(await compareWaiting(product)).toBe(false);
  expect(await workForStrangers(product)).toBeGreaterThan(0.3);
});

test('a sign-in that knows nobody of that name, and says or shows so, is found', async () => {
  const talkative = carelessTwin('post', '/session', async ({ body: { email }, res }) => {
    res!.status((await prisma.staff.findUnique({ where: { email } })) ? 401 : 404);
  });
  expect(await askWhoIsThere(talkative)).toEqual(expect.arrayContaining(['known', 'whose role is over']));
  const quick = carelessTwin('post', '/session', async ({ body: { email, password } }) => {
    if (await prisma.staff.findUnique({ where: { email } })) await hashPassword(password);
  });
  expect(await workForStrangers(quick)).toBeLessThan(0.3);
});
