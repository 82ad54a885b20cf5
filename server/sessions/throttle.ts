import { createHash } from 'node:crypto';
import type { PrismaClient } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';

const freeAttempts = 5;
/** Seconds to wait after the sixth, seventh, … failure; never for ever, or anyone could lock a colleague out. */
const waits = [30, 60, 300, 900];
const forgottenAfterMs = 24 * 60 * 60 * 1000;

/** Only hashes are kept: the table must not become a list of who tried to sign in from where. */
const keyOf = (kind: 'account' | 'address', value: string) => createHash('sha256').update(`${kind}|${value}`).digest();

/** An address is a whole /64 for IPv6, because that is what one subscriber gets. */
export const networkOf = (address: string) =>
  address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;

export const throttleKeys = (email: string, address: string) => [
  { key: keyOf('account', email), free: freeAttempts },
  // Many colleagues share one office address.
  { key: keyOf('address', networkOf(address)), free: freeAttempts * 10 },
];

type Keys = ReturnType<typeof throttleKeys>;

/** @throws Refusal `session.throttled` while an account or address has to wait. */
export async function refuseIfThrottled(prisma: PrismaClient, keys: Keys, now: Date) {
  const blocked = await prisma.signInThrottle.findFirst({
    where: { key: { in: keys.map(({ key }) => key as Uint8Array<ArrayBuffer>) }, blockedUntil: { gt: now } },
    orderBy: { blockedUntil: 'desc' },
  });
  if (!blocked) return;
  const seconds = Math.ceil((blocked.blockedUntil.getTime() - now.getTime()) / 1000);
  throw new Refusal('session.throttled', { values: { seconds } });
}

/** Counts in one statement, so that a hundred attempts at once are a hundred. */
export async function countFailure(prisma: PrismaClient, keys: Keys, now: Date) {
  for (const { key, free } of keys) {
    const [row] = await prisma.$queryRaw<{ failures: number }[]>`
      INSERT INTO sign_in_throttles AS t (key, failures, blocked_until, last_failed_at)
      VALUES (${key}, 1, ${now}, ${now})
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN t.last_failed_at < ${new Date(now.getTime() - forgottenAfterMs)} THEN 1 ELSE t.failures + 1 END,
        last_failed_at = ${now}
      RETURNING failures`;
    const over = (row?.failures ?? 0) - free;
    if (over < 0) continue;
    const wait = waits[Math.min(over, waits.length - 1)]!;
    await prisma.signInThrottle.update({
      where: { key: key as Uint8Array<ArrayBuffer> },
      data: { blockedUntil: new Date(now.getTime() + wait * 1000) },
    });
  }
}

export async function forgetFailures(prisma: PrismaClient, [account]: Keys) {
  await prisma.signInThrottle.deleteMany({ where: { key: account!.key as Uint8Array<ArrayBuffer> } });
}
