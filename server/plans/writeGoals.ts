import type { z } from 'zod';
import type { PlanActivityChange, PlanActivityInput, PlanGoalChange, PlanGoalInput } from '#contract/plans.ts';
import type { PlanActivity, PlanGoal } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { planStatusOf } from './planStatus.ts';

export async function addGoal(command: Command, input: z.output<typeof PlanGoalInput>) {
  const { db, actor } = command;
  await refuseUnlessDraft(command, input.planId);
  const { _max } = await db.planGoal.aggregate({ where: { planId: input.planId }, _max: { position: true } });
  const position = (_max.position ?? 0) + 1;
  return db.planGoal.create({ data: { ...input, position, unitId: actor.unitId } });
}

/** In a draft everything changes; once submitted only the progress does. */
export async function changeGoal(
  command: Command,
  { id, planId, revision, area, title }: PlanGoal,
  input: z.output<typeof PlanGoalChange>,
) {
  if (input.area !== area || input.title !== title) await refuseUnlessDraft(command, planId);
  return command.db.planGoal.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

export async function addActivity(command: Command, input: z.output<typeof PlanActivityInput>) {
  const { db, actor } = command;
  const goal = await db.planGoal.findUniqueOrThrow({ where: { id: input.goalId } });
  await refuseUnlessDraft(command, goal.planId);
  await refuseUnknownForm(command, input.formOfSupport);
  const { _max } = await db.planActivity.aggregate({ where: { goalId: goal.id }, _max: { position: true } });
  const position = (_max.position ?? 0) + 1;
  return db.planActivity.create({ data: { ...input, position, unitId: actor.unitId } });
}

/** In a draft everything changes; once submitted only how far it has come. */
export async function changeActivity(
  command: Command,
  current: PlanActivity,
  input: z.output<typeof PlanActivityChange>,
) {
  const { db } = command;
  const { status: _, ...planned } = input;
  if (Object.entries(planned).some(([name, value]) => String(current[name as keyof PlanActivity]) !== String(value))) {
    const goal = await db.planGoal.findUniqueOrThrow({ where: { id: current.goalId } });
    await refuseUnlessDraft(command, goal.planId);
    await refuseUnknownForm(command, input.formOfSupport);
  }
  const { id, revision } = current;
  return db.planActivity.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

async function refuseUnlessDraft({ db }: Command, planId: string) {
  const plan = await db.helpPlan.findUniqueOrThrow({ where: { id: planId } });
  if (planStatusOf(plan) !== 'draft') throw new Refusal('plans.notDraft');
}

async function refuseUnknownForm({ db }: Command, code: string) {
  if (!(await db.formOfSupport.count({ where: { code } })))
    throw new Refusal('plans.unknownForm', { field: 'formOfSupport' });
}
