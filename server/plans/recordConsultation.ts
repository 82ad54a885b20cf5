import type { z } from 'zod';
import type { PlanConsultationChange, PlanConsultationInput } from '#contract/planConsultations.ts';
import type { PlanConsultation } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { draftOf } from './draftOf.ts';

/** Who was consulted about a draft, on which day and with what remarks; there may be several. */
export async function recordConsultation(command: Command, input: z.output<typeof PlanConsultationInput>) {
  const { db, actor, now } = command;
  await draftOf(command, input.planId);
  refuseFuture(command, input);
  return db.planConsultation.create({
    data: { ...input, unitId: actor.unitId, recordedById: actor.id, recordedAt: now },
  });
}

export async function changeConsultation(
  command: Command,
  { id, revision }: PlanConsultation,
  input: z.output<typeof PlanConsultationChange>,
) {
  refuseFuture(command, input);
  return command.db.planConsultation.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
}

function refuseFuture({ today }: Command, { heldOn }: { heldOn: Date }) {
  if (heldOn > today) throw new Refusal('planConsultations.inFuture', { field: 'heldOn' });
}
