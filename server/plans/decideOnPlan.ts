import type { HelpPlan } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { planStatusOf } from './planStatus.ts';

type Decision = { decision: 'submit' | 'approve' | 'return'; comment?: string | null | undefined };

/**
 * The worker submits a draft; a supervisor approves it or returns it with a comment. Approval puts it in force in place
 * of the version before. Handing in the first plan meets a duty, returning it owes it again.
 */
export async function decideOnPlan(command: Command, plan: HelpPlan, decision: Decision) {
  const decided = await decide(command, plan, decision);
  const { db, actor, today } = command;
  if (plan.familyId) await evaluateObligations(db, { unitId: actor.unitId, familyIds: [plan.familyId] }, today);
  return decided;
}

async function decide(command: Command, plan: HelpPlan, { decision, comment }: Decision) {
  if (decision === 'submit') return submit(command, plan);
  const { actor, db, today } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (planStatusOf(plan) !== 'submitted') throw new Refusal('plans.notSubmitted');
  if ([plan.draftedById, plan.submittedById].includes(actor.id)) throw new Refusal('plans.ownPlan');
  if (decision === 'return') {
    if (!comment) throw new Refusal('plans.commentMissing', { field: 'comment' });
    return keep(command, plan, { submittedOn: null, submittedById: null, returnComment: comment });
  }
  const { kind, familyId, childId } = plan;
  const inForce = await db.helpPlan.findFirst({
    where: { kind, familyId, childId, NOT: { approvedOn: null }, supersededOn: null },
  });
  if (inForce) await keep(command, inForce, { supersededOn: today });
  return keep(command, plan, { approvedOn: today, approvedById: actor.id, returnComment: null });
}

/** The statutory minimum: at least one goal with an activity, which has a scope, a date and an expected effect. */
async function submit(command: Command, plan: HelpPlan) {
  const { actor, db, today } = command;
  if (actor.role === 'supervisor') throw new Refusal('notAllowed');
  if (planStatusOf(plan) !== 'draft') throw new Refusal('plans.notDraft');
  if (!(await db.planActivity.count({ where: { goal: { planId: plan.id } } }))) throw new Refusal('plans.empty');
  return keep(command, plan, { submittedOn: today, submittedById: actor.id });
}

const keep = ({ db }: Command, { id, revision }: HelpPlan, data: Partial<HelpPlan>) =>
  db.helpPlan.update({ where: { id, revision }, data: { ...data, revision: revision + 1 } });
