import type { z } from 'zod';
import type { BlueCardChange, BlueCardInput } from '#contract/interventions.ts';
import type { BlueCard } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A Blue Card by date, number and what our worker has to do with it. One our worker wrote is to be passed on to the
 * interdisciplinary team within five working days (§ 7 of the regulation of 6 September 2023): the duty follows from it.
 * @throws Refusal `blueCards.inFuture`, `.passedOnByAuthor`, `.passedOnBefore`
 */
export async function recordBlueCard(command: Command, input: z.output<typeof BlueCardInput>) {
  const { db, actor, today } = command;
  const { familyId, number, passedOn = null } = input;
  await db.family.findUniqueOrThrow({ where: { id: familyId } });
  if (input.drawnOn > today) throw new Refusal('blueCards.inFuture', { field: 'drawnOn' });
  refuseUnlessPassedOnRightly({ ...input, passedOn }, today);
  const made = await db.blueCard.create({
    data: { ...input, number: number || null, passedOn, unitId: actor.unitId, recordedById: actor.id },
  });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return made;
}

/** Its number became known, or it was passed on. */
export async function completeBlueCard(
  { db, actor, today }: Command,
  card: BlueCard,
  { number, passedOn = null }: z.output<typeof BlueCardChange>,
) {
  refuseUnlessPassedOnRightly({ ...card, passedOn }, today);
  const { id, revision, familyId } = card;
  const changed = await db.blueCard.update({
    where: { id, revision },
    data: { number: number || null, passedOn, revision: revision + 1 },
  });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return changed;
}

function refuseUnlessPassedOnRightly(
  { ourRole, drawnOn, passedOn }: Pick<BlueCard, 'ourRole' | 'drawnOn' | 'passedOn'>,
  today: Date,
) {
  if (!passedOn) return;
  if (ourRole !== 'wroteForm') throw new Refusal('blueCards.passedOnByAuthor', { field: 'passedOn' });
  if (passedOn > today) throw new Refusal('blueCards.inFuture', { field: 'passedOn' });
  if (passedOn < drawnOn) throw new Refusal('blueCards.passedOnBefore', { field: 'passedOn' });
}
