import { randomUUID } from 'node:crypto';
import { encryptContent } from '#server/documents/contentCipher.ts';
import { prisma } from './databases.ts';
import { identifierKeys } from './numbers.ts';

type Given = { unitId: string; documentId: string; recordedById: string };

/** The content of a document, as the product keeps it. */
export function givenContent(given: Given, content = Buffer.from('%PDF-1.7')) {
  const place = { id: randomUUID(), unitId: given.unitId, documentId: given.documentId };
  return prisma.documentContent.create({
    data: { ...given, ...place, ...encryptContent(identifierKeys(), place, content) },
  });
}
