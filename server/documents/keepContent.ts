import { randomUUID } from 'node:crypto';
import type { Keyring } from '../identifiers/keyring.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { cleanContent } from './cleanContent.ts';
import { decryptContent, encryptContent } from './contentCipher.ts';

/**
 * Keeps the content of a document, once, as it came from whoever recorded it.
 * @throws Refusal `notAllowed`, `documents.uploadedAlready`, and what `cleanContent` refuses
 */
export async function keepContent({ db, actor, now }: Command, keyring: Keyring, documentId: string, bytes: Buffer) {
  const { mediaType, recordedById, uploadedAt, unitId } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
  });
  if (recordedById !== actor.id) throw new Refusal('notAllowed');
  if (uploadedAt) throw new Refusal('documents.uploadedAlready');
  const content = await cleanContent(bytes, mediaType);
  // The id is part of what is encrypted for, so it is made before the row.
  const place = { id: randomUUID(), unitId, documentId };
  const data = { ...place, ...encryptContent(keyring, place, content), recordedById };
  await db.documentContent.create({ data, select: { id: true } });
  return db.document.update({
    where: { id: documentId, uploadedAt: null },
    data: { uploadedAt: now, sizeBytes: content.length, revision: { increment: 1 } },
  });
}

/** A document with its content in clear. @throws Refusal `documents.notUploaded`, UnreadableContent */
export async function contentOf({ db }: Command, keyring: Keyring, documentId: string) {
  const document = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  const kept = await db.documentContent.findFirst({ where: { documentId } });
  if (!kept) throw new Refusal('documents.notUploaded');
  return { document, content: decryptContent(keyring, kept, kept) };
}
