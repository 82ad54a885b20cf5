import type { z } from 'zod';
import type { ActivityLog, ActivityLogChange } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import { asksOf } from './kinds.ts';

/** What is written down about a visit, as the form holds it. */
export type Entry = Required<Omit<z.input<typeof ActivityLogChange>, 'reason' | 'outcome'>> & {
  /** Chosen first; the rest depends on it. */
  outcome: ActivityLog['outcome'] | null;
};

export type Change = (part: Partial<Entry>) => void;

/** A sentence per field that is wrong. */
export type Problems = Partial<Record<string, string>>;

export type Subject = { familyId: string; fosterFamilyId?: never } | { familyId?: never; fosterFamilyId: string };

/** A visit begins with today, and with where and how long the last one was. */
export function newEntry(last: ActivityLog | undefined, now: Date): Entry {
  return {
    kind: 'visit',
    outcome: null,
    heldOn: warsawDay(now),
    startedAt: clockInWarsaw(now),
    minutes: last?.minutes ?? 60,
    place: last?.place ?? 'home',
    institution: null,
    presentIds: [],
    childSeen: null,
    children: [],
    formsOfSupport: [],
    taskCodes: [],
    travelMeans: null,
    travelKm: null,
    travelMinutes: null,
    goalMoves: [],
    completedActivityIds: [],
    note: '',
    noteToFollow: false,
    nextVisitOn: null,
  };
}

/** An entry as it stands, to be corrected. */
export const entryOf = (log: ActivityLog): Entry => ({
  kind: log.kind,
  outcome: log.outcome,
  heldOn: log.heldOn,
  startedAt: log.startedAt,
  minutes: log.minutes,
  place: log.place,
  institution: log.institution,
  presentIds: log.presentIds,
  childSeen: log.childSeen,
  children: log.children,
  formsOfSupport: log.formsOfSupport,
  taskCodes: log.taskCodes,
  travelMeans: log.travelMeans,
  travelKm: log.travelKm,
  travelMinutes: log.travelMinutes,
  goalMoves: log.goalMoves.map(({ goalId, direction }) => ({ goalId, direction })),
  completedActivityIds: log.completedActivityIds,
  note: log.note,
  noteToFollow: log.noteToFollow,
  nextVisitOn: log.nextVisitOn,
});

/** What did not take place has no duration, no support and nobody present; what is not asked about its kind is not said. */
export function asItHappened(entry: Entry): Entry {
  const { seesChildren, institution } = asksOf[entry.kind];
  const asked = {
    ...entry,
    ...(!institution && { institution: null }),
    ...(!seesChildren && { childSeen: null, children: entry.children.map((each) => ({ ...each, seen: null })) }),
  };
  if (entry.outcome === 'tookPlace') return asked;
  return {
    ...asked,
    minutes: null,
    presentIds: [],
    childSeen: null,
    children: [],
    formsOfSupport: [],
    taskCodes: [],
    goalMoves: [],
    completedActivityIds: [],
  };
}

const clock = new Intl.DateTimeFormat('pl', { timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit' });
const clockInWarsaw = (moment: Date) => clock.format(moment);

/** "2026-11-23" and 7 → "2026-11-30". */
export const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
