import type { HelpPlan, Prisma } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import { open } from '../obligations/obligationState.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { belongingOn, inCareFrom } from './inCareFrom.ts';
import { planStatusOf } from './planStatus.ts';

/**
 * The other side of a plan: of a family's the help plans of its children in care, of a child's the work plans of the families
 * it comes from. Everything is asked of the database as the actor sees it, so an assistant learns who is in care and reads no
 * child's plan, a coordinator learns of no family; a supervisor sees both sides. As many questions for one child as for ten.
 */
export async function planCounterparts(command: Command, plan: HelpPlan) {
  const { actor, trail } = command;
  const counterparts = await (plan.familyId ? childrenOf(command, plan.familyId) : familiesOf(command, plan.childId!));
  const shown = counterparts.filter((each) => each.plan);
  trail.saw(
    'help-plans',
    [plan.id, ...shown.map((each) => each.plan!.id)],
    [plan, ...shown].map(({ familyId, childId }) => (familyId ?? childId)!),
  );
  return { readable: actor.role === 'supervisor', counterparts };
}

async function childrenOf(command: Command, familyId: string) {
  const { children, stays } = await inCareFrom(command, familyId);
  const childId = { in: children.map(({ id }) => id) };
  const fosterFamilyId = { in: stays.map((stay) => stay.fosterFamilyId) };
  const known = {
    plans: await plansOf(command, { kind: 'childHelpPlan', childId }),
    workers: await workersOf(command, { fosterFamilyId }),
    duties: await dutiesOf(command, { rule: 'childAssessment', childId }),
  };
  return children.map(({ id, givenName, familyName }) => {
    const homes = stays.filter((stay) => stay.childId === id).map((stay) => stay.fosterFamilyId);
    return {
      familyId: null,
      childId: id,
      name: `${givenName} ${familyName}`,
      plan: current(known.plans.filter((each) => each.childId === id)),
      workers: known.workers.filter((each) => homes.includes(each.fosterFamilyId!)).map(({ name }) => name),
      nextAssessmentOn: known.duties.find((each) => each.childId === id)?.dueOn ?? null,
    };
  });
}

async function familiesOf(command: Command, childId: string) {
  const { db, today } = command;
  const memberships = await db.familyMember.findMany({
    where: { personId: childId, role: 'child', ...belongingOn(today) },
    select: { familyId: true },
  });
  const families = await db.family.findMany({
    where: { id: { in: memberships.map((each) => each.familyId) } },
    orderBy: { id: 'asc' },
  });
  const familyId = { in: families.map(({ id }) => id) };
  const known = {
    plans: await plansOf(command, { kind: 'familyWorkPlan', familyId }),
    workers: await workersOf(command, { familyId }),
    duties: await dutiesOf(command, { rule: 'familyAssessment', familyId }),
  };
  return families.map(({ id, name }) => ({
    familyId: id,
    childId: null,
    name,
    plan: current(known.plans.filter((each) => each.familyId === id)),
    workers: known.workers.filter((each) => each.familyId === id).map((each) => each.name),
    nextAssessmentOn: known.duties.find((each) => each.familyId === id)?.dueOn ?? null,
  }));
}

const plansOf = ({ db }: Command, of: Prisma.HelpPlanWhereInput) =>
  db.helpPlan.findMany({ where: { ...of, supersededOn: null }, orderBy: { version: 'desc' } });

const dutiesOf = ({ db }: Command, of: Prisma.ObligationWhereInput) =>
  db.obligation.findMany({ where: { ...of, ...open }, orderBy: { dueOn: 'asc' } });

async function workersOf({ db, today }: Command, of: Prisma.AssignmentWhereInput) {
  const assignments = await db.assignment.findMany({
    where: { ...of, ...onDay(today) },
    orderBy: { startedOn: 'asc' },
  });
  const name = await staffNames(
    db,
    assignments.map(({ staffId }) => staffId),
  );
  return assignments.map((assignment) => ({ ...assignment, name: name(assignment.staffId) }));
}

/** What is in force; before there is any, what is being prepared. */
function current(versions: readonly HelpPlan[]) {
  const shown = versions.find(({ approvedOn }) => approvedOn) ?? versions[0];
  if (!shown) return null;
  const { id, version, mainGoal } = shown;
  return { id, version, mainGoal, status: planStatusOf(shown) };
}
