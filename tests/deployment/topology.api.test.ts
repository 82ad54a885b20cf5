import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openQueue } from '#server/platform/queue.ts';
import { anchorsNow, compareAnchors } from '../../scripts/auditVerify/anchors.ts';
import { verifyLog } from '../../scripts/auditVerify/verifyLog.ts';
import { asOwner, visitsOf } from '../../scripts/drill/state.ts';
import { type Browser, browserAt } from './browser.ts';
import { type StartedCity, startCity } from './startedCity.ts';
import { steadyLoad } from './steadyLoad.ts';
import { canRunCity } from './topology.ts';

describe.skipIf(!canRunCity)('the city’s set-up, as plain processes', () => {
  let city: StartedCity;
  let assistant: Browser;

  beforeAll(async () => {
    city = await startCity();
    assistant = await city.signedIn('assistant');
  }, 90_000);

  afterAll(() => city?.stop());

  test('people reach it by TLS only, and the headers of the API arrive', async () => {
    const plain = await fetch(`${city.http}/api/session?x=1`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([308, 'https://127.0.0.1/api/session?x=1']);
    const { status, headers } = await assistant.send('GET', '/api/session');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toContain('max-age=63072000');
    expect(headers.server).toBe('nginx');
    expect(assistant.cookie()).toMatch(/^__Host-/);
    expect(await overHttp2(city.address, '/api/session', assistant.cookie())).toBe(200);
    for (const path of ['/readyz', '/livez']) expect((await assistant.send('GET', path)).status).toBe(404);
  });

  test('a session opened through the proxy holds on either API', async () => {
    for (const name of ['api-1', 'api-2'] as const) {
      const answer = await fetch(`${city.direct(name)}/api/session`, { headers: { Cookie: assistant.cookie() } });
      expect(await answer.json()).toMatchObject({ role: 'assistant' });
    }
  });

  test('attempts to sign in are counted by where they come from, whatever the sender claims', async () => {
    const counted = () =>
      asOwner(city.ownerUrl, async (owner) => (await owner.query('SELECT FROM auth.sign_in_throttles')).rowCount!);
    const before = await counted();
    for (const claimed of ['203.0.113.9', '198.51.100.7, 192.0.2.1']) {
      const wrong = { email: 'nikt@example.test', password: 'Zupelnie-inne-haslo-1' };
      const headers = { 'X-Forwarded-For': claimed, Forwarded: `for=${claimed}` };
      expect((await browserAt(city.address).send('POST', '/api/session', wrong, headers)).status).toBe(401);
    }
    // One account; and no network but the one that has signed in from here before.
    expect((await counted()) - before).toBe(1);
  });

  test('a body too large, a head too large and a flood of sign-ins end at the proxy', async () => {
    const large = { email: 'x'.repeat(400_000), password: 'x' };
    expect((await browserAt(city.address).send('POST', '/api/session', large)).status).toBe(413);
    expect((await assistant.send('GET', '/api/families', undefined, { 'X-Long': 'x'.repeat(20_000) })).status).toBe(
      400,
    );
    const flood = await Promise.all(
      Array.from({ length: 40 }, () => browserAt(city.address).send('POST', '/api/session', { email: 1 })),
    );
    const statuses = flood.map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(15);
  });

  test('a document of some MB goes through, and one too large is refused', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024, '%PDF-1.7\n');
    const [family] = JSON.parse((await assistant.send('GET', '/api/families?perPage=1')).body);
    const about = { familyId: family.id, kind: 'letter', title: 'Pismo', documentOn: '2026-11-20' };
    const made = await assistant.send('POST', '/api/documents', { ...about, mediaType: 'application/pdf' });
    const content = `/api/documents/${JSON.parse(made.body).id}/content`;
    expect((await assistant.send('PUT', content, Buffer.alloc(11_000_000))).status).toBe(413);
    expect((await assistant.send('PUT', content, bytes)).status).toBe(200);
  });

  test('its log says what was asked for, and not what was searched', async () => {
    await assistant.send('GET', '/api/families?q=Kowalska');
    await pause(100);
    expect(city.said('proxy')).toContain('"path":"/api/families"');
    expect(city.said('proxy')).not.toContain('Kowalska');
  });

  test('a rolling restart under load fails no request', async () => {
    const load = await steadyLoad(assistant);
    for (const name of ['api-1', 'api-2'] as const) {
      expect(await city.end(name)).toBe(0);
      await city.api(name);
    }
    const { answered, failed, written } = await load.stop();
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect((await asOwner(city.ownerUrl, (owner) => visitsOf(owner, written))).size).toBe(written.length);
  }, 90_000);

  test('an API that is killed takes no more with it than what it was answering', async () => {
    const load = await steadyLoad(assistant);
    await pause(500);
    await city.end('api-2', 'SIGKILL');
    await pause(1_000);
    const failedBy = load.failed().length;
    // The other one answers everything, also while the killed one comes back.
    await city.api('api-2');
    const { failed, written } = await load.stop();
    expect(failed.length).toBe(failedBy);
    expect(failed.length).toBeLessThanOrEqual(load.hands);
    // A read is asked again of the other one; a write is for whoever sent it to send again.
    for (const { method, status } of failed) expect([method, status]).toEqual(['POST', 502]);
    expect((await asOwner(city.ownerUrl, (owner) => visitsOf(owner, written))).size).toBe(written.length);
  }, 60_000);

  test('a job is done once, although two workers wait for it', async () => {
    const said = () => city.said('worker-1') + city.said('worker-2');
    const done = (id: string) => said().split(`"jobId":"${id}"`).length - 1;
    const queue = await openQueue({ kind: 'redis', url: city.redisUrl });
    for (const id of ['once-1', 'once-2', 'once-3']) {
      await queue.enqueue('evaluateObligations', {}, id);
      await vi.waitFor(() => expect(done(id)).toBe(1), patience);
    }
    await queue.close();
    await pause(500);
    for (const id of ['once-1', 'once-2', 'once-3']) expect(done(id)).toBe(1);
    expect(said()).not.toContain('job.failed');
  });

  test('the log that both workers seal is whole, and so is the file of anchors both write', async () => {
    const lines = readFileSync(city.anchors, 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    await asOwner(city.ownerUrl, async (owner) => {
      await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const key = createPublicKey(city.secrets.sealPublicKey());
      expect(await verifyLog(owner, key)).toMatchObject({ problems: [] });
      const anchors = await compareAnchors(owner, anchorsNow(city.anchors));
      expect(anchors).toMatchObject({ unreadable: 0 });
      expect(anchors.differing).toBeUndefined();
    });
  });
});

/** As browsers speak to the proxy. @returns the status */
function overHttp2(address: string, path: string, cookie: string) {
  const session = connect(address, { rejectUnauthorized: false });
  return new Promise((done, failed) => {
    session.once('error', failed);
    session
      .request({ ':path': path, cookie })
      .once('response', (headers) => done(headers[':status']))
      .once('error', failed)
      .once('close', () => session.close());
  });
}

const patience = { timeout: 15_000, interval: 100 };
