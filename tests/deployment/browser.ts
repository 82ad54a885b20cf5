import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Somebody with a browser: keeps its cookie and its connections, and takes the test's own certificate. */
export function browserAt(address: string) {
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 16 });
  let cookie = '';
  const { hostname, port, host } = new URL(address);

  return {
    cookie: () => cookie,

    /** @throws when no answer came */
    send(method: string, path: string, body?: object | Buffer, more: Record<string, string> = {}) {
      const isBytes = Buffer.isBuffer(body);
      const text = isBytes ? body : body && JSON.stringify(body);
      const headers = {
        Host: host,
        Origin: address,
        ...(cookie && { Cookie: cookie }),
        ...(text && {
          'Content-Type': isBytes ? 'application/octet-stream' : 'application/json',
          'Content-Length': `${Buffer.byteLength(text)}`,
        }),
        ...more,
      };
      return new Promise<Answer>((done, failed) => {
        const asking = request({ hostname, port, method, path, agent, headers }, (answer) => {
          let received = '';
          answer.setEncoding('utf8').on('data', (part) => {
            received += part;
          });
          answer.once('error', failed).once('end', () => {
            const [set] = answer.headers['set-cookie'] ?? [];
            if (set) cookie = set.split(';')[0]!;
            done({ status: answer.statusCode!, headers: answer.headers, body: received });
          });
        });
        // What is refused before it has arrived is answered all the same.
        asking.once('error', failed).end(text);
      });
    },
  };
}

export type Browser = ReturnType<typeof browserAt>;
