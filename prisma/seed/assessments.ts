import { recurringRules } from '#server/obligations/obligationRules.ts';
import { dueAfter } from '#server/obligations/obligationsFrom.ts';
import { type Day, dateOf, dayOfDate, workingDayOnOrBefore } from './days.ts';
import type { Making } from './making.ts';

/** When the next assessment should fall due, as seen from today. */
export type Urgency = 'overdue' | 'soon' | 'later';

type Case = {
  about: 'family' | 'child';
  begunOn: Day;
  /** Last day on which anything is owed; null while it goes on. */
  endedOn: Day | null;
  bornOn: Day | null;
  urgency: Urgency;
};

/** The days on which assessments were held: nearly always in time, by the very rules the product reminds of. */
export function assessmentDays({ random, today }: Making, { about, begunOn, endedOn, bornOn, urgency }: Case): Day[] {
  const { rhythms } = recurringRules.find((rule) => rule.about === about)!;
  const last = lastDay();
  if (last === null) return [];
  const days = [last];
  for (;;) {
    const before = workingDayOnOrBefore(days[0]! - gapBefore(days[0]!));
    if (before <= begunOn + 40) break;
    days.unshift(before);
  }
  const first = due(begunOn);
  const isLittleLate = first !== null && days[0]! - first < 20 && random.chance(0.2);
  if (first !== null && days[0]! > first && !isLittleLate) {
    const between = workingDayOnOrBefore(Math.floor((begunOn + days[0]!) / 2));
    if (between > begunOn) days.unshift(between);
  }
  return days;

  function due(day: Day) {
    const dueOn = dueAfter(rhythms, dateOf(day), bornOn === null ? null : dateOf(bornOn));
    return dueOn && dayOfDate(dueOn);
  }

  function lastDay(): Day | null {
    if (endedOn !== null && endedOn <= today) {
      const day = workingDayOnOrBefore(endedOn - random.between(6, 130));
      return day > begunOn + 40 ? day : null;
    }
    const first = due(begunOn);
    if (first !== null && isWanted(first)) return null;
    const possible = Array.from({ length: 205 }, (_, ago) => today - 1 - ago).filter(
      (day) => day > begunOn + 20 && workingDayOnOrBefore(day) === day && isWanted(due(day)),
    );
    if (possible.length > 0) return random.pick(possible);
    if (first !== null && first > today) return null;
    return workingDayOnOrBefore(today - random.between(10, 60));
  }

  function isWanted(dueOn: Day | null) {
    if (dueOn === null) return false;
    if (urgency === 'overdue') return dueOn < today - 1 && dueOn > today - 20;
    if (urgency === 'soon') return dueOn > today && dueOn <= today + 13;
    return dueOn > today + 15;
  }

  /** The next one came somewhat before its day; a few came late. */
  function gapBefore(day: Day) {
    if (random.chance(0.035)) return random.between(186, 203);
    const usual = random.between(152, 178);
    const dueOn = due(workingDayOnOrBefore(day - usual));
    return dueOn !== null && dueOn < day ? random.between(74, 88) : usual;
  }
}
