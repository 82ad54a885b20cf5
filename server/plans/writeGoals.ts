import type { z } from 'zod';
import type { PlanActivityChange, PlanActivityInput, PlanGoalChange, PlanGoalInput } from '#contract/plans.ts';
import type { PlanActivity, PlanGoal } from '#prisma/client.ts';
import { livingThereOn } from '../families/livingThereOn.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { draftOf } from './draftOf.ts';

export async function addGoal(command: Command, input: z.output<typeof PlanGoalInput>) {
  const { db, actor } = command;
  await draftOf(command, input.planId);
  const { _max } = await db.planGoal.aggregate({ where: { planId: input.planId }, _max: { position: true } });
  const position = (_max.position ?? 0) + 1;
  return db.planGoal.create({ data: { ...input, position, unitId: actor.unitId } });
}

/** In a draft everything changes; once submitted only the progress does. */
export async function changeGoal(
  command: Command,
  { id, planId, revision, area, title, indicator }: PlanGoal,
  input: z.output<typeof PlanGoalChange>,
) {
  if (input.area !== area || input.title !== title || (input.indicator ?? indicator) !== indicator)
    await draftOf(command, planId);
  return command.db.planGoal.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

export async function addActivity(command: Command, input: z.output<typeof PlanActivityInput>) {
  const { db, actor } = command;
  const goal = await db.planGoal.findUniqueOrThrow({ where: { id: input.goalId } });
  await draftOf(command, goal.planId);
  await refuseUnknownForm(command, input.formOfSupport);
  const { _max } = await db.planActivity.aggregate({ where: { goalId: goal.id }, _max: { position: true } });
  const position = (_max.position ?? 0) + 1;
  const data = { ...input, ...(await responsibleOf(command, goal, input)) };
  return db.planActivity.create({ data: { ...data, position, unitId: actor.unitId } });
}

/** In a draft everything changes; once submitted only how far it has come. */
export async function changeActivity(
  command: Command,
  current: PlanActivity,
  input: z.output<typeof PlanActivityChange>,
) {
  const { db } = command;
  const { status: _, ...planned } = input;
  let responsible = {};
  if (Object.entries(planned).some(([name, value]) => String(current[name as keyof PlanActivity]) !== String(value))) {
    const goal = await db.planGoal.findUniqueOrThrow({ where: { id: current.goalId } });
    await draftOf(command, goal.planId);
    await refuseUnknownForm(command, input.formOfSupport);
    responsible = await responsibleOf(command, goal, input);
  }
  const { id, revision } = current;
  return db.planActivity.update({
    where: { id, revision },
    data: { ...input, ...responsible, revision: revision + 1 },
  });
}

async function refuseUnknownForm({ db }: Command, code: string) {
  if (!(await db.formOfSupport.count({ where: { code } })))
    throw new Refusal('plans.unknownForm', { field: 'formOfSupport' });
}

/** A member of the family goes by their own name; whoever is none has the name that was written. */
async function responsibleOf(
  { db, today }: Command,
  { familyId }: PlanGoal,
  {
    responsible,
    responsiblePersonId: personId,
  }: Pick<z.output<typeof PlanActivityInput>, 'responsible' | 'responsiblePersonId'>,
) {
  if (!personId) return { responsiblePersonId: null };
  const field = 'responsiblePersonId';
  const membership =
    responsible === 'familyMember' && familyId
      ? await db.familyMember.findFirst({ where: { familyId, personId, ...livingThereOn(today) } })
      : null;
  if (!membership) throw new Refusal('plans.strangeResponsible', { field });
  const { givenName, familyName } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  return { responsibleName: `${givenName} ${familyName}`.slice(0, 120) };
}
