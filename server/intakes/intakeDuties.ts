import type { Intake } from '#prisma/client.ts';
import { routesWithInterview } from '../families/familyStatus.ts';
import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/dutySource.ts';
import type { RuleCode } from '../obligations/obligationRules.ts';
import { earliest } from '../obligations/obligationsFrom.ts';

type Facts = Pick<Intake, 'route' | 'urgent' | 'interviewedOn' | 'decision' | 'decidedOn' | 'acceptedOn'>;

/**
 * What a family waits for from the day the centre learned of it: on the social worker's routes an interview, sooner when
 * it is urgent; on an application „Za życiem” an answer. Nobody is waited for once the intake is closed or somebody works
 * with the family.
 */
export const intakeDuties: DutySource = async (db, { unitId, familyIds, work, today }) => {
  const intakes = await db.intake.findMany({
    where: { unitId, familyId: { in: [...familyIds] } },
    select: {
      familyId: true,
      route: true,
      receivedOn: true,
      urgent: true,
      interviewedOn: true,
      decision: true,
      decidedOn: true,
      acceptedOn: true,
      closedOn: true,
    },
  });
  return (familyId) =>
    intakes
      .filter((each) => each.familyId === familyId)
      .flatMap(({ receivedOn: happenedOn, closedOn, ...facts }) => {
        const awaited = awaitedBy(facts);
        if (!awaited) return [];
        const begun = work.find((each) => each.familyId === familyId && each.begunOn >= happenedOn);
        const endedOn = earliest([closedOn, begun?.begunOn ?? null]);
        return deadlineFrom(awaited.rule, { happenedOn, metOn: awaited.metOn, endedOn }, today);
      });
};

/** The rule, and the day what it asks for was done; nothing where nothing is awaited. */
function awaitedBy({ route, urgent, interviewedOn, decision, decidedOn, acceptedOn }: Facts) {
  const awaits = (rule: RuleCode, metOn: Date | null) => ({ rule, metOn });
  if (route === 'forLife') return awaits('forLifeAnswer', acceptedOn ?? decidedOn);
  if (!(routesWithInterview as readonly string[]).includes(route)) return null;
  // A family whose work begins again is accepted without another interview.
  if (decision === 'accepted' && !interviewedOn) return null;
  return awaits(urgent ? 'urgentInterview' : 'communityInterview', interviewedOn);
}
