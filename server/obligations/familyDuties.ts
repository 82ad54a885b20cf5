import { blueCardDuties } from '../blueCards/blueCardDuties.ts';
import { courtDuties } from '../courtDates/courtDuties.ts';
import { monitoringDuties } from '../endings/monitoringDuties.ts';
import { intakeDuties } from '../intakes/intakeDuties.ts';
import { firstPlanDuties } from '../plans/firstPlanDuties.ts';
import type { Database } from '../platform/restrict.ts';
import type { DutySource } from './dutySource.ts';
import { familyAssessmentDuties } from './familyAssessmentDuties.ts';
import { workWith } from './familyWork.ts';

/** Every source of duties about a family, a line each. */
const sources: readonly DutySource[] = [
  intakeDuties,
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
  if (familyIds.length === 0) return () => [];
  const asked = { unitId, familyIds, today, work: await workWith(db, unitId, familyIds) };
  const dutiesFrom: Awaited<ReturnType<DutySource>>[] = [];
  for (const source of sources) dutiesFrom.push(await source(db, asked));
  return (familyId: string) => dutiesFrom.flatMap((duties) => duties(familyId));
}
