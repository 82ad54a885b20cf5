import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent, createServer, request as httpRequest, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '#contract/endpoint.ts';
import { log } from '#server/platform/log.ts';
import { Chance } from './chance.ts';
import { type Answer, codeOf, type Finding, findingsIn } from './judge.ts';
import { type Call, callOf } from './requests.ts';
import { modelAt, type World } from './world.ts';

type Options = {
  app: RequestListener;
  world: World;
  seed: number;
  requests: number;
  /** How long an answer may take. */
  limitMs?: number;
  /** So many requests are on their way at once. */
  lanes?: number;
  /** Only these addresses. */
  endpoints?: readonly Endpoint[];
  /** Only the request of this number. */
  only?: number;
  /** Enough has been found. */
  until?: (finding: Found) => boolean;
};

export type Tally = {
  sent: number;
  /** "get /families/:id 4xx" → how often. */
  readonly answered: Map<string, number>;
  /** Refusal codes, and the status of everything else. */
  readonly codes: Map<string, number>;
  slowestMs: number;
  /** Were to be asked again, and were. */
  unavailable: number;
};

export type Found = Finding & { readonly call: Call | undefined };

/** Sends so many requests, judges every answer, and looks around afterwards. */
export async function fuzz({
  app,
  world,
  seed,
  requests,
  limitMs = 20_000,
  lanes = 4,
  endpoints,
  only,
  until,
}: Options) {
  const server = createServer((request, response) =>
    inRequest.run(Number(request.headers['x-number']), () => app(request, response)),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: lanes * 2 });
  const watch = watchProcess();
  const before = await world.foreignRows();
  const found: Found[] = [];
  const onTheirWay = new Map<number, Call>();
  const tally: Tally = { sent: 0, answered: new Map(), codes: new Map(), slowestMs: 0, unavailable: 0 };
  let next = only ?? 0;
  const end = only === undefined ? requests : only + 1;
  let enough = false;

  const report = (finding: Finding, call?: Call) => {
    found.push({ ...finding, call });
    if (until?.({ ...finding, call })) enough = true;
  };
  const listen = (number: number) => {
    for (const { request = number, ...finding } of watch.take()) report(finding, onTheirWay.get(request));
  };
  const lane = async () => {
    while (next < end && !enough) {
      const number = next++;
      if (number % 100 === 99) await world.repair();
      const call = await callOf(number, new Chance(seed, number), world, endpoints);
      onTheirWay.set(number, call);
      for (const finding of await judged(call)) report(finding, call);
      listen(number);
      onTheirWay.delete(number);
    }
  };
  await Promise.all(Array.from({ length: only === undefined ? lanes : 1 }, lane));
  if (!enough) for (const finding of await aftermath()) report(finding);
  for (const finding of watch.stop()) report(finding);
  agent.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { found, tally };

  async function judged(call: Call): Promise<Finding[]> {
    const { player, endpoint } = call;
    const mayEndSessions = player && call.method !== 'GET' && /^\/api\/sessions?\b/i.test(call.path);
    if (mayEndSessions) player.endings.begun++;
    const { token } = player ?? {};
    const start = performance.now();
    let answer = await send(call);
    // On a machine that is busy with other things it may be so once, but not because of the request.
    if (typeof answer === 'object' && answer.status === 503) {
      tally.unavailable++;
      answer = await send(call);
    }
    // At once: what a request has done to every object is in the way of judging it.
    listen(call.number);
    tally.sent++;
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - start);
    if (mayEndSessions) {
      // Signing in leaves the other session as it was.
      const isEnded = typeof answer === 'object' && answer.status < 300 && call.method !== 'POST';
      if (isEnded) player.oldTokens.push(token!);
      await world.renewSessions();
      player.endings.done++;
    }
    if (typeof answer === 'string') return call.brokenOff ? [] : [{ kind: answer, detail: `after ${limitMs} ms` }];
    count(call, answer);
    const findings = [...findingsIn(call, answer, world)];
    const isSignedOut = player && answer.status === 401 && endpoint?.access === 'session';
    // Somebody else who is the same person may have ended it in the meantime.
    if (isSignedOut && player.endings.begun === call.endings)
      findings.push({ kind: 'sessionLost', detail: answer.body.toString().slice(0, 200) });
    return findings;
  }

  function count({ endpoint, player }: Call, answer: Answer) {
    const address = endpoint ? `${endpoint.method} ${endpoint.path}` : 'stray';
    const result = `${address} ${Math.floor(answer.status / 100)}xx`;
    tally.answered.set(result, (tally.answered.get(result) ?? 0) + 1);
    const code = codeOf(answer) || String(answer.status);
    tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (!player || !endpoint || answer.status !== 201) return;
    const model = modelAt(endpoint.path, world.tables);
    const { id } = JSON.parse(answer.body.toString()) as { id?: string };
    if (model && id) world.keep(player, model, id);
  }

  function send({ number, method, path, headers, body, brokenOff }: Call): Promise<Answer | 'hang' | 'noAnswer'> {
    return new Promise((resolve) => {
      const named: Record<string, string> = { 'X-Number': String(number) };
      for (const [name, value] of headers)
        Object.defineProperty(named, name, { value, enumerable: true, configurable: true, writable: true });
      if (body) named['Content-Length'] = String(body.length + (brokenOff ? 1_000 : 0));
      const request = httpRequest({ host: '127.0.0.1', port, agent, method, path, headers: named }, (response) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('error', () => settle('noAnswer'))
          .on('end', () =>
            settle({
              status: response.statusCode!,
              head: `${response.statusCode} ${response.statusMessage}\n${response.rawHeaders.join('\n')}`,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
      });
      const timer = setTimeout(() => settle('hang'), limitMs);
      request.on('error', () => settle('noAnswer'));
      if (brokenOff) {
        request.write(body);
        setTimeout(() => request.destroy(), 5);
      } else request.end(body);

      function settle(result: Parameters<typeof resolve>[0]) {
        clearTimeout(timer);
        if (result === 'hang') request.destroy();
        resolve(result);
      }
    });
  }

  /** Does it still stand, and is everything that was nobody's here as it was? */
  async function aftermath(): Promise<Finding[]> {
    const findings: Finding[] = [];
    const get = (path: string, token?: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        headers: token ? { Cookie: `piecza=${token}` } : {},
        signal: AbortSignal.timeout(limitMs),
      }).then(
        (response) => response.status,
        () => 0,
      );
    for (const path of ['/livez', '/readyz'])
      if ((await get(path)) !== 200) findings.push({ kind: 'notReady', detail: path });
    await world.repair();
    const tokens = Array.from({ length: 40 }, (_, n) => world.players[n % world.players.length]!.token);
    const statuses = await Promise.all(tokens.map((token) => get('/api/today', token)));
    if (statuses.some((status) => status !== 200))
      findings.push({ kind: 'poolExhausted', detail: `forty at once: ${statuses.join(' ')}` });
    const { rows } = await world.sql.query<{ state: string; count: number }>(
      `SELECT state, count(*)::int FROM pg_stat_activity
        WHERE datname = current_database() AND usename LIKE '%\\_login' AND state <> 'idle' GROUP BY 1`,
    );
    for (const { state, count } of rows)
      findings.push({ kind: 'poolExhausted', detail: `${count} connections are ${state}` });
    const after = await world.foreignRows();
    for (const row of new Set([...before.keys(), ...after.keys()]))
      if (before.get(row) !== after.get(row)) findings.push({ kind: 'foreignRowChanged', detail: row });
    return findings;
  }
}

/** Which request the server is busy with, so that what it tells its log is put down to the right one. */
const inRequest = new AsyncLocalStorage<number>();

/** What happens to the process rather than to an answer. */
function watchProcess() {
  let findings: (Finding & { request?: number })[] = [];
  const kept = builtIns.map((each) => Object.getOwnPropertyDescriptors(each) as PropertyDescriptorMap);
  const uncaught = (error: unknown) => void findings.push({ kind: 'uncaught', detail: String(error) });
  process.on('uncaughtException', uncaught).on('unhandledRejection', uncaught);
  const logError = log.error;
  log.error = (event, fields) => {
    const { message, stack } = (fields?.error ?? {}) as Partial<Error>;
    const at = { request: inRequest.getStore() ?? 0 };
    if (event === 'wall.refused') findings.push({ kind: 'wallRefused', detail: String(message), ...at });
    if (event === 'request.failed') findings.push({ kind: 'serverError', detail: String(stack), ...at });
    logError(event, fields);
  };
  return { take, stop };

  function take() {
    const taken = findings;
    findings = [];
    for (const [n, each] of builtIns.entries()) {
      const changed = changesIn(each, kept[n]!);
      // Nothing after it would work.
      for (const name of changed) {
        Reflect.deleteProperty(each, name);
        if (kept[n]![name]) Reflect.defineProperty(each, name, kept[n]![name]);
      }
      if (changed.length > 0)
        taken.push({ kind: 'pollution', detail: `of every object: ${changed.map(String).join()}` });
    }
    return taken;
  }

  function stop() {
    process.off('uncaughtException', uncaught).off('unhandledRejection', uncaught);
    log.error = logError;
    return take();
  }
}

function changesIn(object: object, kept: PropertyDescriptorMap) {
  const now = Object.getOwnPropertyDescriptors(object) as PropertyDescriptorMap;
  return [...new Set([...Reflect.ownKeys(now), ...Reflect.ownKeys(kept)])].filter(
    (name) => now[name]?.value !== kept[name]?.value || now[name]?.get !== kept[name]?.get,
  );
}

const builtIns = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Object];
