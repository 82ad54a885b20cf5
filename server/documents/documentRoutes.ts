import { documentContentEndpoint, documents, documentUploadEndpoint } from '#contract/documents.ts';
import type { Document } from '#prisma/client.ts';
import type { Keyring } from '../identifiers/keyring.ts';
import { allowed } from '../platform/policy.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, type Route, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { addDocument } from './addDocument.ts';
import { changeDocument } from './changeDocument.ts';
import { documentPolicy } from './documentPolicy.ts';
import { contentOf, keepContent } from './keepContent.ts';

const rows = resourceRoutes(documents, {
  rows: (db) => db.document,
  policy: documentPolicy,
  present: withNames,
  create: addDocument,
  change: changeDocument,
});

/** @param keys asked anew for each request, so that a key added by a rotation is known at once */
export const documentRoutes = (keys: () => Keyring): Route[] => [
  ...rows,

  route(documentUploadEndpoint, async (command, { params, bytes }) => {
    const { db, actor, trail } = command;
    const kept = await keepContent(command, keys(), params.id!, bytes ?? Buffer.alloc(0));
    trail.did('update', documents.name, kept.id, { fields: ['content'], fileIds: [kept.familyId] });
    const mine = { AND: [{ id: kept.id }, allowed(documentPolicy, 'update', actor)] };
    const can = { update: (await db.document.count({ where: mine })) > 0, remove: false };
    const [value] = await withNames(command, [kept]);
    return { value: { ...value, can } };
  }),

  route(documentContentEndpoint, async (command, { params }) => {
    const { document, content } = await contentOf(command, keys(), params.id!);
    command.trail.did('export', documents.name, document.id, { fileIds: [document.familyId] });
    return {
      file: content,
      headers: {
        'Content-Type': document.mediaType,
        'Content-Disposition': `attachment; filename="${nameFor(document)}"`,
        // Whatever is inside runs nothing and asks nobody, also when a browser shows it after all.
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    };
  }),
];

async function withNames({ db }: Command, found: Document[]) {
  const name = await staffNames(
    db,
    found.flatMap(({ recordedById, withdrawnById }) => [recordedById, withdrawnById]),
  );
  return found.map((row) => ({
    ...row,
    recordedByName: name(row.recordedById),
    withdrawnByName: name(row.withdrawnById),
  }));
}

/** Says what it is and of which day, never what somebody typed. */
const nameFor = ({ kind, documentOn, mediaType }: Document) =>
  `${kind}-${documentOn.toISOString().slice(0, 10)}.${extensions[mediaType] ?? 'bin'}`;

const extensions: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
