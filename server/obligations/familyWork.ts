import type { Database } from '../platform/restrict.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

/** A stretch of work with a family, from the first day anyone was assigned to its ending; null while it goes on. */
export type FamilyWork = { readonly familyId: string; readonly begunOn: Date; readonly endedOn: Date | null };

/** Work runs from the first day anyone was assigned to its ending; begun again, it is a stretch of its own. */
export async function workWith(db: Database, unitId: string, familyIds: readonly string[]): Promise<FamilyWork[]> {
  const familyId = { in: [...familyIds] };
  const assigned = await db.assignment.findMany({
    where: { unitId, familyId, purpose: 'work' },
    select: { familyId: true, startedOn: true },
    orderBy: { startedOn: 'asc' },
  });
  const endings = await db.familyEnding.findMany({
    where: { unitId, familyId },
    select: { familyId: true, endedOn: true, reopenedOn: true },
    orderBy: { endedOn: 'asc' },
  });
  return familyIds.flatMap((id) => {
    const ofFamily = endings.filter((each) => each.familyId === id);
    return [{ reopenedOn: new Date(0) }, ...ofFamily].flatMap(({ reopenedOn }, nth) => {
      const begun = reopenedOn && assigned.find((each) => each.familyId === id && each.startedOn >= reopenedOn);
      const endedOn = ofFamily[nth]?.endedOn ?? null;
      const isOfThisStretch = begun && (nth === 0 || !endedOn || begun.startedOn <= endedOn);
      return isOfThisStretch ? [{ familyId: id, begunOn: begun.startedOn, endedOn }] : [];
    });
  });
}

/** What follows from each stretch of work with a family. */
export const inEachStretch =
  (work: readonly FamilyWork[], duties: (stretch: FamilyWork) => readonly ComputedObligation[]) => (familyId: string) =>
    work.filter((each) => each.familyId === familyId).flatMap(duties);
