import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Role } from '#contract/actor.ts';
import { hashOf } from '#server/sessions/currentSession.ts';
import { recognise } from '#server/sessions/recognise.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { database, noon, prisma } from './databases.ts';

export type SignedIn = { id: string; unitId: string; role: Role };

/** A real session of this member of staff. @returns the token that is in their cookie */
export async function givenSession({ id, unitId, role }: SignedIn, now: Date = noon) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await prisma.$transaction((tx) =>
    keepSession(tx, { tokenHash: hashOf(token), unitId, staffId: id, role, now, expiresAt, device: 'test' }),
  );
  return token;
}

/** Who they are to the product at this moment, with the files open and closed to them. */
export async function actorOf(staff: SignedIn, now: Date = noon) {
  const known = await recognise(database.askTheGate, hashOf(await givenSession(staff, now)), now);
  return known!.actor;
}

type Row = { token_hash: Buffer; expires_at: Date; ended_at: Date | null };

export const sessionsOf = (staffId: string) =>
  prisma.$queryRaw<Row[]>`SELECT token_hash, expires_at, ended_at FROM auth.sessions WHERE staff_id = ${staffId}::uuid`;

export const endSessionsNow = (staffId: string) =>
  prisma.$executeRaw`UPDATE auth.sessions SET ended_at = now() WHERE staff_id = ${staffId}::uuid`;

/** Sets one column of all their sessions. */
export async function setSessions(staffId: string, column: 'ended_at' | 'expires_at' | 'last_seen_at', moment: Date) {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(`UPDATE auth.sessions SET ${column} = $1 WHERE staff_id = $2`, [moment, staffId]);
  await client.end();
}

export const givePassword = (unitId: string, staffId: string, hash: string) =>
  prisma.$executeRaw`
    INSERT INTO auth.credentials (unit_id, staff_id, password_hash) VALUES (${unitId}::uuid, ${staffId}::uuid, ${hash})`;
