import type { z } from 'zod';
import { entryReviews, type markReadEndpoint } from '#contract/entryReviews.ts';
import { toBeReadBy } from '../activityLogs/toBeReadBy.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A supervisor has read these versions of these entries, one or a whole screen of them. What was read before, was changed
 * since, is one's own or is not open to the supervisor is passed over, and told by its absence.
 * @returns the ids of what is read by this
 */
export async function markRead(
  { db, actor, now, trail }: Command,
  { entries }: z.output<typeof markReadEndpoint.body>,
): Promise<string[]> {
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const waiting = await db.activityLog.findMany({
    where: { AND: [{ id: { in: entries.map(({ id }) => id) } }, toBeReadBy(actor)] },
    orderBy: { id: 'asc' },
    select: { id: true, revision: true, familyId: true, fosterFamilyId: true },
  });
  const read = waiting.filter((each) =>
    entries.some(({ id, revision }) => id === each.id && revision === each.revision),
  );
  for (const { id, revision, familyId, fosterFamilyId } of read) {
    const review = await db.entryReview.create({
      data: {
        unitId: actor.unitId,
        activityLogId: id,
        entryRevision: revision,
        kind: 'read',
        reviewedById: actor.id,
        reviewedAt: now,
      },
    });
    trail.did('create', entryReviews.name, review.id, { fields: ['read'], fileIds: [(familyId ?? fosterFamilyId)!] });
  }
  return read.map(({ id }) => id);
}
