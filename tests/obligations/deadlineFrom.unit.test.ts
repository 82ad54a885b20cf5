import { expect, test } from 'vitest';
import { deadlineFrom, lastDayOf } from '#server/obligations/deadlineFrom.ts';

const day = (text: string) => new Date(text);
const fact = { happenedOn: day('2026-11-02'), metOn: null, endedOn: null };

test('a term in days does not count the day it runs from', () => {
  expect(lastDayOf({ days: 30 }, day('2026-11-02'))).toEqual(day('2026-12-02'));
});

test('a term in working days steps over Sundays and holidays', () => {
  expect(lastDayOf({ workingDays: 5 }, day('2026-11-09'))).toEqual(day('2026-11-17'));
});

test('a day somebody else sets is that day', () => {
  expect(lastDayOf('set', day('2026-11-02'), day('2026-11-29'))).toEqual(day('2026-11-29'));
});

test('a fact from before the rule asks for nothing', () => {
  expect(deadlineFrom('firstPlan', { ...fact, happenedOn: day('2026-06-30') }, day('2026-11-28'))).toEqual([]);
});

test.for([
  ['open while work goes on', {}, { metOn: null, closedOn: null }],
  [
    'met, and stays met when work ends',
    { metOn: day('2026-11-10'), endedOn: day('2026-11-20') },
    { metOn: day('2026-11-10'), closedOn: null },
  ],
  ['closed when work ends', { endedOn: day('2026-11-20') }, { metOn: null, closedOn: day('2026-11-20') }],
  ['open while the end is still to come', { endedOn: day('2026-12-24') }, { metOn: null, closedOn: null }],
] as const)('%s', ([, more, expected]) => {
  expect(deadlineFrom('firstPlan', { ...fact, ...more }, day('2026-11-28'))).toEqual([
    { rule: 'firstPlan', startedOn: fact.happenedOn, startedWith: 'beginning', dueOn: day('2026-12-02'), ...expected },
  ]);
});
