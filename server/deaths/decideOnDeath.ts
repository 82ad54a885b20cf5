import type { z } from 'zod';
import type { deathDecisionEndpoint } from '#contract/deaths.ts';
import type { Death } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Decision = z.output<typeof deathDecisionEndpoint.body>;

/** A supervisor says that reminders go out again, or that it was recorded by mistake. */
export async function decideOnDeath(
  { db, actor, today }: Command,
  { id, personId, revision, withdrawnOn, remindersResumedOn }: Death,
  { decision, note }: Decision,
) {
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (withdrawnOn || (decision === 'resumeReminders' && remindersResumedOn)) throw new Refusal('deaths.decidedAlready');
  const decided = await db.death.update({
    where: { id, revision },
    data: {
      ...(decision === 'withdraw'
        ? { withdrawnOn: today, withdrawnById: actor.id }
        : { remindersResumedOn: today, resumedById: actor.id }),
      note,
      revision: revision + 1,
    },
  });
  await evaluateObligations(db, { unitId: actor.unitId, childIds: [personId] }, today);
  return decided;
}
