import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems hand out to whoever asks for any port: nobody is given one of these before it is bound. */
const [from, until] = [20_000, 30_000];

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(from, until);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((answer) => {
    const probe = createServer().once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
