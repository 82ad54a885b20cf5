import { useTranslate } from 'react-admin';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';

/** What happened to this version, in order: drafted, submitted, approved, superseded. */
export function usePlanFacts({
  draftedOn,
  draftedByName,
  submittedOn,
  approvedOn,
  approvedByName,
  supersededOn,
}: HelpPlan) {
  const translate = useTranslate();
  return [
    translate('plans.facts.drafted', { day: dayInWords(draftedOn), name: draftedByName }),
    submittedOn && translate('plans.facts.submitted', { day: dayInWords(submittedOn) }),
    approvedOn && translate('plans.facts.approved', { day: dayInWords(approvedOn), name: approvedByName ?? '' }),
    supersededOn && translate('plans.facts.superseded', { day: dayInWords(supersededOn) }),
  ].filter((fact) => fact !== null);
}
