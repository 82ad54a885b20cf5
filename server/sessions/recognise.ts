import type { Role } from '#contract/actor.ts';
import { warsawToday } from '#contract/calendar.ts';
import { type AccessFacts, filesOf } from '../access/filesOf.ts';
import type { Actor, Files } from '../platform/actor.ts';

/** A question to the database as the gate, in one round trip. */
type Ask = <Row>(at: Date, text: string, values?: readonly unknown[]) => Promise<Row[]>;

export type Session = {
  readonly tokenHash: Buffer;
  readonly unitId: string;
  readonly staffId: string;
  readonly role: Role;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
};

/** A field worker puts the phone away between two visits. */
export const idleMinutes = 60;

/**
 * Whose session this is, if it still lives and its role is still held today, and which files are open to them now.
 * Everything is read anew with every request: a right that was taken away ends with the next one.
 */
export async function recognise(
  ask: Ask,
  tokenHash: Buffer,
  now: Date,
): Promise<{ session: Session; actor: Actor } | null> {
  const [answer] = await ask<{ known: Known | null }>(now, 'SELECT wall.recognise($1, $2) AS known', [
    tokenHash,
    `${idleMinutes} minutes`,
  ]);
  const known = answer?.known;
  if (!known) return null;
  const { staffId, unitId, role } = known;
  const today = warsawToday(now);
  const { open, closed } = filesOf(factsIn(known), { id: staffId, role, today, now });
  const [lastSeenAt, expiresAt] = [new Date(known.lastSeenAt), new Date(known.expiresAt)];
  const actor = {
    id: staffId,
    unitId,
    role,
    today,
    open,
    closed: { ...closed, ...(await peopleOf(ask, now, unitId, closed)) },
  };
  return { session: { tokenHash, unitId, staffId, role, lastSeenAt, expiresAt }, actor };
}

/** What `wall.recognise` answers; days and moments as PostgreSQL writes them. */
type Known = {
  unitId: string;
  staffId: string;
  role: Role;
  lastSeenAt: string;
  expiresAt: string;
  assignments: [string | null, string | null, string, string, string | null][];
  substitutions: [string, string, string, string][];
  emergencies: [string | null, string | null, string, string, string][];
  conflicts: [string | null, string | null, string][];
  seals: [string | null, string | null, string[]][];
};

const factsIn = (row: Known): AccessFacts => ({
  assignments: row.assignments.map(([familyId, fosterFamilyId, staffId, startedOn, endedOn]) => ({
    familyId,
    fosterFamilyId,
    staffId,
    startedOn: new Date(startedOn),
    endedOn: endedOn === null ? null : new Date(endedOn),
  })),
  substitutions: row.substitutions.map(([absentId, substituteId, startedOn, endedOn]) => ({
    absentId,
    substituteId,
    startedOn: new Date(startedOn),
    endedOn: new Date(endedOn),
  })),
  emergencies: row.emergencies.map(([familyId, fosterFamilyId, staffId, grantedAt, expiresAt]) => ({
    familyId,
    fosterFamilyId,
    staffId,
    grantedAt: new Date(grantedAt),
    expiresAt: new Date(expiresAt),
  })),
  conflicts: row.conflicts.map(([familyId, fosterFamilyId, staffId]) => ({
    familyId,
    fosterFamilyId,
    staffId,
    withdrawnAt: null,
  })),
  seals: row.seals.map(([familyId, fosterFamilyId, namedIds]) => ({
    familyId,
    fosterFamilyId,
    namedIds,
    liftedAt: null,
  })),
});

/** The children in care at closed foster families, and the people who are known through closed files only. */
async function peopleOf(ask: Ask, now: Date, unitId: string, { families, fosterFamilies }: Files) {
  if (families.length + fosterFamilies.length === 0) return { children: [], people: [] };
  const [row] = await ask<{ children: string[]; people: string[] }>(
    now,
    `WITH link AS (
       SELECT person_id, family_id AS file FROM family_members WHERE unit_id = $1
       UNION ALL SELECT child_id, foster_family_id FROM placements WHERE unit_id = $1
       UNION ALL SELECT person_id, foster_family_id FROM foster_carers WHERE unit_id = $1)
     SELECT ARRAY(SELECT DISTINCT child_id::text FROM placements WHERE unit_id = $1 AND foster_family_id = ANY ($2)) AS children,
            ARRAY(SELECT person_id::text FROM link GROUP BY 1 HAVING bool_and(file = ANY ($2))) AS people`,
    [unitId, [...families, ...fosterFamilies]],
  );
  return row!;
}
