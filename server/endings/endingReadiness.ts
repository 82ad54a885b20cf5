import type { z } from 'zod';
import type { EndingReadiness } from '#contract/endings.ts';
import { withStatus } from '../plans/planStatus.ts';
import type { Database } from '../platform/restrict.ts';
import { endingThatHolds } from './endingThatHolds.ts';

/**
 * What stands in the way of ending work with a family: goals of the plan in force that nobody rated, a court that obliged
 * it, a proposal that waits. The screen shows it before anything is written, and the commands refuse by the same facts.
 */
export async function endingReadiness(db: Database, familyId: string): Promise<z.output<typeof EndingReadiness>> {
  const { intakeRoute, intakeOn } = await db.family.findUniqueOrThrow({ where: { id: familyId } });
  const plan = await db.helpPlan.findFirst({ where: { kind: 'familyWorkPlan', familyId, ...withStatus.inForce } });
  const unrated = plan
    ? await db.planGoal.findMany({
        where: { planId: plan.id, progress: { in: ['notStarted', 'inProgress'] } },
        orderBy: { position: 'asc' },
      })
    : [];
  const waiting = await db.endingProposal.findFirst({ where: { familyId, decision: null } });
  const latest = await db.activityLog.aggregate({ where: { familyId }, _max: { heldOn: true } });
  const assigned = await db.assignment.aggregate({ where: { familyId, purpose: 'work' }, _max: { startedOn: true } });
  const ended = (await endingThatHolds(db, familyId)) !== null;
  const takenOn = await db.intake.count({ where: { familyId, closedOn: null } });
  return {
    obligedByCourt: intakeRoute === 'court',
    planNeeded: intakeRoute !== 'forLife',
    planId: plan?.id ?? null,
    unratedGoals: unrated.map(({ id, planId, title }) => ({ id, planId, title })),
    waitingProposalId: waiting?.id ?? null,
    ended,
    refused: !ended && takenOn === 0,
    earliestEnd: latestOf([intakeOn, latest._max?.heldOn, assigned._max?.startedOn]),
  };
}

const latestOf = (days: readonly (Date | null | undefined)[]) =>
  new Date(Math.max(...days.map((day) => Number(day ?? 0))));
