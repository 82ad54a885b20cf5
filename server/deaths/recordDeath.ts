import type { z } from 'zod';
import type { DeathInput } from '#contract/deaths.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/** Records that somebody died. From now on nothing is sent by itself about the families whose child it was. */
export async function recordDeath({ db, actor, today }: Command, { personId, diedOn }: z.output<typeof DeathInput>) {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  if (diedOn > today) throw new Refusal('deaths.inFuture', { field: 'diedOn' });
  if (person.bornOn && diedOn < person.bornOn) throw new Refusal('deaths.beforeBirth', { field: 'diedOn' });
  if (await db.death.findFirst({ where: { personId, withdrawnOn: null } }))
    throw new Refusal('deaths.recordedAlready', { field: 'personId' });
  const made = await db.death.create({ data: { unitId: actor.unitId, personId, diedOn, recordedById: actor.id } });
  // What was owed about a child in care is over. It is not an assistant's to write: the night does it for her.
  if (actor.role !== 'assistant') await evaluateObligations(db, { unitId: actor.unitId, childIds: [personId] }, today);
  return made;
}
