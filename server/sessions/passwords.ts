import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../platform/errors.ts';

const atOnce = 2;
const mayWait = 40;
let running = 0;
const waiting: (() => void)[] = [];

/** Hashing takes memory and threads that everything else needs too: a few at a time, and a queue that ends somewhere. */
async function derive(...[algorithm, parameters]: Parameters<typeof deriveNow>) {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new Refusal('unavailable');
    await new Promise<void>((turn) => waiting.push(turn));
  }
  running++;
  try {
    return await deriveNow(algorithm, parameters);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

const deriveNow = promisify(argon2);

/** OWASP's choice for argon2id with room to spare: 64 MiB, 3 passes. */
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };

/** argon2id in the usual text form, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string) {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: Buffer.from(password), nonce, ...cost });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/** Takes as long for a wrong password as for a right one. */
export async function isPassword(password: string, hash: string) {
  const [, memory, passes, parallelism, nonce, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? [];
  if (!nonce || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const given = await derive('argon2id', {
    message: Buffer.from(password),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected);
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
