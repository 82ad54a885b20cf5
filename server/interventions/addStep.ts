import type { z } from 'zod';
import type { InterventionStepInput } from '#contract/interventions.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Somebody else was told, or something came to be known: appended, also to an intervention that is closed, and never
 * changed. The device made the id: sent again, it is the same step.
 * @throws Refusal `interventions.toldHow`, `.emptyNote`, `.toldLater`, `alreadyExists`
 */
export async function addStep(command: Command, input: z.output<typeof InterventionStepInput>) {
  const { db, actor } = command;
  const { id, interventionId, told = null, way = null, note, happenedAt, recordedAt } = input;
  const existing = await db.interventionStep.findUnique({ where: { id } });
  if (existing) {
    const same =
      existing.takenById === actor.id &&
      existing.interventionId === interventionId &&
      existing.recordedAt.getTime() === recordedAt.getTime();
    if (!same) throw new Refusal('alreadyExists');
    return { id, existed: true as const };
  }
  await db.intervention.findUniqueOrThrow({ where: { id: interventionId } });
  if ((told === null) !== (way === null)) throw new Refusal('interventions.toldHow', { field: 'way' });
  if (!told && !note) throw new Refusal('interventions.emptyNote', { field: 'note' });
  if (happenedAt > recordedAt) throw new Refusal('interventions.toldLater', { field: 'happenedAt' });
  await db.interventionStep.create({ data: { ...input, told, way, unitId: actor.unitId, takenById: actor.id } });
  return { id };
}
