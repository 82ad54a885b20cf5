import type { Prisma } from '#prisma/client.ts';
import { within } from '../assignments/inCare.ts';

/**
 * Foster families covered in a period: with a coordinator on at least one day of it.
 * @param by only those this person looked after in the period
 */
export const coveredBetween = (from: Date, until: Date, by?: string): Prisma.FosterFamilyWhereInput => ({
  assignments: { some: { ...(by && { staffId: by }), ...within(from, until) } },
});
