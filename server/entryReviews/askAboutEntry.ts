import type { z } from 'zod';
import type { EntryReviewInput } from '#contract/entryReviews.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A supervisor asks about an entry, or asks to complete it, in the version that was on the screen; it counts as read.
 * @throws Refusal when there is no such entry, it is one's own, or the author has changed it meanwhile
 */
export async function askAboutEntry({ db, actor, now }: Command, input: z.output<typeof EntryReviewInput>) {
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const entry = await db.activityLog.findFirst({
    where: { id: input.activityLogId, recordedById: { not: actor.id } },
    select: { revision: true },
  });
  if (!entry) throw new Refusal('entryReviews.nothingToReview', { field: 'activityLogId' });
  if (entry.revision !== input.entryRevision) throw new Refusal('entryReviews.changedMeanwhile');
  return db.entryReview.create({
    data: { ...input, unitId: actor.unitId, reviewedById: actor.id, reviewedAt: now },
  });
}
