import request from 'supertest';
import { expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { appAt, as, database, day, givenUnit, noon, prisma } from '../support/given.ts';
import { identifierKeys } from '../support/numbers.ts';
import { givePassword, sessionsOf } from '../support/sessions.ts';

const password = 'bardzo długie hasło';
const passwordHash = await hashPassword(password);

async function givenAccount() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  await givePassword(unit.unitId, assistant.id, passwordHash);
  return { ...unit, assistant };
}

/** Every test from an address of its own, because failures are counted by address too. */
let last = 0;
const from = (address = `203.0.113.${++last}`) => ({ 'X-Forwarded-For': address });
const signIn = (email: string, given = password, headers = from(), app = appAt()) =>
  request(app).post('/api/session').set(headers).send({ email, password: given });

test('signing in opens a session the browser cannot read and the table cannot give away', async () => {
  const { assistant } = await givenAccount();
  const answer = await signIn(assistant.email.toUpperCase());

  expect(answer).toMatchObject({
    status: 200,
    body: { role: 'assistant', roles: ['assistant'], unitName: 'Jednostka testowa' },
  });
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^piecza=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Strict$/);
  const token = cookie!.slice('piecza='.length, cookie!.indexOf(';'));
  const rows = await sessionsOf(assistant.id);
  expect(Buffer.from(rows[0]!.token_hash).toString('utf8')).not.toContain(token);
  expect((await request(appAt()).get('/api/session').set('Cookie', `piecza=${token}`)).body.staffId).toBe(assistant.id);
});

test('over TLS the cookie is bound to the host and to TLS', async () => {
  const { assistant } = await givenAccount();
  const secure = createApp({
    database,
    now: () => noon,
    secure: true,
    demoAccounts: { accounts: [], password: null },
    identifierKeys,
  });
  const answer = await signIn(assistant.email, password, from(), secure);
  expect(answer.headers['set-cookie']![0]).toMatch(/^__Host-piecza=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
  expect(answer.headers['strict-transport-security']).toContain('max-age=63072000');
});

test('someone unknown is refused in the same words as a wrong password', async () => {
  const { assistant } = await givenAccount();
  const wrong = await signIn(assistant.email, 'złe hasło złe hasło');
  const unknown = await signIn('nikt@example.test', 'złe hasło złe hasło');
  expect(wrong.status).toBe(401);
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
});

test('after five wrong passwords one waits, even with the right one, and not for ever', async () => {
  const { assistant } = await givenAccount();
  for (let n = 0; n < 6; n++) await signIn(assistant.email, 'złe hasło złe hasło');
  const waiting = await signIn(assistant.email);
  expect(waiting).toMatchObject({ status: 429, body: { code: 'session.throttled' } });
  expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
  const later = new Date(noon.getTime() + 16 * 60_000);
  expect((await signIn(assistant.email, password, from(), appAt(later))).status).toBe(200);
});

test('of a hundred guesses at once only the free ones are judged, and nothing else stops', async () => {
  const { assistant } = await givenAccount();
  const guesses = await Promise.all(Array.from({ length: 40 }, () => signIn(assistant.email, 'złe hasło złe hasło')));
  const count = (status: number) => guesses.filter((each) => each.status === status).length;
  expect(count(401)).toBeLessThanOrEqual(5);
  expect(count(401) + count(429)).toBe(40);
});

// Every attempt costs what a password costs.
test('an office is not locked out by one colleague’s typing: a right password gives the attempt back', {
  timeout: 90_000,
}, async () => {
  const { assistant } = await givenAccount();
  const office = from();
  for (let n = 0; n < 60; n++) {
    const { status } = await signIn(assistant.email, password, office);
    expect([n, status]).toEqual([n, 200]);
  }
});

test('signing out ends this session, signing out everywhere ends all of them', async () => {
  const { assistant } = await givenAccount();
  const [phone, desk] = [await as(assistant), await as(assistant)];
  expect((await phone.delete('/api/session')).status).toBe(204);
  expect((await phone.get('/api/families')).status).toBe(401);
  expect((await desk.get('/api/families')).status).toBe(200);
  const other = await as(assistant);
  expect((await desk.delete('/api/sessions')).status).toBe(204);
  for (const agent of [desk, other]) expect((await agent.get('/api/families')).status).toBe(401);
});

test('acting in another role is a new session, and only for a role one holds today', async () => {
  const { assistant, unitId } = await givenAccount();
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const agent = await as(assistant);
  const [old] = await sessionsOf(assistant.id);
  expect((await agent.put('/api/session').send({ role: 'administrator' })).status).toBe(403);
  const changed = await agent.put('/api/session').send({ role: 'supervisor' });
  expect(changed.body).toMatchObject({ role: 'supervisor', roles: ['assistant', 'supervisor'] });
  const [cookie] = changed.headers['set-cookie'] as unknown as string[];
  expect((await request(appAt()).get('/api/team').set('Cookie', cookie!.split(';')[0]!)).status).toBe(200);
  const ended = (await sessionsOf(assistant.id)).find(
    ({ token_hash }) => Buffer.compare(token_hash, old!.token_hash) === 0,
  );
  expect(ended!.ended_at).toEqual(noon);
  // The hours of the day do not start over.
  expect(changed.body.expiresAt).toBe(old!.expires_at.toISOString());
});

test('one session acts in one role: of several changes at once one wins', async () => {
  const { assistant, unitId } = await givenAccount();
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const agent = await as(assistant);
  await Promise.all(Array.from({ length: 5 }, () => agent.put('/api/session').send({ role: 'supervisor' })));
  expect((await sessionsOf(assistant.id)).filter(({ ended_at }) => ended_at === null)).toHaveLength(1);
});

test('a request from another site changes nothing', async () => {
  const { assistant } = await givenAccount();
  const agent = await as(assistant);
  for (const headers of [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])
    expect((await agent.delete('/api/sessions').set(headers)).status).toBe(403);
  expect((await agent.get('/api/session')).status).toBe(200);
});

test('an administrator gives roles to others, never to himself', async () => {
  const { staff } = await givenUnit();
  const [administrator, assistant] = [await staff('administrator'), await staff('assistant')];
  const api = await as(administrator);
  const give = (staffId: string) =>
    api.post('/api/staff-roles').send({ staffId, role: 'supervisor', startedOn: '2026-11-01' });
  expect(await give(administrator.id)).toMatchObject({ status: 403, body: { code: 'staff.ownRole' } });
  expect(await give(administrator.id.toUpperCase())).toMatchObject({ status: 403, body: { code: 'staff.ownRole' } });
  expect((await give(assistant.id)).status).toBe(201);
});

test('an address taken in another unit is refused exactly as one taken in one’s own', async () => {
  const [unit, elsewhere] = [await givenUnit(), await givenUnit()];
  const api = await as(await unit.staff('administrator'));
  const [own, foreign] = [await unit.staff('assistant'), await elsewhere.staff('assistant')];
  const refusals = [];
  for (const { email } of [own, foreign]) {
    const { status, body } = await api
      .post('/api/staff')
      .send({ givenName: 'Nowa', familyName: 'Osoba', email, role: 'assistant', startedOn: '2026-11-01', password });
    refusals.push({ status, ...body, requestId: '' });
  }
  expect(refusals[0]).toMatchObject({ status: 409, code: 'staff.emailTaken' });
  expect(refusals[1]).toEqual(refusals[0]);
});

test('a new colleague signs in with the password handed over by the administrator', async () => {
  const { staff } = await givenUnit();
  const administrator = await as(await staff('administrator'));
  const email = `nowa.${Date.now()}@example.test`;
  const made = await administrator
    .post('/api/staff')
    .send({ givenName: 'Nowa', familyName: 'Osoba', email, role: 'assistant', startedOn: '2026-11-01', password });
  expect(made).toMatchObject({ status: 201, body: { roles: ['assistant'] } });
  expect((await signIn(email)).status).toBe(200);
  expect(JSON.stringify(made.body)).not.toContain('argon2');
});
