import type { z } from 'zod';
import type { PlanAgreementChange, PlanAgreementInput } from '#contract/planAgreements.ts';
import type { PlanAgreement } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { draftOf } from './draftOf.ts';

/**
 * What a member of the family said to a draft: agreed, refused, or why nobody could ask. Once the plan is submitted the
 * answers stay as they were given to that version.
 */
export async function recordAgreement(command: Command, input: z.output<typeof PlanAgreementInput>) {
  const { db, actor, now } = command;
  const { familyId } = await draftOf(command, input.planId);
  const { personId } = input;
  if (!familyId) throw new Refusal('planAgreements.familyPlan', { field: 'planId' });
  if (!(await db.familyMember.count({ where: { familyId, personId } })))
    throw new Refusal('planAgreements.stranger', { field: 'personId' });
  refuseImpossible(command, input);
  if (await db.planAgreement.count({ where: { planId: input.planId, personId } }))
    throw new Refusal('planAgreements.already', { field: 'personId' });
  return db.planAgreement.create({
    data: { ...input, unitId: actor.unitId, recordedById: actor.id, recordedAt: now },
  });
}

/** Somebody changed their mind while the plan is still written. */
export async function changeAgreement(
  command: Command,
  { id, revision }: PlanAgreement,
  input: z.output<typeof PlanAgreementChange>,
) {
  refuseImpossible(command, input);
  return command.db.planAgreement.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

function refuseImpossible({ today }: Command, { answer, askedOn, note }: z.output<typeof PlanAgreementChange>) {
  if (askedOn > today) throw new Refusal('planAgreements.inFuture', { field: 'askedOn' });
  if (answer === 'notAsked' && !note) throw new Refusal('planAgreements.noteMissing', { field: 'note' });
}
