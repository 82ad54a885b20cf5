import request from 'supertest';
import { expect, test } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { openApi } from '#server/documentation/openApi.ts';
import { appAt, as, givenUnit, noon, prisma, uuidv7 } from '../support/given.ts';
import { givenSession, setSessions } from '../support/sessions.ts';
import { givenWorldOf } from './world.ts';

const app = appAt();
const named = ({ method, path }: { method: string; path: string }) => `${method} /api${path}`;

test('the contract, the running server and OpenAPI name the same addresses', () => {
  const contract = endpoints.map(named).sort();
  const mounted = (
    app.router as unknown as { stack: { route?: { path: string; methods: Record<string, boolean> } }[] }
  ).stack
    .flatMap(({ route }) =>
      route?.path.startsWith('/api') ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : [],
    )
    .sort();
  const described = Object.entries(openApi().paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    .sort();
  expect(mounted).toEqual(contract);
  expect(described).toEqual(contract);
});

test('nobody gets nothing: every address but the two public ones answers 401', async () => {
  const open = endpoints.filter(({ access }) => access === 'public').map(named);
  expect(open).toEqual(['post /api/session', 'get /api/demo-accounts']);
  const { staff } = await givenUnit();
  const [ended, expired] = [await staff('supervisor'), await staff('supervisor')];
  const cookies = {
    anonymous: undefined,
    ended: `piecza=${await givenSession(ended)}`,
    expired: `piecza=${await givenSession(expired)}`,
    invented: `piecza=${'a'.repeat(43)}`,
  };
  await setSessions(ended.id, 'ended_at', noon);
  await setSessions(expired.id, 'expires_at', noon);
  for (const endpoint of endpoints.filter(({ access }) => access === 'session'))
    for (const [who, cookie] of Object.entries(cookies)) {
      const asked = request(app)[endpoint.method](`/api${endpoint.path.replace(':id', uuidv7())}`);
      const answer = await (cookie ? asked.set('Cookie', cookie) : asked).send(endpoint.body && {});
      expect([named(endpoint), who, answer.status, answer.body.code]).toEqual([named(endpoint), who, 401, 'signedOut']);
    }
});

test('an ended, an expired and an idle session are nobody, and so is someone whose role ended yesterday', async () => {
  const { staff } = await givenUnit();
  const assistant = await staff('assistant');
  const change = async (...change: [column: 'ended_at' | 'expires_at' | 'last_seen_at', moment: Date]) => {
    const agent = await as(assistant);
    await setSessions(assistant.id, ...change);
    return (await agent.get('/api/families')).status;
  };
  expect(await change('ended_at', new Date())).toBe(401);
  expect(await change('expires_at', new Date('2026-11-23T10:59:59Z'))).toBe(401);
  expect(await change('last_seen_at', new Date('2026-11-23T09:59:00Z'))).toBe(401);
  expect((await (await as(await staff('assistant', '2020-01-01', '2026-11-22'))).get('/api/families')).status).toBe(
    401,
  );
  expect((await (await as(await staff('assistant', '2020-01-01', '2026-11-23'))).get('/api/families')).status).toBe(
    200,
  );
});

test('reports, the team and the money are for the supervisor alone', async () => {
  const { staff } = await givenUnit();
  for (const role of ['assistant', 'coordinator', 'administrator', 'dataProtectionOfficer'] as const) {
    const api = await as(await staff(role));
    expect((await api.get('/api/team')).status).toBe(403);
    expect((await api.get('/api/programme-report?from=2026-01-01&until=2026-06-30')).status).toBe(403);
    expect((await api.post('/api/report-runs').send({ from: '2026-01-01', until: '2026-06-30' })).status).toBe(403);
    expect((await api.get('/api/programme-years')).body).toEqual([]);
  }
});

test('looking into a file leaves a trace in the same breath, by ids and never by values', async () => {
  const { me, rows } = await givenWorldOf('assistant');
  const id = rows.own!.Family!;
  await (await as(me)).get(`/api/families/${id}`);
  const events = await prisma.auditEvent.findMany({ where: { actorId: me.id, resourceIds: { has: id } } });
  expect(events).toMatchObject([{ action: 'read', resource: 'families', actorRole: 'assistant', fields: [] }]);
  await expect(
    prisma.auditEvent.update({ where: { id: events[0]!.id }, data: { resource: 'nothing' } }),
  ).rejects.toThrow();
  await expect(prisma.auditEvent.delete({ where: { id: events[0]!.id } })).rejects.toThrow();
});

test('a refused change that shows the row as it is now leaves a trace of having shown it', async () => {
  const { me, rows } = await givenWorldOf('assistant');
  const id = rows.own!.Family!;
  const body = {
    name: 'Inna',
    signature: 'AR.x',
    intakeRoute: 'socialWorker',
    intakeOn: '2026-01-05',
    street: 'ul. Inna 1',
    city: 'Przykładowo',
  };
  const refused = await (await as(me)).put(`/api/families/${id}`).set('If-Match', '"999"').send(body);
  expect(refused).toMatchObject({ status: 412, body: { current: { id } } });
  expect(await prisma.auditEvent.findMany({ where: { actorId: me.id, resourceIds: { has: id } } })).toMatchObject([
    { action: 'read' },
  ]);
});
