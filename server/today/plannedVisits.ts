import { inMonitoring, workGoesOn } from '../endings/endingThatHolds.ts';
import { plusDays } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';

const behindDays = 7;
const aheadDays = 14;

/** Visits agreed at the last contact with each family: from a week ago, because they were missed, to two weeks ahead. */
export async function plannedVisits(command: Command) {
  const { role } = command.actor;
  return role === 'assistant' || role === 'coordinator' ? plannedVisitsOf(command) : [];
}

/** The same with every family the actor may see. */
export async function plannedVisitsOf({ db, today }: Command) {
  // Agreements are about the near future: what was agreed more than a quarter ago has been visited or agreed anew since.
  const agreed = await db.activityLog.findMany({
    where: { nextVisitOn: { not: null }, heldOn: { gte: plusDays(today, -92) } },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: { familyId: true, fosterFamilyId: true, heldOn: true, nextVisitOn: true },
    take: 500,
  });
  const families = await db.family.findMany({
    where: {
      AND: [{ id: { in: agreed.flatMap(({ familyId }) => familyId ?? []) } }, { OR: [workGoesOn, inMonitoring] }],
    },
  });
  const fosters = await db.fosterFamily.findMany({
    where: { id: { in: agreed.flatMap(({ fosterFamilyId }) => fosterFamilyId ?? []) } },
  });
  const subjects = [
    ...families.map((each) => ({ ...each, familyId: each.id, fosterFamilyId: null })),
    ...fosters.map((each) => ({ ...each, familyId: null, fosterFamilyId: each.id })),
  ];
  return subjects
    .flatMap(({ id, familyId, fosterFamilyId, name, street, city, phone, lastVisitOn }) => {
      // Only the newest agreement counts, and only until the visit has happened.
      const newest = agreed.find((each) => (each.familyId ?? each.fosterFamilyId) === id)!;
      if (lastVisitOn && lastVisitOn > newest.heldOn) return [];
      if (newest.nextVisitOn! < plusDays(today, -behindDays) || newest.nextVisitOn! > plusDays(today, aheadDays))
        return [];
      return [{ familyId, fosterFamilyId, name, on: newest.nextVisitOn!, address: `${street}, ${city}`, phone }];
    })
    .sort((a, b) => a.on.getTime() - b.on.getTime());
}
