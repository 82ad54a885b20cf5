import type { Express } from 'express';
import { expect, test } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { appAt, as, day, givenUnit, noon, prisma } from '../support/given.ts';
import { givePassword } from '../support/sessions.ts';
import { carelessTwin, product } from './target.ts';

// V4: someone whose role is over, or has not begun, still has a session, a password, an assignment.

const password = 'bardzo długie hasło';
const passwordHash = await hashPassword(password);

const states = {
  'a role that ended yesterday': ['2020-01-01', '2026-11-22'],
  'a role that begins tomorrow': ['2026-11-24', '2030-01-01'],
} as const;
type State = keyof typeof states;

/** Comes in with a session of this moment and with the password. @returns the addresses that answered */
async function actOutOfTime({ app, at }: { app: Express; at: Date }, state: State, only = /./) {
  const { staff, family, unitId } = await givenUnit();
  const me = await staff('assistant', ...states[state]);
  await family({ assistant: me, since: '2026-01-10' });
  await givePassword(unitId, me.id, passwordHash);
  const api = await as(me, app, at);
  const got: string[] = [];
  const closed = endpoints.filter(({ method, access }) => method === 'get' && access === 'session');
  for (const { path } of closed.filter((each) => only.test(each.path))) {
    const { status } = await api.get(`/api${path.replace(':id', crypto.randomUUID())}`);
    if (status !== 401) got.push(`get ${path}: ${status}`);
  }
  // From an address of its own: attempts are counted by address, and this server's clock may run before the others'.
  const from = { 'X-Forwarded-For': `2001:db8:${Math.floor(at.getTime() / 864e5).toString(16)}::1` };
  const signedIn = await api.post('/api/session').set(from).send({ email: me.email, password });
  if (signedIn.status < 400) got.push('signed in');
  return got;
}

/** Changes into roles one does not hold today. @returns those that were given */
async function borrowRole(target: Express) {
  const { staff, unitId } = await givenUnit();
  const me = await staff('assistant');
  const held = { unitId, staffId: me.id };
  await prisma.staffRole.createMany({
    data: [
      { ...held, role: 'supervisor', startedOn: day('2020-01-01'), endedOn: day('2026-11-22') },
      { ...held, role: 'administrator', startedOn: day('2026-11-24') },
    ],
  });
  const api = await as(me, target);
  const got: string[] = [];
  for (const role of ['supervisor', 'administrator', 'coordinator', 'dataProtectionOfficer'])
    if ((await api.put('/api/session').send({ role })).status < 400) got.push(role);
  return got;
}

test.for(Object.keys(states) as State[])('with %s nobody is let in', async (state) => {
  expect(await actOutOfTime({ app: product, at: noon }, state)).toEqual([]);
});

test('a server that judges roles by yesterday or by tomorrow is found', async () => {
  const judgingBy = (moment: string) => ({ app: appAt(new Date(moment)), at: new Date(moment) });
  for (const wrong of [
    await actOutOfTime(judgingBy('2026-11-22T11:00:00Z'), 'a role that ended yesterday', /famil|today/),
    await actOutOfTime(judgingBy('2026-11-24T11:00:00Z'), 'a role that begins tomorrow', /famil|today/),
  ])
    expect(wrong).toEqual(expect.arrayContaining(['get /families: 200', 'get /today: 200', 'signed in']));
});

test('a role that is over or not begun is not one to change into', async () => {
  expect(await borrowRole(product)).toEqual([]);
});

test('a change into any role one ever held is found', async () => {
  const dateless = carelessTwin('put', '/session', ({ body: { role } }, { id }) =>
    prisma.staffRole.findFirstOrThrow({ where: { staffId: id, role } }),
  );
  expect(await borrowRole(dateless)).toEqual(['supervisor', 'administrator']);
});
