import { randomBytes } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { hashOf } from '#server/sessions/currentSession.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { day, givenUnit, noon, prisma } from '../support/given.ts';
import { givePassword } from '../support/sessions.ts';
import { carelessTwin, product } from './target.ts';

// V21: a session known before someone signs in, changes role or leaves is worth something afterwards.

const password = 'bardzo długie hasło';
const passwordHash = await hashPassword(password);
const cookieOf = (answer: { headers: object }) =>
  /^piecza=([^;]*)/.exec(((answer.headers as Record<string, string[]>)['set-cookie'] ?? [''])[0]!)?.[1] ?? '';

/** Keeps every token there ever was. @returns those that still open something, or were chosen by somebody else */
async function keepTheSession(target: Express) {
  const { staff, unitId } = await givenUnit();
  const me = await staff('assistant');
  await givePassword(unitId, me.id, passwordHash);
  await prisma.staffRole.create({ data: { unitId, staffId: me.id, role: 'supervisor', startedOn: day('2026-01-01') } });
  const from = { 'X-Forwarded-For': `2001:db8:${randomBytes(2).toString('hex')}::1` };
  const opens = async (token: string) =>
    (await request(target).get('/api/today').set('Cookie', `piecza=${token}`)).status < 400;
  const got: string[] = [];

  const planted = randomBytes(32).toString('base64url');
  const signIn = (cookie: string) =>
    request(target)
      .post('/api/session')
      .set({ ...from, Cookie: cookie })
      .send({ email: me.email, password });
  const first = cookieOf(await signIn(`piecza=${planted}`));
  if (first === planted) got.push('the token sent along is the session');
  if (await opens(planted)) got.push('the planted token opens');
  const second = cookieOf(await signIn(`piecza=${first}; piecza=${planted}`));
  if (second === first) got.push('signing in again is the same session');
  for (const token of [
    '',
    'null',
    'undefined',
    '0',
    planted,
    hashOf(second).toString('hex'),
    hashOf(second).toString('base64'),
  ])
    if (await opens(token)) got.push(`the token ${token.slice(0, 6)} opens`);

  const asAnother = await request(target)
    .put('/api/session')
    .set('Cookie', `piecza=${second}`)
    .send({ role: 'supervisor' });
  const third = cookieOf(asAnother);
  if (third === second) got.push('acting in another role is the same session');
  if (await opens(second)) got.push('the token of the role before opens');
  await request(target).delete('/api/session').set('Cookie', `piecza=${third}`);
  if (await opens(third)) got.push('the token opens after signing out');
  const [fourth, fifth] = [cookieOf(await signIn('')), cookieOf(await signIn(''))];
  await request(target).delete('/api/sessions').set('Cookie', `piecza=${fourth}`);
  if ((await opens(fifth)) || (await opens(first))) got.push('another device stays in after signing out everywhere');
  return got;
}

test('a new session at every change, and the old ones open nothing', async () => {
  expect(await keepTheSession(product)).toEqual([]);
});

test('a sign-in that takes the token it is sent for the session is found', async () => {
  const adopting = carelessTwin('post', '/session', async ({ body, headers, res }) => {
    const token = /piecza=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? randomBytes(32).toString('base64url');
    const { id, unitId } = await prisma.staff.findUniqueOrThrow({ where: { email: body.email } });
    const expiresAt = new Date(noon.getTime() + 3_600_000);
    const session = { tokenHash: hashOf(token), unitId, staffId: id, role: 'assistant' as const, now: noon, expiresAt };
    await prisma.$transaction((tx) => keepSession(tx, { ...session, device: '' })).catch(() => {});
    res!.cookie('piecza', token);
    return {};
  });
  expect(await keepTheSession(adopting)).toEqual(
    expect.arrayContaining([
      'the token sent along is the session',
      'the planted token opens',
      'signing in again is the same session',
    ]),
  );
});

test('a change of role that keeps the session is found', async () => {
  const keeping = carelessTwin('put', '/session', async ({ body: { role }, headers, res }, { id }) => {
    await prisma.$executeRaw`UPDATE auth.sessions SET role = ${role}::role WHERE staff_id = ${id}::uuid`;
    res!.set('Set-Cookie', headers.cookie!);
    return {};
  });
  expect(await keepTheSession(keeping)).toEqual(
    expect.arrayContaining(['acting in another role is the same session', 'the token of the role before opens']),
  );
});
