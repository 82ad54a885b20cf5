import type { z } from 'zod';
import { type DocumentInput, mediaTypes } from '#contract/documents.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Puts a document into a family's file; its content follows.
 * @throws Refusal `documents.heic`, `.wrongType`, `.inFuture`, `.entryOfAnotherFamily`
 */
export async function addDocument(
  { db, actor, now, today }: Command,
  { activityLogId = null, mediaType: declared, ...rest }: z.output<typeof DocumentInput>,
) {
  const mediaType = declared.toLowerCase();
  if (/^image\/hei[cf]/.test(mediaType)) throw new Refusal('documents.heic', { field: 'mediaType' });
  if (!(mediaTypes as readonly string[]).includes(mediaType))
    throw new Refusal('documents.wrongType', { field: 'mediaType' });
  if (rest.documentOn > today) throw new Refusal('documents.inFuture', { field: 'documentOn' });
  await db.family.findUniqueOrThrow({ where: { id: rest.familyId } });
  if (activityLogId && !(await db.activityLog.findFirst({ where: { id: activityLogId, familyId: rest.familyId } })))
    throw new Refusal('documents.entryOfAnotherFamily', { field: 'activityLogId' });
  return db.document.create({
    data: { ...rest, activityLogId, mediaType, unitId: actor.unitId, recordedById: actor.id, recordedAt: now },
  });
}
