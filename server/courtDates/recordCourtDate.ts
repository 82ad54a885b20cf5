import type { z } from 'zod';
import type { CourtDateChange, CourtDateInput } from '#contract/courtDates.ts';
import type { CourtDate } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A day the court set: for a report on a family it obliged (art. 109 § 4 of the Family and Guardianship Code), or for an
 * opinion on any family (art. 15 ust. 1 pkt 17). It may be past: a paper file is being carried over.
 * @throws Refusal `courtDates.notObliged`
 */
export async function recordCourtDate({ db, actor, today }: Command, input: z.output<typeof CourtDateInput>) {
  const { familyId, kind } = input;
  const family = await db.family.findUniqueOrThrow({ where: { id: familyId } });
  if (kind === 'report' && family.intakeRoute !== 'court')
    throw new Refusal('courtDates.notObliged', { field: 'kind' });
  const made = await db.courtDate.create({
    data: { ...input, note: input.note || null, unitId: actor.unitId, recordedById: actor.id },
  });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return made;
}

/**
 * The letter was sent, or the court waits for it no longer. What was sent cannot be withdrawn.
 * @throws Refusal `courtDates.inFuture`, `.sentMissing`, `.sentAlready`
 */
export async function answerCourt(
  { db, actor, today }: Command,
  { id, revision, familyId }: CourtDate,
  { sentOn = null, sentAs, note, withdrawnReason = null }: z.output<typeof CourtDateChange>,
) {
  if (sentOn && sentOn > today) throw new Refusal('courtDates.inFuture', { field: 'sentOn' });
  if (sentAs && !sentOn) throw new Refusal('courtDates.sentMissing', { field: 'sentOn' });
  if (sentOn && withdrawnReason) throw new Refusal('courtDates.sentAlready', { field: 'withdrawnReason' });
  const changed = await db.courtDate.update({
    where: { id, revision },
    data: {
      sentOn,
      sentAs: sentAs || null,
      note: note || null,
      withdrawnReason,
      withdrawnOn: withdrawnReason ? today : null,
      revision: revision + 1,
    },
  });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return changed;
}
