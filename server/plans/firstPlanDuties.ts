import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/dutySource.ts';
import { inEachStretch } from '../obligations/familyWork.ts';

/**
 * The first plan of work is handed in within a term counted from the beginning of work; „Za życiem” asks for none.
 * A plan that was returned counts again when it is handed in again.
 */
export const firstPlanDuties: DutySource = async (db, { unitId, familyIds, work, today }) => {
  const familyId = { in: [...familyIds] };
  const owing = await db.family.findMany({
    where: { unitId, id: familyId, NOT: { intakeRoute: 'forLife' } },
    select: { id: true },
  });
  const handedIn = await db.helpPlan.findMany({
    where: { unitId, kind: 'familyWorkPlan', familyId, submittedOn: { not: null } },
    select: { familyId: true, submittedOn: true },
    orderBy: { submittedOn: 'asc' },
  });
  return inEachStretch(work, ({ familyId, begunOn, endedOn }) => {
    if (!owing.some(({ id }) => id === familyId)) return [];
    // Work begun again asks for a plan of its own.
    const metOn =
      handedIn.find((each) => each.familyId === familyId && each.submittedOn! >= begunOn)?.submittedOn ?? null;
    return deadlineFrom('firstPlan', { happenedOn: begunOn, metOn, endedOn }, today);
  });
};
