import { routesWithInterview } from '../families/familyStatus.ts';
import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/familyDuties.ts';
import { earliest } from '../obligations/obligationsFrom.ts';

/**
 * On the routes of the social worker the family is interviewed within a term from the day the centre learned of it,
 * a shorter one when it is urgent. No interview is waited for once the intake is closed or somebody works with the
 * family, nor where the family was accepted without one: its work began again.
 */
export const interviewDuties: DutySource = async (db, { unitId, familyIds, work, today }) => {
  const intakes = await db.intake.findMany({
    where: {
      unitId,
      familyId: { in: [...familyIds] },
      route: { in: [...routesWithInterview] },
      OR: [{ decision: null }, { decision: 'refused' }, { NOT: { interviewedOn: null } }],
    },
    select: { familyId: true, receivedOn: true, urgent: true, interviewedOn: true, closedOn: true },
  });
  return (familyId) =>
    intakes
      .filter((each) => each.familyId === familyId)
      .flatMap(({ receivedOn: happenedOn, urgent, interviewedOn: metOn, closedOn }) => {
        const begun = work.find((each) => each.familyId === familyId && each.begunOn >= happenedOn);
        const endedOn = earliest([closedOn, begun?.begunOn ?? null]);
        return deadlineFrom(urgent ? 'urgentInterview' : 'communityInterview', { happenedOn, metOn, endedOn }, today);
      });
};
