import type { Prisma } from '#prisma/client.ts';
import { coveredBetween } from '../fosterFamilies/fosterFamilyIndicators.ts';

/** Children and adult wards who, on at least one day of the period, lived in a foster family that had a coordinator in it. */
export const childrenCoveredBetween = (from: Date, until: Date): Prisma.PersonWhereInput => ({
  placements: { some: { ...placedBetween(from, until), fosterFamily: coveredBetween(from, until) } },
});

/** Stays in any foster families, on at least one day of the period. */
export const placedBetween = (from: Date, until: Date): Prisma.PlacementWhereInput => ({
  placedOn: { lte: until },
  OR: [{ endedOn: null }, { endedOn: { gte: from } }],
});
