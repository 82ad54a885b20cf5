import type { OccasionInput } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import { uuidv7 } from '../app/uuidv7.ts';
import type { Entry, Subject } from './entry.ts';

/** What several families share, as the form holds it, and what is said of one of them only. */
export type Occasion = Pick<
  Entry,
  | 'kind'
  | 'outcome'
  | 'heldOn'
  | 'startedAt'
  | 'minutes'
  | 'place'
  | 'institution'
  | 'formsOfSupport'
  | 'taskCodes'
  | 'travelMeans'
  | 'travelKm'
  | 'travelMinutes'
  | 'note'
> & {
  /** Made here, as the entries' ids are, so that trying again is the same occasion. */
  id: string;
  families: (Subject & { entryId: string; note: string })[];
  /** When "save" was first pressed; part of what makes a repeated sending the same one. */
  recordedAt: string | null;
};

/** Several families meet at a workshop or in a court; nobody visits them all at once. */
export const kindsOfOccasion = ['accompanying', 'teamMeeting', 'institutionContact', 'court'] as const;

export const newOccasion = (now: Date): Occasion => ({
  id: uuidv7(),
  kind: 'accompanying',
  // Whoever did not come did not take part.
  outcome: 'tookPlace',
  heldOn: warsawDay(now),
  startedAt: null,
  minutes: 90,
  place: 'office',
  institution: null,
  formsOfSupport: [],
  taskCodes: [],
  travelMeans: null,
  travelKm: null,
  travelMinutes: null,
  note: '',
  families: [],
  recordedAt: null,
});

export const isOf = ({ familyId, fosterFamilyId }: Subject, id: string) => (familyId ?? fosterFamilyId) === id;

/** Who took part, or not after all; what was written about a family goes with it. */
export const withFamily = ({ families }: Occasion, id: string, subject: Subject): Occasion['families'] =>
  families.some((each) => isOf(each, id))
    ? families.filter((each) => !isOf(each, id))
    : [...families, { entryId: uuidv7(), ...subject, note: '' }];

export const asSent = ({ outcome: _, minutes, recordedAt, ...occasion }: Occasion): OccasionInput => ({
  ...occasion,
  minutes: minutes ?? 0,
  nextVisitOn: null,
  recordedAt: recordedAt ?? new Date().toISOString(),
});
