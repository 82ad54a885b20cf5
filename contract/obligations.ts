import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { resource } from './resource.ts';

export const ObligationRuleCode = z.enum([
  'communityInterview',
  'urgentInterview',
  'forLifeAnswer',
  'familyAssessment',
  'childAssessment',
  'firstPlan',
  'blueCard',
  'monitoringEnd',
  'courtReport',
  'courtOpinion',
]);
/** Follows from the obligation's dates and today, never stored. */
export const ObligationState = z.enum(['upcoming', 'dueSoon', 'overdue', 'met', 'metLate', 'missed', 'cancelled']);
/** From this many days before the due date an obligation counts as due soon. */
export const dueSoonDays = 14;

/** A dated duty a rule computed from facts, with the rule in numbers so that the screen can say it in words. */
export const Obligation = z.object({
  id: z.uuid(),
  rule: ObligationRuleCode,
  familyId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  subjectName: z.string(),
  /** Who looks after the subject today. */
  responsibleNames: z.array(z.string()),
  startedOn: LocalDate,
  /** What the period runs from: an earlier assessment, or the beginning (of work, of the placement, or the fact the rule names). */
  startedWith: z.enum(['assessment', 'beginning']),
  dueOn: LocalDate,
  metOn: LocalDate.nullable(),
  closedOn: LocalDate.nullable(),
  state: ObligationState,
  /** Days past the due date, for what is overdue, met late or missed; otherwise 0. */
  daysLate: z.int(),
  /** The period of a rule that comes again and again, in calendar months; null for what is owed once. */
  months: z.int().nullable(),
  /** The term of what is owed once, in days or working days, as its rule says; null where somebody else sets the day. */
  days: z.int().nullable(),
  /** For a child: the age below which this period applies; null otherwise. */
  underAge: z.int().nullable(),
  legalBasis: z.string(),
});
export type Obligation = z.input<typeof Obligation>;

export const obligations = resource({
  name: 'obligations',
  summary: 'Obligations: what is due, why and since when',
  row: Obligation,
  filter: z.object({
    state: ObligationState,
    /** Not met and not closed. */
    open: z.stringbool(),
    rule: ObligationRuleCode,
    familyId: z.uuid(),
    childId: z.uuid(),
    /** Whose families and foster families, today. */
    staffId: z.uuid(),
    dueFrom: LocalDate,
    dueUntil: LocalDate,
  }),
  sortable: ['dueOn'],
  sortedBy: 'dueOn',
  caseContent: true,
});
