import request from 'supertest';
import { expect, test } from 'vitest';
import { endpoints, resources } from '#contract/api.ts';
import { appAt, as, givenUnit, prisma, visitTo } from '../support/given.ts';

test('an unknown parameter, filter or sort is refused by its name', async () => {
  const { staff } = await givenUnit();
  const api = await as(await staff('assistant'));
  for (const { name } of resources) {
    expect(await api.get(`/api/${name}?passwordHash=x`)).toMatchObject({
      status: 400,
      body: { code: 'invalidQuery', errors: [{ field: 'passwordHash', code: 'unknownField' }] },
    });
    expect(await api.get(`/api/${name}?sort=passwordHash`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'sort', code: 'wrongChoice' }] },
    });
    expect(await api.get(`/api/${name}?perPage=101`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'perPage' }] },
    });
    expect((await api.get(`/api/${name}?page=1&page=2`)).status).toBe(400);
  }
});

test('an unknown field is refused by its name wherever something can be sent', async () => {
  const { staff } = await givenUnit();
  const api = await as(await staff('administrator'));
  for (const { method, path, body, access } of endpoints.filter((each) => each.body)) {
    void access;
    const answer = await api[method](`/api${path.replace(':id', crypto.randomUUID())}`).send({
      unitId: crypto.randomUUID(),
      role__: 'supervisor',
    });
    expect([path, answer.status]).toEqual([path, 400]);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['unitId', 'role__']),
    );
    expect(body).toBeDefined();
  }
});

test('what is not JSON, too large, of another kind, or an array is refused, and nothing is a 500', async () => {
  const { staff, unitId, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const api = await as(assistant);
  const send = (body: string, type = 'application/json') =>
    api.post('/api/activity-logs').set('Content-Type', type).send(body);

  expect((await send('{"id": ')).status).toBe(400);
  expect((await send('"text"')).status).toBe(400);
  expect((await send('[]')).status).toBe(400);
  expect((await send('null')).status).toBe(400);
  expect((await send(JSON.stringify({ note: 'x'.repeat(300_000) }))).status).toBe(413);
  expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(415);
  expect((await send(JSON.stringify(visitTo(id)), 'text/plain')).status).toBe(415);
  expect((await send(JSON.stringify(visitTo(id, { heldOn: '2026-02-30' })))).body.errors).toMatchObject([
    { field: 'heldOn', code: 'wrongDate' },
  ]);
  expect((await send(JSON.stringify(visitTo(id, { minutes: 1.5 })))).status).toBe(400);
  expect((await send(JSON.stringify(visitTo(id, { note: 'zero \u0000 byte' })))).status).toBe(400);
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(0);
});

test('days and numbers beyond all sense are refused before the database sees them', async () => {
  const { supervisor } = await givenUnit();
  const api = await as({ ...supervisor, role: 'supervisor' });
  for (const query of [
    'families?coveredFrom=0000-01-01',
    'families?coveredFrom=9999-12-31',
    'programme-years?yearFrom=99999999999',
    'activity-logs?page=99999999',
    'programme-report?from=0001-01-01&until=0001-02-01',
  ])
    expect([query, (await api.get(`/api/${query}`)).status]).toEqual([query, 400]);
  for (const money of [-1, 1e300, Number.MAX_SAFE_INTEGER, '1'])
    expect(
      (await api.post('/api/programme-years').send({ year: 2020, taskValueGrosze: money, grantGrosze: 0 })).status,
    ).toBe(400);
});

test('nests, wrong encodings and ids that are none are refused before anything is looked up', async () => {
  const nest = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const post = (path: string) => request(appAt()).post(path).set('Content-Type', 'application/json');
  expect((await post('/api/session').send(`{"email":${nest}}`)).status).toBe(400);
  expect((await post('/api/session').set('Content-Encoding', 'gzip').send('{"email":"x"}')).status).toBe(400);
  const { supervisor } = await givenUnit();
  const api = await as({ ...supervisor, role: 'supervisor' });
  expect(
    (await api.post('/api/help-plans/abc/decisions').set('If-Match', '"1"').send({ decision: 'approve' })).status,
  ).toBe(404);
  const noise = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`field${n}`, n]));
  expect((await post('/api/session').send(noise)).body.errors).toHaveLength(50);
});

test('an address nobody knows, an id that is none, a method that is not meant', async () => {
  const { staff } = await givenUnit();
  const api = await as(await staff('assistant'));
  expect((await api.get('/api/nothing')).body.code).toBe('noSuchAddress');
  // Also outside the API, where Express by itself would repeat the address in a page.
  expect((await api.post('/nothing')).body.code).toBe('noSuchAddress');
  expect((await api.get('/api/families/..%2f..%2fetc')).status).toBe(404);
  expect((await api.get("/api/families/1' OR '1'='1")).status).toBe(404);
  expect((await api.get('/api/%E0%A4%A')).status).toBe(404);
  expect((await api.patch('/api/families').send({})).status).toBe(405);
  expect((await api.delete(`/api/families/${crypto.randomUUID()}`)).status).toBe(405);
});

test('no answer betrays what it runs on, and every one forbids caching and framing', async () => {
  const answer = await request(appAt()).get('/api/families');
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
});

test('refusals speak the language asked for, Polish first', async () => {
  const polish = await request(appAt()).get('/api/families');
  const english = await request(appAt()).get('/api/families').set('Accept-Language', 'en');
  expect([polish.body.title, english.body.title]).toEqual(['Zaloguj się, aby kontynuować.', 'Sign in to continue.']);
});
