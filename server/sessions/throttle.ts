import { createHash } from 'node:crypto';
import { Refusal } from '../platform/errors.ts';
import type { GateTransaction } from './sessionStore.ts';

type Limit = {
  readonly key: Uint8Array<ArrayBuffer>;
  /** Attempts in a row before one has to wait. */
  readonly free: number;
  /** Seconds to wait after the last free attempt and each one that follows; never for ever, or anyone could lock a colleague out. */
  readonly waits: readonly number[];
  /** After this many quiet minutes the count starts over. */
  readonly windowMinutes: number;
};

/** One account is one person; behind one address sits a whole office. */
export const limitsOf = (email: string, address: string): readonly [account: Limit, address: Limit] => [
  { key: keyOf('account', email), free: 5, waits: [30, 60, 300, 900], windowMinutes: 24 * 60 },
  { key: keyOf('address', networkOf(address)), free: 50, waits: [30, 60], windowMinutes: 15 },
];

/** Only hashes are kept: the table must not become a list of who tried to sign in from where. */
const keyOf = (kind: 'account' | 'address', value: string) =>
  createHash('sha256').update(`${kind}|${value}`).digest() as Uint8Array<ArrayBuffer>;

/** An address is a whole /64 for IPv6, however shortly it is written, because that is what one subscriber gets. */
export function networkOf(address: string) {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [before = '', after = ''] = plain.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? 8 - groups(before).length - groups(after).length : 0;
  return [...groups(before), ...Array<string>(zeros).fill('0'), ...groups(after)].slice(0, 4).join(':');
}

/**
 * Counts an attempt before it is judged, each in one statement: of a hundred at once, only the free ones are judged.
 * @returns why it is not judged, while the account or the address has to wait: Refusal `session.throttled`
 */
export async function takeAttempt(tx: GateTransaction, limits: readonly Limit[], now: Date): Promise<Refusal | null> {
  for (const { key, free, waits, windowMinutes } of limits) {
    const quietSince = new Date(now.getTime() - windowMinutes * 60_000);
    const taken = await tx.$queryRaw<object[]>`
      INSERT INTO auth.sign_in_throttles AS t (key, failures, blocked_until, last_failed_at)
      VALUES (${key}, 1, ${now}, ${now})
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN t.last_failed_at < ${quietSince} THEN 1 ELSE t.failures + 1 END,
        blocked_until = CASE
          WHEN t.last_failed_at >= ${quietSince} AND t.failures + 1 >= ${free}
          THEN ${now}::timestamptz + make_interval(secs => (${[...waits]}::int[])[least(t.failures + 2 - ${free}::int, ${waits.length}::int)])
          ELSE ${now} END,
        last_failed_at = ${now}
      WHERE t.blocked_until <= ${now}
      RETURNING failures`;
    if (taken.length === 0) return throttled(tx, key, now);
  }
  return null;
}

async function throttled(tx: GateTransaction, key: Uint8Array, now: Date) {
  const [blocked] = await tx.$queryRaw<{ blocked_until: Date }[]>`
    SELECT blocked_until FROM auth.sign_in_throttles WHERE key = ${key}`;
  const milliseconds = (blocked?.blocked_until ?? now).getTime() - now.getTime();
  return new Refusal('session.throttled', { values: { seconds: Math.max(1, Math.ceil(milliseconds / 1000)) } });
}

/** It was the right password: the account starts afresh, the address gets its attempt back. */
export async function giveBack(tx: GateTransaction, [account, address]: ReturnType<typeof limitsOf>) {
  await tx.$executeRaw`DELETE FROM auth.sign_in_throttles WHERE key = ${account.key}`;
  await tx.$executeRaw`
    UPDATE auth.sign_in_throttles SET failures = greatest(failures - 1, 0), blocked_until = last_failed_at WHERE key = ${address.key}`;
}
