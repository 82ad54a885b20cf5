import { blueCardDuties } from '../blueCards/blueCardDuties.ts';
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
const sources: readonly DutySource[] = [familyAssessmentDuties, firstPlanDuties, blueCardDuties];

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

async function workWith(db: Database, unitId: string, familyIds: readonly string[]): Promise<FamilyWork[]> {
  if (familyIds.length === 0) return [];
  const familyId = { in: [...familyIds] };
  const begun = await db.assignment.groupBy({
    by: ['familyId'],
    where: { unitId, familyId },
    _min: { startedOn: true },
  });
  const endings = await db.familyEnding.findMany({
    where: { unitId, familyId },
    select: { familyId: true, endedOn: true },
  });
  return begun.map(({ familyId: id, _min }) => ({
    familyId: id!,
    begunOn: _min.startedOn!,
    endedOn: endings.find((each) => each.familyId === id)?.endedOn ?? null,
  }));
}
