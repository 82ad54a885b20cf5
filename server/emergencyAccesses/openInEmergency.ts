import type { z } from 'zod';
import type { EmergencyAccessInput, EmergencyAccessReview } from '#contract/emergencyAccesses.ts';
import type { EmergencyAccess } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A worker opens a file they do not look after, because a child cannot wait: for four hours, with a reason, and every
 * supervisor is told at once. How long, from when and whose file are set by the database.
 * @throws Refusal `emergencyAccesses.noSuchFile`: also for a sealed file and one in conflict, so that nobody can tell
 */
export async function openInEmergency(
  { db, actor, doors, trail }: Command,
  { caseSign, reason }: z.output<typeof EmergencyAccessInput>,
) {
  if (actor.role !== 'assistant' && actor.role !== 'coordinator') throw new Refusal('notAllowed');
  const id = await doors.openInEmergency(caseSign, reason);
  if (!id) throw new Refusal('emergencyAccesses.noSuchFile', { field: 'caseSign' });
  const { familyId, fosterFamilyId } = await db.emergencyAccess.findUniqueOrThrow({ where: { id } });
  const file = (familyId ?? fosterFamilyId)!;
  // The database knows which file the sign means; what it has just written is taken back with this refusal.
  if ([...actor.open.families, ...actor.open.fosterFamilies].includes(file))
    throw new Refusal('emergencyAccesses.openAlready', { field: 'caseSign' });
  trail.did('openInEmergency', familyId ? 'families' : 'foster-families', file, { fileIds: [file] });
  return { id };
}

/** @throws Refusal `emergencyAccesses.reviewed`: what one supervisor found, nobody finds differently afterwards */
export async function review(
  { db, actor, now }: Command,
  { id, revision, reviewedAt }: EmergencyAccess,
  { outcome, reviewNote }: z.output<typeof EmergencyAccessReview>,
) {
  if (reviewedAt) throw new Refusal('emergencyAccesses.reviewed');
  return db.emergencyAccess.update({
    where: { id, revision },
    data: {
      outcome,
      reviewNote: reviewNote || null,
      reviewedById: actor.id,
      reviewedAt: now,
      revision: revision + 1,
    },
  });
}
