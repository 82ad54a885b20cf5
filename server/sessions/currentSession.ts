import { createHash } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import type { PrismaClient, Session } from '#prisma/client.ts';

/** A shift and a late evening; after it one signs in again. */
export const absoluteHours = 10;
/** A field worker puts the phone away between two visits. */
export const idleMinutes = 60;

/** The cookie is bound to this host and to TLS; plain http is only for a computer of one's own. */
export const cookieOf = (secure: boolean) => ({
  name: secure ? '__Host-piecza' : 'piecza',
  options: { httpOnly: true, secure, sameSite: 'strict', path: '/' } satisfies CookieOptions,
});

/** Only the hash is stored: whoever reads the table cannot become anyone. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest() as Uint8Array<ArrayBuffer>;

export function tokenIn(request: Request, secure: boolean) {
  const { name } = cookieOf(secure);
  const pair = request
    .get('Cookie')
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? null;
}

/** The session this request belongs to, if it still lives and its role is still held today. */
export async function currentSession(prisma: PrismaClient, request: Request, secure: boolean, now: Date, today: Date) {
  const token = tokenIn(request, secure);
  if (!token) return null;
  const session = await prisma.session.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!session || !lives(session, now)) return null;
  // A right that was taken away ends with the next request, not with the next sign-in.
  const held = await prisma.staffRole.count({
    where: { unitId: session.unitId, staffId: session.staffId, role: session.role, ...heldOn(today) },
  });
  if (!held) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > 60_000)
    await prisma.session.updateMany({
      where: { tokenHash: session.tokenHash, endedAt: null },
      data: { lastSeenAt: now },
    });
  return session;
}

export const heldOn = (day: Date) => ({ startedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gte: day } }] });

function lives({ endedAt, expiresAt, lastSeenAt }: Session, now: Date) {
  const idleSince = now.getTime() - lastSeenAt.getTime();
  return !endedAt && expiresAt > now && idleSince < idleMinutes * 60_000;
}
