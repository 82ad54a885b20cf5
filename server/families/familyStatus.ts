import { FamilyStatus } from '#contract/families.ts';
import type { Prisma } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import { inMonitoring, workHasEnded } from '../endings/endingThatHolds.ts';
import type { Sight } from '../platform/sight.ts';

/** Routes on which a social worker interviews the family and asks for an assistant; a court or an application does not wait for that. */
export const routesWithInterview = ['socialWorker', 'childInCare'] as const;

/** What is true of a family in each state; the first that holds is its status, in the order of the contract. */
function conditions(today: Date): Record<FamilyStatus, Prisma.FamilyWhereInput> {
  const assigned = { assignments: { some: onDay(today) } };
  const open = (intake: Prisma.IntakeWhereInput) => ({ intakes: { some: { closedOn: null, ...intake } } });
  const plan = (more: Prisma.HelpPlanWhereInput) => ({ plans: { some: { kind: 'familyWorkPlan' as const, ...more } } });
  return {
    monitoring: inMonitoring,
    ended: workHasEnded,
    refusedAssignment: { intakes: { none: { closedOn: null } } },
    // A family the court obliges cannot simply resign: the court is told, and the work is still owed.
    refusedAssistance: open({ consent: 'refused', NOT: { route: 'court' } }),
    // „Za życiem” asks for no plan: there work has begun with the first contact.
    inProgress: {
      AND: [
        assigned,
        {
          OR: [
            plan({ NOT: { approvedOn: null }, supersededOn: null }),
            open({ route: 'forLife', NOT: { firstContactOn: null } }),
          ],
        },
      ],
    },
    planning: { AND: [assigned, plan({})] },
    assigned,
    // Whoever had an assistant before was accepted, also where nobody wrote the decision down.
    awaitingAssignment: { OR: [open({ decision: 'accepted' }), { assignments: { some: {} } }] },
    interviewPending: open({
      route: { in: [...routesWithInterview] },
      OR: [{ interviewedOn: null }, { requestedOn: null }],
    }),
    awaitingDecision: {},
  };
}

/** Families that stand exactly there. */
export function withStatus(status: FamilyStatus, today: Date): Prisma.FamilyWhereInput {
  const all = conditions(today);
  const earlier = FamilyStatus.options.slice(0, FamilyStatus.options.indexOf(status));
  return { AND: [all[status], ...earlier.map((each) => ({ NOT: all[each] }))] };
}

/** The same as a column of the family called `alias`. */
export function statusColumn(sight: Sight, alias: string, today: Date) {
  const all = conditions(today);
  const cases = FamilyStatus.options.map((each) => `WHEN ${sight.where('Family', all[each], alias)} THEN '${each}'`);
  return `CASE ${cases.join(' ')} END`;
}
