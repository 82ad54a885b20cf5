import { stayOn } from '../children/childPolicy.ts';
import { livingThereOn } from '../families/livingThereOn.ts';
import type { Command } from '../platform/routes.ts';

/** Whoever belongs to a family on this day, or left it for foster care. */
export const belongingOn = (day: Date) => ({ OR: [livingThereOn(day), { leftReason: 'placedInCare' as const }] });

/** People of the family who live in a foster family today. */
export async function inCareFrom({ db, today }: Command, familyId: string) {
  const members = await db.familyMember.findMany({
    where: { familyId, ...belongingOn(today) },
    select: { personId: true },
  });
  const stays = await db.placement.findMany({
    where: { ...stayOn(today), childId: { in: members.map(({ personId }) => personId) } },
  });
  const children = await db.person.findMany({
    where: { id: { in: stays.map(({ childId }) => childId) } },
    orderBy: { id: 'asc' },
  });
  return { children, stays };
}
