import type { z } from 'zod';
import type { HelpPlanChange, HelpPlanInput } from '#contract/plans.ts';
import type { HelpPlan } from '#prisma/client.ts';
import { endingThatHolds } from '../endings/endingThatHolds.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { withStatus } from './planStatus.ts';

/** A first draft, or the next version: then it starts with the goals and activities of the version in force. */
export async function draftPlan(command: Command, input: z.output<typeof HelpPlanInput>) {
  const { db, actor, today } = command;
  const { kind, familyId = null, childId = null, ...content } = input;
  if (kind === 'familyWorkPlan' ? !familyId || childId : !childId || familyId)
    throw new Refusal('plans.subject', { field: kind === 'familyWorkPlan' ? 'familyId' : 'childId' });
  const subject = { kind, familyId, childId };
  await refuseStrangers(command, subject);
  if (familyId && (await endingThatHolds(db, familyId))) throw new Refusal('plans.familyEnded', { field: 'familyId' });
  if (await db.helpPlan.findFirst({ where: { ...subject, approvedOn: null, supersededOn: null } }))
    throw new Refusal('plans.draftExists');
  const [latest] = await db.helpPlan.findMany({ where: subject, orderBy: { version: 'desc' }, take: 1 });
  const inForce = await db.helpPlan.findFirst({ where: { ...subject, ...withStatus.inForce } });
  const made = await db.helpPlan.create({
    data: {
      ...subject,
      ...content,
      unitId: actor.unitId,
      version: (latest?.version ?? 0) + 1,
      draftedOn: today,
      draftedById: actor.id,
    },
  });
  if (inForce) await copyGoals(command, inForce, made.id);
  return made;
}

/** Only a draft changes; what was submitted or approved stays as it was. */
export async function changePlan({ db }: Command, { id, revision }: HelpPlan, input: z.output<typeof HelpPlanChange>) {
  return db.helpPlan.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

async function refuseStrangers(
  { db }: Command,
  { familyId, childId }: { familyId: string | null; childId: string | null },
) {
  const known = familyId
    ? await db.family.findUnique({ where: { id: familyId } })
    : await db.placement.findFirst({ where: { childId: childId! } });
  if (!known) throw new Refusal('plans.notYours', { field: familyId ? 'familyId' : 'childId' });
}

/**
 * What was finished stays with the old version; the rest goes on in the new one. Whatever the plan in force still makes
 * of it meanwhile follows by a trigger (`carry_progress`).
 */
async function copyGoals({ db, actor }: Command, { id }: HelpPlan, planId: string) {
  const { unitId } = actor;
  const goals = await db.planGoal.findMany({ where: { planId: id }, orderBy: { position: 'asc' } });
  const activities = await db.planActivity.findMany({
    where: { goal: { planId: id }, status: { notIn: ['done', 'abandoned'] } },
    orderBy: { position: 'asc' },
  });
  for (const { id: goalId, revision: _, ...goes } of goals.filter((goal) => goal.progress !== 'achieved')) {
    const goal = await db.planGoal.create({ data: { ...goes, unitId, planId } });
    for (const { goalId: of, id: _, revision: __, ...rest } of activities)
      if (of === goalId) await db.planActivity.create({ data: { ...rest, goalId: goal.id } });
  }
}
