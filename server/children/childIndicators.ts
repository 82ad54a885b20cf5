import type { Prisma } from '#prisma/client.ts';
import { within } from '../assignments/inCare.ts';

/** Children and adult wards who, on at least one day of the period, lived in a foster family that had a coordinator in it. */
export const childrenCoveredBetween = (from: Date, until: Date): Prisma.PersonWhereInput => ({
  placements: {
    some: {
      placedOn: { lte: until },
      OR: [{ endedOn: null }, { endedOn: { gte: from } }],
      fosterFamily: { assignments: { some: within(from, until) } },
    },
  },
});
