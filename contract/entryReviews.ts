import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

export const EntryReviewKind = z.enum(['read', 'question', 'complete']);

const text = z.string().trim().min(3).max(2000);

/** A supervisor asks about an entry, or asks the author to complete it. To have asked is to have read. */
export const EntryReviewInput = z.strictObject({
  activityLogId: z.uuid(),
  /** The version of the entry that was read. */
  entryRevision: z.int().min(1),
  kind: EntryReviewKind.exclude(['read']),
  text,
});

/** The author's answer: once. */
export const EntryReviewChange = z.strictObject({ answer: text });

export const EntryReview = z.object({
  id: z.uuid(),
  activityLogId: z.uuid(),
  entryRevision: z.int(),
  kind: EntryReviewKind,
  text: z.string(),
  reviewedById: z.uuid(),
  reviewedByName: z.string(),
  reviewedAt: Moment,
  answer: z.string().nullable(),
  answeredAt: Moment.nullable(),
  /** Of the entry. */
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  subjectName: z.string(),
  heldOn: LocalDate,
  recordedByName: z.string(),
  ...changeable,
});
export type EntryReview = z.input<typeof EntryReview>;

export const entryReviews = resource({
  name: 'entry-reviews',
  summary: 'What supervisors say of entries',
  row: EntryReview,
  create: EntryReviewInput,
  change: EntryReviewChange,
  filter: z.object({
    activityLogId: z.uuid(),
    /** Questions and requests the author has not answered. */
    open: z.stringbool(),
    recordedById: z.uuid(),
  }),
  sortable: ['reviewedAt'],
  sortedBy: '-reviewedAt',
  caseContent: true,
});

/** Entries read in one go, each in the version that was on the screen; what was changed meanwhile stays unread. */
export const markReadEndpoint = endpoint({
  method: 'post',
  path: '/entry-reviews/read',
  tag: 'entry-reviews',
  summary: 'Mark entries as read',
  body: z.strictObject({
    entries: z
      .array(z.strictObject({ id: z.uuid(), revision: z.int().min(1) }))
      .min(1)
      .max(100),
  }),
  answer: z.object({
    /** Which of them are read by this. */
    readIds: z.array(z.uuid()),
  }),
});
