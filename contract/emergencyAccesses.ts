import { z } from 'zod';
import { Moment } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const ReviewOutcome = z.enum(['justified', 'notJustified']);

/** For how long a file stays open, and how many characters the reason has at least. */
export const emergencyHours = 4;
export const shortestReason = 20;

/** A file opened in an emergency by someone who does not look after it: who, why, until when, and what the review said. */
export const EmergencyAccess = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  staffName: z.string(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  /** Empty for a reader who may not see the family. */
  subjectName: z.string(),
  reason: z.string(),
  grantedAt: Moment,
  expiresAt: Moment,
  reviewedByName: z.string(),
  reviewedAt: Moment.nullable(),
  outcome: ReviewOutcome.nullable(),
  reviewNote: z.string().nullable(),
  ...changeable,
});
export type EmergencyAccess = z.input<typeof EmergencyAccess>;

/** The case sign as it is on paper, and why it cannot wait. Everything else is set by the server. */
export const EmergencyAccessInput = z.strictObject({
  caseSign: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(shortestReason).max(1000),
});

/** What a supervisor who is not the one concerned thinks of it. Given once. */
export const EmergencyAccessReview = z.strictObject({
  outcome: ReviewOutcome,
  reviewNote: z.string().trim().max(1000).nullish(),
});

export const emergencyAccesses = resource({
  name: 'emergency-accesses',
  summary: 'Files opened in an emergency',
  row: EmergencyAccess,
  create: EmergencyAccessInput,
  change: EmergencyAccessReview,
  filter: z.object({
    staffId: z.uuid(),
    familyId: z.uuid(),
    fosterFamilyId: z.uuid(),
    reviewed: z.stringbool(),
  }),
  sortable: ['grantedAt'],
  sortedBy: '-grantedAt',
  caseContent: true,
});
