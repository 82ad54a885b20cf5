import type { FamilyWork } from './familyDuties.ts';

/** Of several stretches of work with a family, the last begun by that day; a day before any is of the first. */
export function stretchOf(work: readonly FamilyWork[], familyId: string, day: Date): FamilyWork | undefined {
  const stretches = work.filter((each) => each.familyId === familyId);
  return stretches.findLast(({ begunOn }) => begunOn <= day) ?? stretches[0];
}
