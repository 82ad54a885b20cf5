import type { Role } from '#contract/actor.ts';
import { warsawDay, warsawToday } from '#contract/calendar.ts';
import { type AccessFacts, filesOf } from '../access/filesOf.ts';
import type { Actor, Files } from '../platform/actor.ts';

/** A question to the database as the gate, in one round trip. */
type Ask = <Row>(at: Date, sql: string) => Promise<Row[]>;

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
  const [row] = await ask<Row>(now, sessionAndFacts(tokenHash, now));
  if (!row) return null;
  const { staff_id: staffId, unit_id: unitId, role } = row;
  const today = warsawToday(now);
  const { open, closed } = filesOf(factsIn(row), { id: staffId, role, today, now });
  const session = { tokenHash, unitId, staffId, role, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  const actor = {
    id: staffId,
    unitId,
    role,
    today,
    open,
    closed: { ...closed, ...(await peopleOf(ask, now, unitId, closed)) },
  };
  return { session, actor };
}

/** Only hex, a date and a moment of ours are put into it. */
function sessionAndFacts(tokenHash: Buffer, now: Date) {
  const at = `timestamptz '${now.toISOString()}'`;
  const today = `date '${warsawDay(now)}'`;
  const list = (columns: string, rows: string) =>
    `(SELECT coalesce(json_agg(json_build_array(${columns})), '[]') FROM ${rows})`;
  return `
    WITH me AS MATERIALIZED (
      SELECT s.unit_id, s.staff_id, s.role, s.last_seen_at, s.expires_at FROM auth.sessions s
       WHERE s.token_hash = '\\x${tokenHash.toString('hex')}' AND s.ended_at IS NULL AND s.expires_at > ${at}
         AND s.last_seen_at > ${at} - interval '${idleMinutes} minutes'
         AND EXISTS (SELECT FROM staff_roles r WHERE r.unit_id = s.unit_id AND r.staff_id = s.staff_id AND r.role = s.role
                        AND r.started_on <= ${today} AND (r.ended_on IS NULL OR r.ended_on >= ${today}))),
    absent AS MATERIALIZED (
      SELECT u.absent_id, u.substitute_id, u.started_on, u.ended_on FROM me JOIN substitutions u
        ON u.unit_id = me.unit_id AND u.substitute_id = me.staff_id AND u.ended_on >= ${today})
    SELECT me.*,
      ${list(
        'family_id, foster_family_id, staff_id, started_on, ended_on',
        `assignments a
        WHERE a.unit_id = me.unit_id AND (a.ended_on IS NULL OR a.ended_on >= ${today})
          AND a.staff_id = ANY (ARRAY(SELECT me.staff_id UNION ALL SELECT absent_id FROM absent))`,
      )} AS assignments,
      ${list('absent_id, substitute_id, started_on, ended_on', 'absent')} AS substitutions,
      ${list(
        'family_id, foster_family_id, staff_id, granted_at, expires_at',
        `emergency_accesses e
        WHERE e.unit_id = me.unit_id AND e.staff_id = me.staff_id AND e.expires_at > ${at}`,
      )} AS emergencies,
      ${list(
        'family_id, foster_family_id, staff_id',
        `conflicts_of_interest c
        WHERE c.unit_id = me.unit_id AND c.staff_id = me.staff_id AND c.withdrawn_at IS NULL`,
      )} AS conflicts,
      ${list('family_id, foster_family_id, named_ids', 'seals s WHERE s.unit_id = me.unit_id AND s.lifted_at IS NULL')} AS seals
    FROM me`;
}

type Row = {
  unit_id: string;
  staff_id: string;
  role: Role;
  last_seen_at: Date;
  expires_at: Date;
  assignments: [string | null, string | null, string, string, string | null][];
  substitutions: [string, string, string, string][];
  emergencies: [string | null, string | null, string, string, string][];
  conflicts: [string | null, string | null, string][];
  seals: [string | null, string | null, string[]][];
};

const factsIn = (row: Row): AccessFacts => ({
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
  const unit = `unit_id = '${unitId}'`;
  const files = `ARRAY[${[...families, ...fosterFamilies].map((id) => `'${id}'`).join(', ')}]::uuid[]`;
  const links = `(
    SELECT person_id, family_id AS file FROM family_members WHERE ${unit}
    UNION ALL SELECT child_id, foster_family_id FROM placements WHERE ${unit}
    UNION ALL SELECT person_id, foster_family_id FROM foster_carers WHERE ${unit})`;
  const [row] = await ask<{ children: string[]; people: string[] }>(
    now,
    `SELECT ARRAY(SELECT DISTINCT child_id::text FROM placements WHERE ${unit} AND foster_family_id = ANY (${files})) AS children,
            ARRAY(SELECT person_id::text FROM ${links} AS link GROUP BY 1 HAVING bool_and(file = ANY (${files}))) AS people`,
  );
  return row!;
}
