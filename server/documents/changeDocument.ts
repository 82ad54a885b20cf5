import type { z } from 'zod';
import type { DocumentChange } from '#contract/documents.ts';
import type { Document } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Puts right what was written about a document, or withdraws it with a reason: it stays in the file, struck out.
 * @throws Refusal `documents.withdrawnAlready`, `documents.inFuture`
 */
export async function changeDocument(
  { db, actor, now, today }: Command,
  { id, revision, withdrawnAt }: Document,
  { withdrawnReason, ...rest }: z.output<typeof DocumentChange>,
) {
  if (withdrawnAt) throw new Refusal('documents.withdrawnAlready');
  if (rest.documentOn > today) throw new Refusal('documents.inFuture', { field: 'documentOn' });
  const withdrawn = withdrawnReason && { withdrawnReason, withdrawnAt: now, withdrawnById: actor.id };
  return db.document.update({ where: { id, revision }, data: { ...rest, ...withdrawn, revision: revision + 1 } });
}
