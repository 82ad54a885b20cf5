import { Agent, type ClientRequest, request } from 'node:http';

/** One request, made anew for each call. */
export type Asked = { path: string; method?: 'GET' | 'POST'; cookie?: string; body?: string };

/** What one run of load was like; times in milliseconds. */
export type Run = { perSecond: number; p50: number; p95: number; p99: number; failed: number };

/** Asks as fast as `connections` senders can, each waiting for its answer, for so many seconds. */
export async function load(
  port: number,
  next: () => Asked,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const sender = async () => {
    for (let at = performance.now(); at < until; ) {
      const { status } = await ask(port, next(), agent);
      const now = performance.now();
      times.push(now - at);
      if (status >= 300) failed++;
      at = now;
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  const lasted = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: times.length / lasted, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}

/** One answer, whole. */
export function ask(port: number, { path, method = 'GET', cookie, body }: Asked, agent?: Agent) {
  return new Promise<{ status: number; text: string }>((done, failed) => {
    const headers = {
      ...(cookie && { Cookie: `piecza=${cookie}` }),
      ...(body && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
    };
    const asked: ClientRequest = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode!, text: Buffer.concat(parts).toString() }));
    });
    asked.once('error', failed);
    asked.end(body);
  });
}
