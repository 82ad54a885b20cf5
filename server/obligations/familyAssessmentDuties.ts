import type { DutySource } from './dutySource.ts';
import { inEachStretch } from './familyWork.ts';
import { recurringRules } from './obligationRules.ts';
import { obligationsFrom } from './obligationsFrom.ts';

const rules = recurringRules.filter(({ about }) => about === 'family');

/** A family's situation is assessed again and again while work goes on; an assessment counts, from the day it was held, once it was passed on. */
export const familyAssessmentDuties: DutySource = async (db, { unitId, familyIds, work, today }) => {
  const assessments = await db.assessment.findMany({
    where: { unitId, familyId: { in: [...familyIds] }, submittedOn: { not: null } },
    select: { familyId: true, heldOn: true },
  });
  return inEachStretch(work, ({ familyId, begunOn, endedOn }) => {
    const assessedOn = assessments.filter((each) => each.familyId === familyId).map(({ heldOn }) => heldOn);
    return obligationsFrom(rules, { begunOn, endedOn, bornOn: null, assessedOn }, today);
  });
};
