import type { Role } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';

/** A transaction of the gate: nobody else reaches these tables, so they are no models either. */
export type GateTransaction = Prisma.TransactionClient;

export async function passwordHashOf(tx: GateTransaction, staffId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ password_hash: string }[]>`
    SELECT password_hash FROM auth.credentials WHERE staff_id = ${staffId}::uuid`;
  return row?.password_hash;
}

export type NewSession = {
  readonly tokenHash: Uint8Array;
  readonly unitId: string;
  readonly staffId: string;
  readonly role: Role;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly device: string;
};

export async function keepSession(
  tx: GateTransaction,
  { tokenHash, unitId, staffId, role, now, expiresAt, device }: NewSession,
) {
  await tx.$executeRaw`
    INSERT INTO auth.sessions (token_hash, unit_id, staff_id, role, created_at, last_seen_at, expires_at, device)
    VALUES (${tokenHash}, ${unitId}::uuid, ${staffId}::uuid, ${role}::role, ${now}, ${now}, ${expiresAt}, ${device})`;
}

/** @returns how many sessions this ended: none when somebody else ended it a moment before */
export const endSession = (tx: GateTransaction, tokenHash: Uint8Array, now: Date) =>
  tx.$executeRaw`UPDATE auth.sessions SET ended_at = ${now} WHERE token_hash = ${tokenHash} AND ended_at IS NULL`;

export const endSessionsOf = (tx: GateTransaction, staffId: string, now: Date) =>
  tx.$executeRaw`UPDATE auth.sessions SET ended_at = ${now} WHERE staff_id = ${staffId}::uuid AND ended_at IS NULL`;

export const noteLastSeen = (tx: GateTransaction, tokenHash: Uint8Array, now: Date) =>
  tx.$executeRaw`UPDATE auth.sessions SET last_seen_at = ${now} WHERE token_hash = ${tokenHash} AND ended_at IS NULL`;
