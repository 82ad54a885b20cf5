import { expect, test } from 'vitest';
import type { CardContent } from '#contract/workCards.ts';
import { remarksOn, totalsOf } from '#server/workCards/cardTime.ts';

type Entry = CardContent['entries'][number];
type Hours = CardContent['hours'][number];

const entry = (
  id: string,
  on: string,
  startedAt: string | null,
  minutes: number | null,
  more: Partial<Entry> = {},
) => ({
  id,
  heldOn: new Date(on),
  startedAt,
  minutes,
  kind: 'visit' as const,
  outcome: 'tookPlace' as const,
  subject: 1,
  travelKm: 0,
  travelMinutes: 0,
  occasionId: null,
  ...more,
});
const hours = (id: string, on: string, startedAt: string, endedAt: string, kind: Hours['kind'] = 'office') => ({
  id,
  workedOn: new Date(on),
  startedAt,
  endedAt,
  kind,
  words: '',
});
const worked = (entries: Entry[], own: Hours[] = []) => totalsOf({ entries, hours: own }).workedMinutes;

test.for<[what: string, entries: Entry[], hours: Hours[], worked: number, overlap: number]>([
  ['nothing', [], [], 0, 0],
  ['one after another', [entry('a', '2026-10-01', '09:00', 60), entry('b', '2026-10-01', '10:00', 30)], [], 90, 0],
  ['half of the second', [entry('a', '2026-10-01', '09:00', 60), entry('b', '2026-10-01', '09:30', 60)], [], 90, 30],
  [
    'one inside of the other',
    [entry('a', '2026-10-01', '09:00', 120), entry('b', '2026-10-01', '09:30', 30)],
    [],
    120,
    30,
  ],
  [
    'the same twice: siblings in two files',
    [entry('a', '2026-10-01', '09:00', 60), entry('b', '2026-10-01', '09:00', 60)],
    [],
    60,
    60,
  ],
  [
    'three at once',
    [
      entry('a', '2026-10-01', '09:00', 60),
      entry('b', '2026-10-01', '09:10', 20),
      entry('c', '2026-10-01', '09:20', 60),
    ],
    [],
    80,
    60,
  ],
  [
    'office during a visit',
    [entry('a', '2026-10-01', '09:00', 60)],
    [hours('h', '2026-10-01', '08:00', '10:00')],
    120,
    60,
  ],
  [
    'past midnight into the next morning',
    [entry('a', '2026-10-01', '23:30', 90), entry('b', '2026-10-02', '00:30', 60)],
    [],
    120,
    30,
  ],
  [
    'the hour is not known: counted whole',
    [entry('a', '2026-10-01', '09:00', 60), entry('b', '2026-10-01', null, 45)],
    [],
    105,
    0,
  ],
  [
    'shares of one occasion, and a call in its second half',
    [
      entry('a', '2026-10-01', '09:00', 45, { occasionId: 'o' }),
      entry('b', '2026-10-01', '09:00', 45, { occasionId: 'o', subject: 2 }),
      entry('c', '2026-10-01', '10:00', 30),
    ],
    [],
    90,
    30,
  ],
  ['other days', [entry('a', '2026-10-01', '09:00', 60), entry('b', '2026-10-02', '09:00', 60)], [], 120, 0],
  ['leave is no work', [], [hours('h', '2026-10-01', '08:00', '16:00', 'leave')], 0, 0],
])('%s', ([, entries, own, minutes, overlap]) => {
  expect(totalsOf({ entries, hours: own })).toMatchObject({ workedMinutes: minutes, overlapMinutes: overlap });
  // The order in which they were written down does not matter.
  expect(worked(entries.toReversed(), own.toReversed())).toBe(minutes);
});

test('families once, attempts without hours, leave beside the hours', () => {
  const totals = totalsOf({
    entries: [
      entry('a', '2026-10-01', '09:00', 60),
      entry('b', '2026-10-02', '09:00', 30, { kind: 'phoneCall' }),
      entry('c', '2026-10-03', '09:00', null, { outcome: 'notAtHome', subject: 2, travelKm: 7 }),
      entry('d', '2026-10-05', '09:00', 60, { subject: 3, travelKm: 12, travelMinutes: 25 }),
    ],
    hours: [hours('h', '2026-10-06', '08:00', '16:00', 'leave')],
  });
  expect(totals).toEqual({
    loggedMinutes: 150,
    ownMinutes: 0,
    overlapMinutes: 0,
    workedMinutes: 150,
    leaveMinutes: 480,
    families: 2,
    visits: 2,
    attempts: 1,
    travelKm: 19,
    travelMinutes: 25,
  });
});

test('what to look at before signing, in the order of days', () => {
  const remarks = remarksOn({
    entries: [
      entry('a', '2026-10-07', '10:00', 60),
      entry('b', '2026-10-02', '09:00', 60),
      entry('c', '2026-10-02', '09:45', 60),
      entry('d', '2026-10-01', null, 45),
      entry('e', '2026-10-01', null, null, { outcome: 'notAtHome' }),
    ],
    hours: [hours('h', '2026-10-07', '08:00', '10:30', 'leave')],
  });
  expect(remarks.map(({ kind, minutes, lineIds }) => [kind, minutes, lineIds])).toEqual([
    ['noStart', 45, ['d']],
    ['overlap', 15, ['b', 'c']],
    ['workDuringLeave', 30, ['h', 'a']],
  ]);
});
