import { blueCardDuties } from '../blueCards/blueCardDuties.ts';
import { courtDuties } from '../courtDates/courtDuties.ts';
import { monitoringDuties } from '../endings/monitoringDuties.ts';
import { firstPlanDuties } from '../plans/firstPlanDuties.ts';
import type { Database } from '../platform/restrict.ts';
import { familyAssessmentDuties } from './familyAssessmentDuties.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

/** A stretch of work with a family, from the first day anyone was assigned to its ending; null while it goes on. */
export type FamilyWork = { readonly familyId: string; readonly begunOn: Date; readonly endedOn: Date | null };

/** What follows for each of these families from one kind of fact. It asks for the facts of all of them at once. */
export type DutySource = (
  db: Database,
  work: readonly FamilyWork[],
  asked: { unitId: string; today: Date },
) => Promise<(work: FamilyWork) => readonly ComputedObligation[]>;

/** Every source of duties about a family, a line each. */
const sources: readonly DutySource[] = [
  familyAssessmentDuties,
  firstPlanDuties,
  blueCardDuties,
  monitoringDuties,
  courtDuties,
];

/** What is owed about these families. */
export async function familyDuties(
  db: Database,
  { unitId, familyIds }: { unitId: string; familyIds: readonly string[] },
  today: Date,
) {
  const work = await workWith(db, unitId, familyIds);
  const asked = { unitId, today };
  const dutiesFrom: Awaited<ReturnType<DutySource>>[] = [];
  for (const source of sources) dutiesFrom.push(await source(db, work, asked));
  return (familyId: string) =>
    work.filter((each) => each.familyId === familyId).flatMap((each) => dutiesFrom.flatMap((duties) => duties(each)));
}

/** Work runs from the first day anyone was assigned to its ending; begun again, it is a stretch of its own. */
async function workWith(db: Database, unitId: string, familyIds: readonly string[]): Promise<FamilyWork[]> {
  if (familyIds.length === 0) return [];
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
