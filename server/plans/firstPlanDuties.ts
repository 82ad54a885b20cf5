import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/familyDuties.ts';

/**
 * The first plan of work is handed in within a term counted from the beginning of work; „Za życiem” asks for none.
 * A plan that was returned counts again when it is handed in again.
 */
export const firstPlanDuties: DutySource = async (db, work, { unitId, today }) => {
  const familyId = { in: work.map((each) => each.familyId) };
  const owing = await db.family.findMany({
    where: { unitId, id: familyId, NOT: { intakeRoute: 'forLife' } },
    select: { id: true },
  });
  const handedIn = await db.helpPlan.groupBy({
    by: ['familyId'],
    where: { unitId, kind: 'familyWorkPlan', familyId, NOT: { submittedOn: null } },
    _min: { submittedOn: true },
  });
  return ({ familyId, begunOn, endedOn }) => {
    if (!owing.some(({ id }) => id === familyId)) return [];
    const metOn = handedIn.find((each) => each.familyId === familyId)?._min.submittedOn ?? null;
    return deadlineFrom('firstPlan', { happenedOn: begunOn, metOn, endedOn }, today);
  };
};
