import { randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Role } from '#contract/actor.ts';
import { warsawToday } from '#contract/calendar.ts';
import type { AuditAction } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import type { ApiDatabase } from '../database.ts';
import { Refusal } from '../platform/errors.ts';
import { absoluteHours, hashOf } from './currentSession.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { Session } from './recognise.ts';
import { endSession, type GateTransaction, keepSession, passwordHashOf } from './sessionStore.ts';
import { giveBack, limitsOf, takeAttempt } from './throttle.ts';

/** Someone unknown takes as long to refuse as someone known. */
const nobodysHash = await hashPassword(randomUUID());

/** The order in which a role is chosen for someone who holds several. */
const usual: Role[] = ['assistant', 'coordinator', 'supervisor', 'administrator', 'dataProtectionOfficer'];

type Member = { readonly id: string; readonly unitId: string };

/**
 * Checks the password and opens a session.
 * @returns the token for the cookie, which is kept nowhere else, and what the session says
 * @throws Refusal `session.wrongCredentials`, `session.throttled`, `session.noRole`
 */
export async function signIn(
  { atTheGate }: ApiDatabase,
  { email, password }: { email: string; password: string },
  request: Request,
  now: Date,
) {
  const limits = limitsOf(email, request.ip ?? '');
  // Kept whatever comes of it: an attempt that is judged has been counted.
  const refused = await atTheGate(now, (tx) => takeAttempt(tx, limits, now));
  if (refused) throw refused;
  const staff = await atTheGate(now, async (tx) => {
    const found = await tx.staff.findUnique({ where: { email }, select: { id: true, unitId: true } });
    return found && { ...found, hash: await passwordHashOf(tx, found.id) };
  });
  // No transaction is open while the password is worked on.
  const right = await isPassword(password, staff?.hash ?? nobodysHash);
  if (!staff?.hash || !right) {
    if (staff)
      await atTheGate(now, async (tx) => {
        const [role] = await rolesToday(tx, staff, now);
        if (role) await note(tx, staff, 'signInRefused', role, request.requestId);
      });
    throw new Refusal('session.wrongCredentials', { field: 'password' });
  }
  return atTheGate(now, async (tx) => {
    await giveBack(tx, limits);
    const [role] = await rolesToday(tx, staff, now);
    return role && open(tx, staff, role, request, now);
  }).then((opened) => {
    if (!opened) throw new Refusal('session.noRole');
    return opened;
  });
}

/** Roles held today, the usual one first. */
export async function rolesToday(tx: GateTransaction, { unitId, id }: Member, now: Date) {
  const held = await tx.staffRole.findMany({
    where: { unitId, staffId: id, ...onDay(warsawToday(now)) },
    select: { role: true },
  });
  return usual.filter((role) => held.some((each) => each.role === role));
}

/** A new token at every change of what one may do, so that an old one is worth nothing. */
async function open(
  tx: GateTransaction,
  { id, unitId }: Member,
  role: Role,
  request: Request,
  now: Date,
  expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000),
) {
  const token = randomBytes(32).toString('base64url');
  const session = { tokenHash: hashOf(token), unitId, staffId: id, role, lastSeenAt: now, expiresAt };
  await keepSession(tx, { ...session, now, device: deviceOf(request) });
  await note(tx, { id, unitId }, 'signIn', role, request.requestId);
  return { token, session };
}

/** Acting as another role is a new session in place of the old one, and ends when the old one would have ended. */
export const actAs = (
  { atTheGate }: ApiDatabase,
  { staffId, unitId, tokenHash, expiresAt }: Session,
  role: Role,
  request: Request,
  now: Date,
) =>
  atTheGate(now, async (tx) => {
    const roles = await rolesToday(tx, { id: staffId, unitId }, now);
    if (!roles.includes(role)) throw new Refusal('notAllowed', { field: 'role' });
    if ((await endSession(tx, tokenHash, now)) === 0) throw new Refusal('signedOut');
    return open(tx, { id: staffId, unitId }, role, request, now, expiresAt);
  });

export async function note(
  tx: GateTransaction,
  { id, unitId }: Member,
  action: Extract<AuditAction, 'signIn' | 'signInRefused' | 'signOut'>,
  role: Role,
  requestId: string,
) {
  await tx.auditEvent.createMany({
    data: {
      unitId,
      actorId: id,
      actorRole: role,
      action,
      resource: 'session',
      resourceIds: [id],
      fields: [],
      requestId,
    },
  });
}

/** "Chrome, Android": enough to recognise one's own phone, too little to track anyone. */
function deviceOf(request: Request) {
  const agent = request.get('User-Agent') ?? '';
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name)) ?? '?';
  const system =
    ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name)) ?? '?';
  return `${browser === 'Edg' ? 'Edge' : browser}, ${system}`;
}
