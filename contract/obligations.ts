import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { resource } from './resource.ts';

export const ObligationRuleCode = z.enum(['familyAssessment', 'childAssessment']);
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
  /** What the period runs from: an earlier assessment, or the beginning of work or of the placement. */
  startedWith: z.enum(['assessment', 'beginning']),
  dueOn: LocalDate,
  metOn: LocalDate.nullable(),
  closedOn: LocalDate.nullable(),
  state: ObligationState,
  /** Days past the due date, for what is overdue, met late or missed; otherwise 0. */
  daysLate: z.int(),
  /** The period of the rule, in calendar months. */
  months: z.int(),
  /** For a child: the age below which this period applies; null for a family. */
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
