import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { resource } from './resource.ts';

export const AssessmentKind = z.enum(['family', 'child']);
/** What follows from a family's assessment. */
export const FamilyConclusion = z.enum(['continue', 'changePlan', 'changeMethod', 'endWork']);
/** What follows from the assessment of a child in care. */
export const ChildConclusion = z.enum(['stayJustified', 'returnPossible', 'changePlan']);
export const AssessmentConclusion = z.enum([...new Set([...FamilyConclusion.options, ...ChildConclusion.options])]);

export const AssessmentInput = z.strictObject({
  kind: AssessmentKind,
  familyId: z.uuid().nullish(),
  childId: z.uuid().nullish(),
  heldOn: LocalDate,
  conclusion: AssessmentConclusion,
  summary: z.string().trim().min(10).max(20_000),
  participants: z.string().trim().max(2000).default(''),
});

/** A periodic assessment of a family's situation, or of a child in care. */
export const Assessment = z.object({
  id: z.uuid(),
  kind: AssessmentKind,
  familyId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  heldOn: LocalDate,
  conclusion: AssessmentConclusion,
  summary: z.string(),
  participants: z.string(),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
});
export type Assessment = z.input<typeof Assessment>;

export const assessments = resource({
  name: 'assessments',
  summary: 'Assessments of families and children',
  row: Assessment,
  create: AssessmentInput,
  filter: z.object({
    kind: AssessmentKind,
    familyId: z.uuid(),
    childId: z.uuid(),
    heldFrom: LocalDate,
    heldUntil: LocalDate,
  }),
  sortable: ['heldOn'],
  sortedBy: '-heldOn',
  caseContent: true,
});
