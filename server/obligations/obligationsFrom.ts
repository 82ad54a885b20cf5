import { plusMonths, plusYears } from '../platform/calendar.ts';
import { inForce, type RecurringRule, type Rhythm, type RuleCode } from './obligationRules.ts';

/** A stretch of work or of care, and the assessments made in it. */
export type Facts = {
  readonly begunOn: Date;
  /** Null while it goes on. */
  readonly endedOn: Date | null;
  /** Of the child; null for a family, or when unknown. */
  readonly bornOn: Date | null;
  readonly assessedOn: readonly Date[];
};

export type ComputedObligation = {
  readonly rule: RuleCode;
  readonly startedOn: Date;
  readonly startedWith: 'beginning' | 'assessment';
  readonly dueOn: Date;
  readonly metOn: Date | null;
  readonly closedOn: Date | null;
};

/**
 * The duties that follow from the facts under a rule, as of `today`: each assessment meets one and starts the next.
 * The last one stays open, or is closed on the day the work ended or the child came of age.
 */
export function obligationsFrom(rules: readonly RecurringRule[], facts: Facts, today: Date): ComputedObligation[] {
  const { begunOn, bornOn, assessedOn } = facts;
  const closedOn = earliest([
    facts.endedOn,
    bornOn && oldest(rules) !== null ? plusYears(bornOn, oldest(rules)!) : null,
  ]);
  const over = closedOn !== null && closedOn <= today ? closedOn : null;
  const assessments = [...new Set(assessedOn.map(Number))]
    .map((time) => new Date(time))
    .filter((day) => day >= begunOn && (!facts.endedOn || day <= facts.endedOn))
    .sort((a, b) => a.getTime() - b.getTime());

  const obligations: ComputedObligation[] = [];
  let startedOn = begunOn;
  let startedWith: 'beginning' | 'assessment' = 'beginning';
  for (const metOn of [...assessments, null]) {
    const rule = inForce(rules, startedOn);
    const dueOn = rule && dueAfter(rule.rhythms, startedOn, bornOn);
    if (rule && dueOn)
      obligations.push({ rule: rule.code, startedOn, startedWith, dueOn, metOn, closedOn: metOn ? null : over });
    if (!metOn) break;
    // Assessed on the very day it began: that day starts the period, and there was nothing to meet yet.
    if (metOn.getTime() === begunOn.getTime() && startedWith === 'beginning') obligations.pop();
    startedOn = metOn;
    startedWith = 'assessment';
  }
  return obligations;
}

/**
 * The last day on which it is still in time, or null when none of the rhythms applies any more. A rhythm for children
 * under an age applies as long as the due date comes before that birthday: a child who turns three first is, on that
 * day, no longer owed an assessment every three months.
 */
export function dueAfter(rhythms: readonly Rhythm[], startedOn: Date, bornOn: Date | null): Date | null {
  return rhythmFor(rhythms, startedOn, bornOn)?.dueOn ?? null;
}

function rhythmFor(rhythms: readonly Rhythm[], startedOn: Date, bornOn: Date | null) {
  return rhythms
    .map((rhythm) => ({ rhythm, dueOn: plusMonths(startedOn, rhythm.months) }))
    .find(
      ({ rhythm, dueOn }) => rhythm.underAge === null || bornOn === null || dueOn < plusYears(bornOn, rhythm.underAge),
    );
}

/** Which rhythm of the rule gave this due date; for saying the rule in words. */
export const rhythmOf = ({ rhythms }: RecurringRule, startedOn: Date, dueOn: Date) =>
  rhythms.find(({ months }) => plusMonths(startedOn, months).getTime() === dueOn.getTime()) ?? rhythms.at(-1)!;

/** The age at which nothing more is owed, if the rule knows one. */
function oldest(rules: readonly RecurringRule[]) {
  const ages = rules.flatMap(({ rhythms }) => rhythms.map(({ underAge }) => underAge));
  return ages.includes(null) ? null : Math.max(...(ages as number[]));
}

export const earliest = (days: readonly (Date | null)[]) =>
  days.reduce((first, day) => (day && (!first || day < first) ? day : first), null);
