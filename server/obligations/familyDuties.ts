import { blueCardDuties } from '../blueCards/blueCardDuties.ts';
import { courtDuties } from '../courtDates/courtDuties.ts';
import { monitoringDuties } from '../endings/monitoringDuties.ts';
import { intakeDuties } from '../intakes/intakeDuties.ts';
import { firstPlanDuties } from '../plans/firstPlanDuties.ts';
import type { Database } from '../platform/restrict.ts';
import { familyAssessmentDuties } from './familyAssessmentDuties.ts';
import { type FamilyWork, workWith } from './familyWork.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

type Asked = {
  readonly unitId: string;
  readonly familyIds: readonly string[];
  /** Nothing of a family nobody was assigned to yet. */
  readonly work: readonly FamilyWork[];
  readonly today: Date;
};

/** What follows for each of these families from one kind of fact. It asks for the facts of all of them at once. */
export type DutySource = (db: Database, asked: Asked) => Promise<(familyId: string) => readonly ComputedObligation[]>;

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
