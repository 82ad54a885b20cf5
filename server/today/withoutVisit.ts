import { notVisitedFor } from '../activityLogs/notVisitedFor.ts';
import { onDay } from '../assignments/inCare.ts';
import { workGoesOn } from '../endings/endingThatHolds.ts';
import type { Command } from '../platform/routes.ts';

/** The worker's own families and foster families without a visit that took place for 30 days or more. */
export async function withoutVisit({ db, actor, today }: Command) {
  if (actor.role !== 'assistant' && actor.role !== 'coordinator') return [];
  const order = [{ lastVisitOn: { sort: 'asc', nulls: 'first' } } as const, { id: 'asc' } as const];
  const select = { id: true, name: true, lastVisitOn: true } as const;
  const families = await db.family.findMany({
    where: { AND: [notVisitedFor(today), workGoesOn] },
    orderBy: order,
    select,
    take: 30,
  });
  const fosters = await db.fosterFamily.findMany({
    where: { AND: [notVisitedFor(today), onDay(today)] },
    orderBy: order,
    select,
    take: 30,
  });
  return [
    ...families.map(({ id, name, lastVisitOn }) => ({ familyId: id, fosterFamilyId: null, name, lastVisitOn })),
    ...fosters.map(({ id, name, lastVisitOn }) => ({ familyId: null, fosterFamilyId: id, name, lastVisitOn })),
  ];
}
