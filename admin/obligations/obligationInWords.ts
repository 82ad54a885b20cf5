import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { Obligation } from '#contract/obligations.ts';
import { dayInWords } from '../app/Day.tsx';

const adulthood = 18;

/** The rule as a sentence, with its legal basis: what the law asks for and where it says so. */
export function useRuleInWords() {
  const translate = useTranslate();
  return ({ rule, underAge, months, days, legalBasis }: Obligation) => {
    const isOfSmallChild = underAge !== null && underAge < adulthood;
    const sentence = translate(`obligations.words.${isOfSmallChild ? 'childAssessmentUnder' : rule}`, {
      smart_count: months ?? days ?? 0,
      age: underAge,
    });
    return `${sentence} ${translate('obligations.legalBasis', { basis: legalBasis })}`;
  };
}

/** From what day the period runs, and why from that day. */
export function useRunsFromInWords() {
  const translate = useTranslate();
  return ({ startedWith, rule, startedOn }: Obligation) =>
    translate(`obligations.runsFrom.${startedWith === 'assessment' ? 'assessment' : rule}`, {
      day: dayInWords(startedOn),
    });
}

/** When it is or was due, and how far that is from today. */
export function useDueInWords() {
  const translate = useTranslate();
  return ({ state, dueOn, metOn, daysLate }: Obligation) => {
    if (state === 'overdue')
      return translate('obligations.due.late', { day: dayInWords(dueOn), smart_count: daysLate });
    if (metOn && state === 'met')
      return translate('obligations.due.met', { day: dayInWords(metOn), dueOn: dayInWords(dueOn) });
    if (metOn && state === 'metLate')
      return translate('obligations.due.metLate', { day: dayInWords(metOn), smart_count: daysLate });
    if (state === 'missed' || state === 'cancelled')
      return translate(`obligations.due.${state}`, { day: dayInWords(dueOn) });
    const daysLeft = daysBetween(warsawDay(new Date()), dueOn);
    if (daysLeft === 0) return translate('obligations.due.today');
    return translate('obligations.due.ahead', { day: dayInWords(dueOn), smart_count: daysLeft });
  };
}

const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
