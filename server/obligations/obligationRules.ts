import type { z } from 'zod';
import type { ObligationRuleCode } from '#contract/obligations.ts';

export type RuleCode = z.infer<typeof ObligationRuleCode>;

/** How often, in calendar months, for whom: a rhythm ends on the birthday named, or never. */
export type Rhythm = { readonly months: number; readonly underAge: number | null };

/** How long one has, once: in days, in working days, or until a day somebody else sets (a court, a letter). */
export type Term = { readonly days: number } | { readonly workingDays: number } | 'set';

type Rule = {
  readonly code: RuleCode;
  readonly about: 'family' | 'child';
  /** Where the law says so; shown to staff beside the date. */
  readonly legalBasis: string;
  /** A changed law is a new row: periods that began earlier keep the row they began under. */
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
};

/** What is owed again and again. From the shortest to the longest; the first whose due date still falls under its age applies. */
export type RecurringRule = Rule & { readonly rhythms: readonly Rhythm[] };
/** What is owed once for each fact. */
export type DeadlineRule = Rule & { readonly term: Term };
export type ObligationRule = RecurringRule | DeadlineRule;

/**
 * What must be done, how often, and why. To change a deadline, add a row here and nothing else.
 *
 * "Not less often than" does not wait for Monday: a due date that falls on a Sunday stays there.
 */
export const recurringRules: readonly RecurringRule[] = [
  {
    code: 'familyAssessment',
    about: 'family',
    rhythms: [{ months: 6, underAge: null }],
    legalBasis: 'art. 15 ust. 1 pkt 15 ustawy z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
    inForceFrom: '2012-01-01',
    inForceUntil: null,
  },
  {
    code: 'childAssessment',
    about: 'child',
    rhythms: [
      { months: 3, underAge: 3 },
      { months: 6, underAge: 18 },
    ],
    legalBasis: 'art. 131 ustawy z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
    inForceFrom: '2012-01-01',
    inForceUntil: null,
  },
];

const interviews =
  'art. 107 ustawy z 12 marca 2004 r. o pomocy społecznej i rozporządzenie w sprawie rodzinnego wywiadu środowiskowego';

/** Terms that come once. Each is computed by a source of `familyDuties.ts`. */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    code: 'communityInterview',
    about: 'family',
    term: { days: 14 },
    legalBasis: interviews,
    // As with the first plan: families taken on before have no interview written down here.
    inForceFrom: '2026-07-01',
    inForceUntil: null,
  },
  {
    code: 'urgentInterview',
    about: 'family',
    term: { workingDays: 2 },
    legalBasis: interviews,
    inForceFrom: '2026-07-01',
    inForceUntil: null,
  },
  {
    code: 'forLifeAnswer',
    about: 'family',
    term: { days: 14 },
    // The Act names no number of days: this is the usual local one.
    legalBasis: 'termin lokalny; art. 8 ustawy z 4 listopada 2016 r. o wsparciu kobiet w ciąży i rodzin „Za życiem”',
    inForceFrom: '2026-07-01',
    inForceUntil: null,
  },
  {
    code: 'firstPlan',
    about: 'family',
    term: { days: 30 },
    // The Act names no number of days: this is the usual local one.
    legalBasis:
      'termin lokalny; art. 15 ust. 1 pkt 1 ustawy z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
    // Nobody is told that they missed a date which nobody had set: only work begun since then has it.
    inForceFrom: '2026-07-01',
    inForceUntil: null,
  },
  {
    code: 'blueCard',
    about: 'family',
    term: { workingDays: 5 },
    legalBasis: '§ 7 rozporządzenia Rady Ministrów z 6 września 2023 r. w sprawie procedury „Niebieskie Karty”',
    inForceFrom: '2023-09-28',
    inForceUntil: null,
  },
  {
    code: 'monitoringEnd',
    about: 'family',
    // The Act asks for monitoring and names no length: it is set for each family.
    term: 'set',
    legalBasis: 'art. 15 ust. 1 pkt 16 ustawy z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
    inForceFrom: '2012-01-01',
    inForceUntil: null,
  },
  {
    code: 'courtReport',
    about: 'family',
    term: 'set',
    legalBasis: 'art. 109 § 4 ustawy z 25 lutego 1964 r. – Kodeks rodzinny i opiekuńczy',
    inForceFrom: '2012-01-01',
    inForceUntil: null,
  },
  {
    code: 'courtOpinion',
    about: 'family',
    term: 'set',
    legalBasis: 'art. 15 ust. 1 pkt 17 ustawy z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej',
    inForceFrom: '2012-01-01',
    inForceUntil: null,
  },
];

export const obligationRules: readonly ObligationRule[] = [...recurringRules, ...deadlineRules];

const inForceOn = ({ inForceFrom, inForceUntil }: ObligationRule, day: Date) =>
  new Date(inForceFrom) <= day && (!inForceUntil || day <= new Date(inForceUntil));

/** Of several rows of one rule, the one in force when a period began. */
export const inForce = <R extends ObligationRule>(rules: readonly R[], day: Date) =>
  rules.find((rule) => inForceOn(rule, day));

/** The row an obligation was computed from. */
export function ruleOf({ rule: code, startedOn }: { rule: string; startedOn: Date }) {
  const rows = obligationRules.filter((rule) => rule.code === code);
  return inForce(rows, startedOn) ?? rows[0]!;
}
