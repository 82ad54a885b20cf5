import type { z } from 'zod';
import type { InterventionClosing } from '#contract/interventions.ts';
import type { Intervention } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A supervisor says that nothing more is to be done, and why. It is said once; what comes to be known afterwards is
 * still added as a step.
 * @throws Refusal `interventions.closed`
 */
export async function closeIntervention(
  { db, actor, now }: Command,
  { id, revision, closedAt }: Intervention,
  { closingNote }: z.output<typeof InterventionClosing>,
) {
  if (closedAt) throw new Refusal('interventions.closed');
  return db.intervention.update({
    where: { id, revision },
    data: { closingNote, closedById: actor.id, closedAt: now, revision: revision + 1 },
  });
}
