import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

export const DocumentKind = z.enum(['consent', 'courtDecision', 'certificate', 'photo', 'letter', 'other']);

/** What is taken in: what every office can open, and what cannot run anything. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const largestDocument = 10 * 1024 * 1024;
/** An image of more points than this is refused before it is unfolded. */
export const mostPixels = 40_000_000;

const about = { kind: DocumentKind, title: z.string().trim().min(2).max(200), documentOn: LocalDate };

/** What a document is; what is in it follows with `PUT /documents/:id/content`. */
export const DocumentInput = z.strictObject({
  familyId: z.uuid(),
  /** The entry of the log it belongs to. */
  activityLogId: z.uuid().nullish(),
  /** As the device calls it: "image/jpeg". */
  mediaType: z.string().trim().max(100),
  ...about,
});
/** Puts right what was written about it, or withdraws it: it stays in the file, struck out. */
export const DocumentChange = z.strictObject({
  ...about,
  withdrawnReason: z.string().trim().min(5).max(500).nullish(),
});

export const Document = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  activityLogId: z.uuid().nullable(),
  kind: DocumentKind,
  title: z.string(),
  documentOn: LocalDate,
  mediaType: z.enum(mediaTypes),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
  /** Null while its content has not come. */
  uploadedAt: Moment.nullable(),
  sizeBytes: z.int().nullable(),
  withdrawnAt: Moment.nullable(),
  withdrawnByName: z.string(),
  withdrawnReason: z.string().nullable(),
  ...changeable,
});
export type Document = z.input<typeof Document>;

export const documents = resource({
  name: 'documents',
  summary: 'Documents in families’ files',
  row: Document,
  create: DocumentInput,
  change: DocumentChange,
  filter: z.object({ familyId: z.uuid(), activityLogId: z.uuid(), kind: DocumentKind }),
  sortable: ['documentOn', 'recordedAt'],
  sortedBy: '-documentOn',
  caseContent: true,
});

/** The bytes as they are, once, by whoever recorded the document. Images are encoded anew, without where they were taken. */
export const documentUploadEndpoint = endpoint({
  method: 'put',
  path: '/documents/:id/content',
  tag: 'documents',
  summary: 'Content of a document: PDF, JPEG or PNG, at most 10 MB, as the body',
  upload: { largest: largestDocument },
  answer: Document,
});

export const documentContentEndpoint = endpoint({
  method: 'get',
  path: '/documents/:id/content',
  tag: 'documents',
  summary: 'Content of a document, as a download',
  answer: 'file',
});
