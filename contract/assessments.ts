import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

export const AssessmentKind = z.enum(['family', 'child']);
/** What follows from a family's assessment. */
export const FamilyConclusion = z.enum(['continue', 'changePlan', 'changeMethod', 'endWork']);
/** What follows from the assessment of a child in care. */
export const ChildConclusion = z.enum(['stayJustified', 'returnPossible', 'changePlan']);
export const AssessmentConclusion = z.enum([...new Set([...FamilyConclusion.options, ...ChildConclusion.options])]);

/** The areas of a family's life that a periodic assessment looks at, in the order of the form. */
export const AssessedArea = z.enum([
  'careAndUpbringing',
  'health',
  'household',
  'finances',
  'housing',
  'workAndEducation',
  'addiction',
  'violence',
  'relations',
  'socialFunctioning',
]);
/** Compared with the assessment before. */
export const AreaRating = z.enum(['better', 'same', 'worse', 'notApplicable']);
export const AreaFinding = z.strictObject({
  area: AssessedArea,
  rating: AreaRating,
  words: z.string().trim().max(2000).default(''),
});
export type AreaFinding = z.output<typeof AreaFinding>;

/**
 * Follows from dates, never stored: a child's assessment, and a family's from before there was a form, is `recorded`
 * and final; another is a draft until it is passed on, and then waits, comes back or is approved.
 */
export const AssessmentStatus = z.enum(['recorded', 'draft', 'submitted', 'returned', 'approved']);

const text = z.string().trim().max(4000).default('');
const content = {
  heldOn: LocalDate,
  conclusion: AssessmentConclusion,
  summary: z.string().trim().min(10).max(20_000),
  participants: z.string().trim().max(2000).default(''),
  /** Of a family only, as everything below: what the assessment is about. */
  periodFrom: LocalDate.nullish(),
  periodUntil: LocalDate.nullish(),
  /** Each area once; a draft may leave some for later. */
  areas: z
    .array(AreaFinding)
    .max(AssessedArea.options.length)
    .refine((found) => new Set(found.map(({ area }) => area)).size === found.length)
    .default([]),
  /** Effort and attitude of the family. */
  effort: text,
  obstacles: text,
};

export const AssessmentInput = z.strictObject({
  kind: AssessmentKind,
  familyId: z.uuid().nullish(),
  childId: z.uuid().nullish(),
  ...content,
  /** The assessment this one corrects: what was passed on stays as it was. */
  amendsId: z.uuid().nullish(),
  amendmentReason: z.string().trim().min(5).max(1000).nullish(),
});
export const AssessmentChange = z.strictObject(content);

/** A periodic assessment of a family's situation, or of a child in care. */
export const Assessment = z.object({
  id: z.uuid(),
  kind: AssessmentKind,
  familyId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  subjectName: z.string(),
  status: AssessmentStatus,
  heldOn: LocalDate,
  periodFrom: LocalDate.nullable(),
  periodUntil: LocalDate.nullable(),
  areas: z.array(AreaFinding),
  effort: z.string(),
  obstacles: z.string(),
  conclusion: AssessmentConclusion,
  summary: z.string(),
  participants: z.string(),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
  submittedOn: LocalDate.nullable(),
  returnedOn: LocalDate.nullable(),
  returnComment: z.string().nullable(),
  approvedOn: LocalDate.nullable(),
  approvedByName: z.string().nullable(),
  amendsId: z.uuid().nullable(),
  amendmentReason: z.string().nullable(),
  /** The assessment that corrects this one. */
  amendedById: z.uuid().nullable(),
  ...changeable,
});
export type Assessment = z.input<typeof Assessment>;

export const assessments = resource({
  name: 'assessments',
  summary: 'Assessments of families and children',
  row: Assessment,
  create: AssessmentInput,
  change: AssessmentChange,
  filter: z.object({
    kind: AssessmentKind,
    familyId: z.uuid(),
    childId: z.uuid(),
    status: AssessmentStatus,
    heldFrom: LocalDate,
    heldUntil: LocalDate,
  }),
  sortable: ['heldOn', 'submittedOn'],
  sortedBy: '-heldOn',
  caseContent: true,
});

/** What becomes of a family's assessment; returning needs a comment. One decides about the version one has read. */
export const assessmentDecisionEndpoint = endpoint({
  method: 'post',
  path: '/assessments/:id/decisions',
  tag: 'assessments',
  summary: "Pass on, approve or return a family's assessment (If-Match)",
  body: z.strictObject({
    decision: z.enum(['submit', 'approve', 'return']),
    comment: z.string().trim().min(5).max(1000).nullish(),
  }),
  answer: Assessment,
});
