import { createHash } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import type { ApiDatabase } from '../database.ts';
import { recognise } from './recognise.ts';
import { noteLastSeen } from './sessionStore.ts';

/** A shift and a late evening; after it one signs in again. */
export const absoluteHours = 10;

/** The cookie is bound to this host and to TLS; plain http is only for a computer of one's own. */
export const cookieOf = (secure: boolean) => ({
  name: secure ? '__Host-piecza' : 'piecza',
  options: { httpOnly: true, secure, sameSite: 'strict', path: '/' } satisfies CookieOptions,
});

/** Only the hash is stored: whoever reads the table cannot become anyone. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest();

export function tokenIn(request: Request, secure: boolean) {
  const { name } = cookieOf(secure);
  const pair = request
    .get('Cookie')
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? null;
}

/** Who sends this request; null when the session is not there, has ended, or its role is not held today. */
export async function whoSends(database: ApiDatabase, request: Request, secure: boolean, now: Date) {
  const token = tokenIn(request, secure);
  if (!token) return null;
  const known = await recognise(database.askTheGate, hashOf(token), now);
  if (!known) return null;
  const { tokenHash, lastSeenAt } = known.session;
  if (now.getTime() - lastSeenAt.getTime() > 60_000)
    await database.atTheGate(now, (tx) => noteLastSeen(tx, tokenHash, now));
  return known;
}
