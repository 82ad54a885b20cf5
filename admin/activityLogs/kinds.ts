import { useTranslate } from 'react-admin';
import { type ActivityLog, outcomesOf } from '#contract/activityLogs.ts';
import type { Entry } from './entry.ts';

type Kind = ActivityLog['kind'];

type Asks = {
  /** Where it usually is; a telephone call is nowhere else and is not asked. */
  readonly place: ActivityLog['place'];
  /** Whether one names the school, the court, the office. */
  readonly institution: boolean;
  /** Whether one could have seen the children, or it is only about some of them. */
  readonly seesChildren: boolean;
};

/** What it makes sense to ask about each kind of contact. */
export const asksOf: Record<Kind, Asks> = {
  visit: { place: 'home', institution: false, seesChildren: true },
  phoneCall: { place: 'phone', institution: false, seesChildren: false },
  accompanying: { place: 'office', institution: true, seesChildren: true },
  institutionContact: { place: 'office', institution: true, seesChildren: false },
  teamMeeting: { place: 'office', institution: true, seesChildren: false },
  court: { place: 'court', institution: true, seesChildren: false },
};

/** Another kind of contact: elsewhere, and how it turned out only if it still can have. */
export const asKind = ({ outcome }: Pick<Entry, 'outcome'>, kind: Kind) => ({
  kind,
  place: asksOf[kind].place,
  ...(outcome && !outcomesOf[kind].includes(outcome) && { outcome: null }),
});

/** A visit takes place, nobody picks up a telephone: how it turned out, in the words of its kind. */
export function useOutcomeInWords() {
  const translate = useTranslate();
  return (kind: Kind, outcome: ActivityLog['outcome']) =>
    translate(`visits.outcomeOf.${kind}.${outcome}`, { _: translate(`visits.outcome.${outcome}`) });
}
