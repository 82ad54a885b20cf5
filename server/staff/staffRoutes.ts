import { employments, staff, staffRoles } from '#contract/staff.ts';
import type { Staff } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import { namedLike } from '../people/namedLike.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { asEmailTaken } from './emailTaken.ts';
import { employStaff } from './employStaff.ts';
import { employmentPolicy, staffPolicy, staffRolePolicy } from './staffPolicy.ts';

const members = resourceRoutes(staff, {
  rows: (db) => db.staff,
  policy: staffPolicy,
  where: ({ q, role }, { today }) => ({
    AND: [...namedLike(q), role ? { roles: { some: { role, ...onDay(today) } } } : {}],
  }),
  orderBy: (field, direction) => (field === 'familyName' ? { searchName: direction } : undefined),
  present: presentStaff,
  create: employStaff,
  change: async ({ db }, { id, revision }, { phone, ...input }) => {
    return db.staff
      .update({
        where: { id, revision },
        data: { ...input, phone: phone || null, revision: revision + 1 },
      })
      .catch(asEmailTaken);
  },
});

/** Adds roles and caseload: two queries for a whole page. Who may not see assignments sees a caseload of their own part. */
async function presentStaff({ db, today }: Command, rows: Staff[]) {
  const staffId = { in: rows.map(({ id }) => id) };
  const roles = await db.staffRole.findMany({ where: { staffId, ...onDay(today) } });
  const caseloads = await db.assignment.groupBy({
    by: ['staffId'],
    where: { staffId, purpose: 'work', ...onDay(today) },
    _count: { id: true },
  });
  return rows.map((row) => ({
    ...row,
    roles: roles.filter((each) => each.staffId === row.id).map(({ role }) => role),
    caseload: caseloads.find((each) => each.staffId === row.id)?._count.id ?? 0,
  }));
}

const inOrder = ({ startedOn }: { startedOn: Date }, endedOn: Date | null | undefined) => {
  if (endedOn && endedOn < startedOn) throw new Refusal('staff.overlap', { field: 'endedOn' });
};

/** Nobody decides what they may do themselves: an administrator could otherwise open every file. */
function refuseOwn({ id }: Actor, staffId: string) {
  // An id may be written in capitals, too.
  if (staffId.toLowerCase() === id) throw new Refusal('staff.ownRole', { field: 'staffId' });
}

const roles = resourceRoutes(staffRoles, {
  rows: (db) => db.staffRole,
  policy: staffRolePolicy,
  create: async ({ db, actor }, input) => {
    refuseOwn(actor, input.staffId);
    inOrder(input, input.endedOn);
    await db.staff.findUniqueOrThrow({ where: { id: input.staffId } });
    return db.staffRole.create({ data: { ...input, endedOn: input.endedOn ?? null, unitId: actor.unitId } });
  },
  change: async ({ db, actor }, current, { endedOn }) => {
    refuseOwn(actor, current.staffId);
    inOrder(current, endedOn);
    const { id, revision } = current;
    return db.staffRole.update({ where: { id, revision }, data: { endedOn, revision: revision + 1 } });
  },
});

const contracts = resourceRoutes(employments, {
  rows: (db) => db.employment,
  policy: employmentPolicy,
  create: async ({ db, actor }, input) => {
    inOrder(input, input.endedOn);
    await db.staff.findUniqueOrThrow({ where: { id: input.staffId } });
    return db.employment.create({ data: { ...input, endedOn: input.endedOn ?? null, unitId: actor.unitId } });
  },
  change: async ({ db }, current, { endedOn }) => {
    inOrder(current, endedOn);
    const { id, revision } = current;
    return db.employment.update({ where: { id, revision }, data: { endedOn, revision: revision + 1 } });
  },
});

export const staffRoutes = [...members, ...roles, ...contracts];
