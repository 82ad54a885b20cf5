import { plusDays } from '../platform/calendar.ts';
import { plusWorkingDays } from '../platform/workingDays.ts';
import { deadlineRules, inForce, type RuleCode, type Term } from './obligationRules.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

/** Something that happened and asks for something else, once. */
type Fact = {
  readonly happenedOn: Date;
  /** When what it asks for was done. */
  readonly metOn: Date | null;
  /** When nothing more was to be done: the work ended. Null while it goes on. */
  readonly endedOn: Date | null;
  /** The day somebody else set, for rules whose term is 'set'. */
  readonly setOn?: Date;
};

/** The one duty that follows from a fact under a rule, as of `today`; none where no row of the rule was in force. */
export function deadlineFrom(code: RuleCode, fact: Fact, today: Date): ComputedObligation[] {
  const { happenedOn: startedOn, metOn, endedOn, setOn } = fact;
  const rule = inForce(
    deadlineRules.filter((each) => each.code === code),
    startedOn,
  );
  if (!rule) return [];
  const closedOn = !metOn && endedOn && endedOn <= today ? endedOn : null;
  return [
    { rule: code, startedOn, startedWith: 'beginning', dueOn: lastDayOf(rule.term, startedOn, setOn), metOn, closedOn },
  ];
}

/** The last day on which it is still in time. The day of the fact itself does not count (art. 111 k.c., art. 57 k.p.a.). */
export function lastDayOf(term: Term, from: Date, setOn?: Date): Date {
  if (term === 'set') {
    if (!setOn) throw new Error('a day that somebody sets was not given');
    return setOn;
  }
  return 'days' in term ? plusDays(from, term.days) : plusWorkingDays(from, term.workingDays);
}
