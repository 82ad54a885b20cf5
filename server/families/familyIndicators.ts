import type { Prisma } from '#prisma/client.ts';
import { within } from '../assignments/inCare.ts';

/**
 * Families covered in a period: with an assistant who worked with them on at least one day of it; watching over a family
 * after the work is not work with it. The report counts exactly these, and the
 * list behind its figure shows them.
 * @param by only those this person looked after in the period
 */
export const coveredBetween = (from: Date, until: Date, by?: string): Prisma.FamilyWhereInput => ({
  assignments: { some: { purpose: 'work', ...(by && { staffId: by }), ...within(from, until) } },
});

/** Families about whom nothing was recorded in a period. */
export const withoutEntriesBetween = (from: Date, until: Date): Prisma.FamilyWhereInput => ({
  activityLogs: { none: { heldOn: { gte: from, lte: until } } },
});

/** Their children: those of `childrenBetween` whose family was covered in the period. */
export const childrenCoveredBetween = (from: Date, until: Date): Prisma.FamilyMemberWhereInput => ({
  ...childrenBetween(from, until),
  family: coveredBetween(from, until),
});

/** Children of any families: members as a child during the period, not yet 18 on its first day (or of unknown age). */
export const childrenBetween = (from: Date, until: Date): Prisma.FamilyMemberWhereInput => ({
  role: 'child',
  joinedOn: { lte: until },
  AND: [
    { OR: [{ leftOn: null }, { leftOn: { gte: from } }] },
    { OR: [{ person: { bornOn: null } }, { person: { bornOn: { gt: yearsBefore(from, 18), lte: until } } }] },
  ],
});

function yearsBefore(day: Date, years: number) {
  return new Date(Date.UTC(day.getUTCFullYear() - years, day.getUTCMonth(), day.getUTCDate()));
}
