import { randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Role } from '#contract/actor.ts';
import { warsawToday } from '#contract/calendar.ts';
import type { AuditAction, PrismaClient, Session, Staff } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import { absoluteHours, hashOf, heldOn } from './currentSession.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { giveBack, limitsOf, takeAttempt } from './throttle.ts';

/** Someone unknown takes as long to refuse as someone known. */
const nobodysHash = await hashPassword(randomUUID());

/** The order in which a role is chosen for someone who holds several. */
const usual: Role[] = ['assistant', 'coordinator', 'supervisor', 'administrator', 'dataProtectionOfficer'];

/**
 * Checks the password and opens a session.
 * @returns the token for the cookie; it is kept nowhere else.
 * @throws Refusal `session.wrongCredentials`, `session.throttled`, `session.noRole`.
 */
export async function signIn(
  prisma: PrismaClient,
  { email, password }: { email: string; password: string },
  request: Request,
  now: Date,
) {
  const limits = limitsOf(email, request.ip ?? '');
  await takeAttempt(prisma, limits, now);
  const staff = await prisma.staff.findUnique({ where: { email } });
  const credential = staff && (await prisma.credential.findUnique({ where: { staffId: staff.id } }));
  const right = await isPassword(password, credential?.passwordHash ?? nobodysHash);
  if (!staff || !credential || !right) {
    if (staff) {
      const [role] = await rolesToday(prisma, staff, now);
      if (role) await note(prisma, staff, 'signInRefused', role, request.requestId);
    }
    throw new Refusal('session.wrongCredentials', { field: 'password' });
  }
  await giveBack(prisma, limits);
  const roles = await rolesToday(prisma, staff, now);
  const [role] = roles;
  if (!role) throw new Refusal('session.noRole');
  return open(prisma, staff, role, request, now);
}

/** Roles held today, the usual one first. */
export async function rolesToday(prisma: PrismaClient, { unitId, id }: Pick<Staff, 'unitId' | 'id'>, now: Date) {
  const held = await prisma.staffRole.findMany({
    where: { unitId, staffId: id, ...heldOn(warsawToday(now)) },
    select: { role: true },
  });
  return usual.filter((role) => held.some((each) => each.role === role));
}

/** A new token at every change of what one may do, so that an old one is worth nothing. */
async function open(
  prisma: Pick<PrismaClient, 'session' | 'auditEvent'>,
  { id, unitId }: Pick<Staff, 'id' | 'unitId'>,
  role: Role,
  request: Request,
  now: Date,
  expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000),
) {
  const token = randomBytes(32).toString('base64url');
  await prisma.session.create({
    data: {
      tokenHash: hashOf(token),
      unitId,
      staffId: id,
      role,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      device: deviceOf(request),
    },
  });
  await note(prisma, { id, unitId }, 'signIn', role, request.requestId);
  return { token, expiresAt };
}

/** Acting as another role is a new session in place of the old one, and ends when the old one would have ended. */
export async function actAs(
  prisma: PrismaClient,
  { staffId, unitId, tokenHash, expiresAt }: Session,
  role: Role,
  request: Request,
  now: Date,
) {
  const roles = await rolesToday(prisma, { id: staffId, unitId }, now);
  if (!roles.includes(role)) throw new Refusal('notAllowed', { field: 'role' });
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { tokenHash, endedAt: null }, data: { endedAt: now } });
    if (count === 0) throw new Refusal('signedOut');
    return open(tx, { id: staffId, unitId }, role, request, now, expiresAt);
  });
}

export async function note(
  prisma: Pick<PrismaClient, 'auditEvent'>,
  { id, unitId }: Pick<Staff, 'id' | 'unitId'>,
  action: Extract<AuditAction, 'signIn' | 'signInRefused' | 'signOut'>,
  role: Role,
  requestId: string,
) {
  await prisma.auditEvent.create({
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
