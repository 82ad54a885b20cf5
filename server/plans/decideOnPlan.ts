import type { HelpPlan } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { outdatedAnswers } from './outdatedAnswers.ts';
import { planStatusOf } from './planStatus.ts';
import { refusalOf, whatIsMissing } from './whatIsMissing.ts';

type Decision = { decision: 'submit' | 'approve' | 'return'; comment?: string | null | undefined };

const done = { submit: 'submitted', approve: 'approved', return: 'returned' } as const;

/**
 * The worker submits a draft; a supervisor approves it or returns it with a comment. Approval puts it in force in place
 * of the version before. Each decision stays in the plan's history, with what was said. Handing in the first plan meets a duty, returning it owes it again.
 */
export async function decideOnPlan(command: Command, plan: HelpPlan, decision: Decision) {
  const decided = await decide(command, plan, decision);
  const { db, actor, today, now } = command;
  await db.planRemark.create({
    data: {
      unitId: actor.unitId,
      planId: plan.id,
      decision: done[decision.decision],
      text: decision.comment ?? '',
      writtenById: actor.id,
      writtenAt: now,
    },
  });
  if (plan.familyId) await evaluateObligations(db, { unitId: actor.unitId, familyIds: [plan.familyId] }, today);
  return decided;
}

async function decide(command: Command, plan: HelpPlan, { decision, comment }: Decision) {
  if (decision === 'submit') return submit(command, plan, comment);
  const { actor, db, today } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (planStatusOf(plan) !== 'submitted') throw new Refusal('plans.notSubmitted');
  if ([plan.draftedById, plan.submittedById].includes(actor.id)) throw new Refusal('plans.ownPlan');
  if (decision === 'return') {
    if (!comment) throw new Refusal('plans.commentMissing', { field: 'comment' });
    return keep(command, plan, { submittedOn: null, submittedById: null });
  }
  const { kind, familyId, childId } = plan;
  const inForce = await db.helpPlan.findFirst({
    where: { kind, familyId, childId, NOT: { approvedOn: null }, supersededOn: null },
  });
  if (inForce) await keep(command, inForce, { supersededOn: today });
  return keep(command, plan, { approvedOn: today, approvedById: actor.id });
}

/**
 * Nothing of what the law or the family is owed may be missing. What was said before the last change of words stands if a
 * comment says why: it is kept with the plan, read by whoever approves it and printed.
 */
async function submit(command: Command, plan: HelpPlan, comment: Decision['comment']) {
  const { actor, today } = command;
  if (actor.role === 'supervisor') throw new Refusal('notAllowed');
  if (planStatusOf(plan) !== 'draft') throw new Refusal('plans.notDraft');
  // First, so that nobody changes the text between the look at it and the end: a change waits, and is refused then.
  const submitted = await keep(command, plan, { submittedOn: today, submittedById: actor.id });
  const [missing] = await whatIsMissing(command, submitted);
  if (missing) throw refusalOf(missing);
  const outdated = comment ? [] : await outdatedAnswers(command, submitted);
  if (outdated.length)
    throw new Refusal('plans.explanationMissing', {
      field: 'comment',
      values: { names: outdated.map(({ name }) => name).join(', ') },
    });
  return submitted;
}

const keep = ({ db }: Command, { id, revision }: HelpPlan, data: Partial<HelpPlan>) =>
  db.helpPlan.update({ where: { id, revision }, data: { ...data, revision: revision + 1 } });
