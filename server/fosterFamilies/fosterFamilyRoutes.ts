import { fosterFamilies } from '#contract/fosterFamilies.ts';
import type { FosterFamily, Prisma } from '#prisma/client.ts';
import { openBy } from '../access/openBy.ts';
import { notVisitedFor } from '../activityLogs/notVisitedFor.ts';
import { onDay } from '../assignments/inCare.ts';
import { stayOn } from '../children/childPolicy.ts';
import { namedLike } from '../people/namedLike.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { coveredBetween } from './fosterFamilyIndicators.ts';
import { fosterFamilyPolicy } from './fosterFamilyPolicy.ts';

export const fosterFamilyRoutes = resourceRoutes(fosterFamilies, {
  rows: (db) => db.fosterFamily,
  policy: fosterFamilyPolicy,
  where: (
    { q, type, active, coordinatorId, unassigned, withoutVisit, coveredFrom, coveredUntil, coveredBy },
    { today },
  ) => {
    const all: Prisma.FosterFamilyWhereInput[] = [];
    const activeToday = onDay(today);
    all.push(...namedLike(q));
    if (type) all.push({ type });
    if (active !== undefined) all.push(active ? activeToday : { NOT: activeToday });
    if (coordinatorId) all.push({ assignments: { some: { staffId: coordinatorId, ...onDay(today) } } });
    if (unassigned !== undefined) {
      const assigned = { some: onDay(today) };
      all.push(unassigned ? { ...activeToday, NOT: { assignments: assigned } } : { assignments: assigned });
    }
    if (withoutVisit !== undefined) all.push(withoutVisit ? notVisitedFor(today) : { NOT: notVisitedFor(today) });
    if (coveredFrom || coveredUntil)
      all.push(coveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!, coveredBy));
    return { AND: all };
  },
  orderBy: (field, sort) => (field === 'lastVisitOn' ? { lastVisitOn: { sort, nulls: 'last' } } : undefined),
  present: presentFosterFamilies,
  change: ({ db }, { id, revision }, { addressHidden }) =>
    db.fosterFamily.update({ where: { id, revision }, data: { addressHidden, revision: revision + 1 } }),
});

/** Adds carers, coordinators, the children living there today, their earliest duty and what opens the file: seven queries for a whole page. */
async function presentFosterFamilies(command: Command, rows: FosterFamily[]) {
  const { db, today } = command;
  const fosterFamilyId = { in: rows.map(({ id }) => id) };
  const stays = await db.placement.findMany({ where: { fosterFamilyId, ...stayOn(today) } });
  const carers = await db.fosterCarer.findMany({ where: { fosterFamilyId, ...onDay(today) } });
  const people = await db.person.findMany({
    where: { id: { in: [...stays.map(({ childId }) => childId), ...carers.map(({ personId }) => personId)] } },
    select: { id: true, givenName: true, familyName: true, nextDueOn: true },
  });
  const person = new Map(people.map((each) => [each.id, each]));
  const assigned = await db.assignment.findMany({
    where: { fosterFamilyId, ...onDay(today) },
    orderBy: { startedOn: 'asc' },
  });
  const staffName = await staffNames(
    db,
    assigned.map(({ staffId }) => staffId),
  );
  const opener = await openBy(command, assigned);
  return rows.map((row) => {
    const children = stays.filter((each) => each.fosterFamilyId === row.id);
    const due = children.flatMap(({ childId }) => person.get(childId)?.nextDueOn ?? []);
    return {
      ...row,
      children: children.length,
      nextDueOn: due.length ? new Date(Math.min(...due.map(Number))) : null,
      carers: carers
        .filter((each) => each.fosterFamilyId === row.id)
        .flatMap(({ personId }) => person.get(personId) ?? [])
        .map(({ givenName, familyName }) => `${givenName} ${familyName}`),
      coordinators: assigned.filter((each) => each.fosterFamilyId === row.id).map(({ staffId }) => staffName(staffId)),
      openBy: opener(row.id),
    };
  });
}
