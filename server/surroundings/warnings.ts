import type { z } from 'zod';
import { type FamilyWarningChange, type FamilyWarningInput, longestWarningDays } from '#contract/surroundings.ts';
import type { FamilyWarning } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Warns whoever visits. It stands until somebody says it is over, and is looked at again within a year.
 * @throws Refusal `familyWarnings.reviewTooSoon`, `familyWarnings.reviewTooLate`
 */
export async function warn({ db, actor, today }: Command, input: z.output<typeof FamilyWarningInput>) {
  refuseUnlessReviewed(input.reviewOn, today);
  await db.family.findUniqueOrThrow({ where: { id: input.familyId } });
  return db.familyWarning.create({
    data: { ...input, sinceOn: today, unitId: actor.unitId, recordedById: actor.id },
  });
}

/** Looks at a warning again. @throws Refusal `familyWarnings.over`, and as `warn` while it stands */
export async function reviewWarning(
  { db, today }: Command,
  { id, revision, endedOn }: FamilyWarning,
  { ended, reviewOn, ...rest }: z.output<typeof FamilyWarningChange>,
) {
  if (endedOn) throw new Refusal('familyWarnings.over');
  if (!ended) refuseUnlessReviewed(reviewOn, today);
  return db.familyWarning.update({
    where: { id, revision },
    data: { ...rest, ...(ended ? { endedOn: today } : { reviewOn }), revision: revision + 1 },
  });
}

/** What nobody has looked at on its day. */
export const reviewOverdue = ({ endedOn, reviewOn }: Pick<FamilyWarning, 'endedOn' | 'reviewOn'>, today: Date) =>
  endedOn === null && reviewOn < today;

function refuseUnlessReviewed(reviewOn: Date, today: Date) {
  if (reviewOn <= today) throw new Refusal('familyWarnings.reviewTooSoon', { field: 'reviewOn' });
  const days = (reviewOn.getTime() - today.getTime()) / 86_400_000;
  if (days > longestWarningDays) throw new Refusal('familyWarnings.reviewTooLate', { field: 'reviewOn' });
}
