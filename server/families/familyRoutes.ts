import { families, familyMembers } from '#contract/families.ts';
import type { Family, FamilyMember, Prisma } from '#prisma/client.ts';
import { openBy } from '../access/openBy.ts';
import { notVisitedFor } from '../activityLogs/notVisitedFor.ts';
import { onDay } from '../assignments/inCare.ts';
import { namedLike } from '../people/namedLike.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { changeFamily, takeOnFamily } from './changeFamily.ts';
import { childrenCoveredBetween, coveredBetween, withoutEntriesBetween } from './familyIndicators.ts';
import { familyMemberPolicy, familyPolicy } from './familyPolicy.ts';
import { joinFamily } from './joinFamily.ts';

const familyList = resourceRoutes(families, {
  rows: (db) => db.family,
  policy: familyPolicy,
  where: (
    {
      q,
      open,
      intakeRoute,
      assistantId,
      unassigned,
      overdue,
      withoutVisit,
      withoutEntriesFrom,
      withoutEntriesUntil,
      coveredFrom,
      coveredUntil,
      coveredBy,
      endingReason,
      endedFrom,
      endedUntil,
    },
    { today },
  ) => {
    const all: Prisma.FamilyWhereInput[] = [];
    all.push(...namedLike(q));
    if (open !== undefined) all.push(open ? { ending: null } : { ending: { isNot: null } });
    if (intakeRoute) all.push({ intakeRoute });
    if (assistantId) all.push({ assignments: { some: { staffId: assistantId, ...onDay(today) } } });
    if (unassigned !== undefined) {
      const assigned = { some: onDay(today) };
      all.push(unassigned ? { ending: null, NOT: { assignments: assigned } } : { assignments: assigned });
    }
    if (overdue !== undefined) all.push(overdue ? { nextDueOn: { lt: today } } : { NOT: { nextDueOn: { lt: today } } });
    if (withoutVisit !== undefined) {
      const unvisited = { ending: null, ...notVisitedFor(today) };
      all.push(withoutVisit ? unvisited : { NOT: unvisited });
    }
    if (withoutEntriesFrom || withoutEntriesUntil)
      all.push(
        withoutEntriesBetween(withoutEntriesFrom ?? withoutEntriesUntil!, withoutEntriesUntil ?? withoutEntriesFrom!),
      );
    if (coveredFrom || coveredUntil)
      all.push(coveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!, coveredBy));
    if (endingReason || endedFrom || endedUntil)
      all.push({
        ending: {
          ...(endingReason && { reason: endingReason }),
          endedOn: { ...(endedFrom && { gte: endedFrom }), ...(endedUntil && { lte: endedUntil }) },
        },
      });
    return { AND: all };
  },
  // What was never visited, or has nothing due, comes last whichever way one sorts.
  orderBy: (field, sort) =>
    field === 'lastVisitOn' || field === 'nextDueOn' ? { [field]: { sort, nulls: 'last' } } : undefined,
  present: presentFamilies,
  create: takeOnFamily,
  change: changeFamily,
});

/** Adds its ending, today's assistants, the number of children and what opens it: a few queries for a whole page. */
async function presentFamilies(command: Command, rows: Family[]) {
  const { db, today } = command;
  const familyId = { in: rows.map(({ id }) => id) };
  const endings = await db.familyEnding.findMany({ where: { familyId } });
  const assigned = await db.assignment.findMany({
    where: { familyId, ...onDay(today) },
    orderBy: { startedOn: 'asc' },
  });
  const names = await staffNames(
    db,
    assigned.map(({ staffId }) => staffId),
  );
  const opener = await openBy(command, assigned);
  const children = await db.familyMember.groupBy({
    by: ['familyId'],
    where: { familyId, role: 'child', OR: [{ leftOn: null }, { leftOn: { gt: today } }] },
    _count: { id: true },
  });
  return rows.map((family) => {
    const ending = endings.find((each) => each.familyId === family.id);
    return {
      ...family,
      endedOn: ending?.endedOn ?? null,
      endingReason: ending?.reason ?? null,
      assistants: assigned.filter((each) => each.familyId === family.id).map(({ staffId }) => names(staffId)),
      children: children.find((each) => each.familyId === family.id)?._count.id ?? 0,
      openBy: opener(family.id),
    };
  });
}

const members = resourceRoutes(familyMembers, {
  rows: (db) => db.familyMember,
  policy: familyMemberPolicy,
  where: ({ familyId, role, coveredFrom, coveredUntil }) => ({
    AND: [
      familyId ? { familyId } : {},
      role ? { role } : {},
      coveredFrom || coveredUntil
        ? childrenCoveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!)
        : {},
    ],
  }),
  present: async ({ db }, rows: FamilyMember[]) => {
    const people = await db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } } });
    return rows.map((row) => ({ ...people.find(({ id }) => id === row.personId), ...row }));
  },
  create: joinFamily,
});

export const familyRoutes = [...familyList, ...members];
