import { expect, test } from 'vitest';
import { recurringRules } from '#server/obligations/obligationRules.ts';
import { dueAfter, obligationsFrom } from '#server/obligations/obligationsFrom.ts';

const day = (text: string | null) => (text ? new Date(text) : null) as Date;
const rule = (code: string) => recurringRules.filter((each) => each.code === code);
const iso = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

test.for([
  ['2026-05-12', '2026-11-12', 'half a year is six calendar months'],
  ['2026-08-31', '2027-02-28', 'February has no 31st: the last of the month'],
  ['2027-08-31', '2028-02-29', 'nor in a leap year'],
  ['2026-08-14', '2027-02-14', '"not less often than" does not wait for Monday: the 14th is a Sunday'],
  ['2026-04-25', '2026-10-25', 'over the change of clocks'],
] as const)('a family assessed on %s is due on %s: %s', ([assessed, due]) => {
  expect(iso(dueAfter(rule('familyAssessment')[0]!.rhythms, day(assessed), null))).toBe(due);
});

test.for([
  ['2025-01-10', '2026-05-01', '2026-08-01', 'under 3: every three months'],
  ['2020-01-10', '2026-05-01', '2026-11-01', 'over 3: every six'],
  ['2023-08-02', '2026-05-01', '2026-08-01', 'still 2 on the due date: three'],
  ['2023-08-01', '2026-05-01', '2026-11-01', 'turns 3 on that very day: six'],
  ['2023-06-15', '2026-05-01', '2026-11-01', 'turns 3 before three months are over: six'],
  ['2008-11-02', '2026-05-01', '2026-11-01', 'still 17 on the due date'],
  ['2008-11-01', '2026-05-01', null, 'comes of age on that day: none'],
  ['2008-07-01', '2026-05-01', null, 'comes of age before: none'],
  ['2005-07-01', '2026-05-01', null, 'an adult ward has none'],
] as const)('a child born on %s and assessed on %s is due on %s: %s', ([born, assessed, due]) => {
  expect(iso(dueAfter(rule('childAssessment')[0]!.rhythms, day(assessed), day(born)))).toBe(due);
});

const shortly = (
  facts: { begunOn: string; endedOn?: string; bornOn?: string; assessedOn?: string[] },
  code: string,
  today: string,
) =>
  obligationsFrom(
    rule(code),
    {
      begunOn: day(facts.begunOn),
      endedOn: day(facts.endedOn ?? null),
      bornOn: day(facts.bornOn ?? null),
      assessedOn: (facts.assessedOn ?? []).map((each) => day(each)),
    },
    day(today),
  ).map(({ startedOn, startedWith, dueOn, metOn, closedOn }) => [
    iso(startedOn),
    startedWith,
    iso(dueOn),
    iso(metOn),
    iso(closedOn),
  ]);

test('each assessment meets one duty and starts the next', () => {
  expect(
    shortly({ begunOn: '2025-01-15', assessedOn: ['2026-02-01', '2025-07-10'] }, 'familyAssessment', '2026-03-01'),
  ).toEqual([
    ['2025-01-15', 'beginning', '2025-07-15', '2025-07-10', null],
    ['2025-07-10', 'assessment', '2026-01-10', '2026-02-01', null],
    ['2026-02-01', 'assessment', '2026-08-01', null, null],
  ]);
});

test('when work ends, what is open is closed with it, and what comes later is not owed', () => {
  const facts = { begunOn: '2025-01-15', endedOn: '2025-09-01' };
  expect(shortly(facts, 'familyAssessment', '2025-08-31')).toEqual([
    ['2025-01-15', 'beginning', '2025-07-15', null, null],
  ]);
  expect(shortly(facts, 'familyAssessment', '2025-09-01')).toEqual([
    ['2025-01-15', 'beginning', '2025-07-15', null, '2025-09-01'],
  ]);
});

test('coming of age closes what a child was still owed', () => {
  const facts = { begunOn: '2025-01-01', bornOn: '2007-10-01' };
  expect(shortly(facts, 'childAssessment', '2025-10-01')).toEqual([
    ['2025-01-01', 'beginning', '2025-07-01', null, '2025-10-01'],
  ]);
});

test('assessed on the day it began, there was nothing to meet yet', () => {
  expect(shortly({ begunOn: '2026-01-01', assessedOn: ['2026-01-01'] }, 'familyAssessment', '2026-03-01')).toEqual([
    ['2026-01-01', 'assessment', '2026-07-01', null, null],
  ]);
});

test('two entries of one meeting are one assessment; one before the beginning is none', () => {
  expect(
    shortly(
      { begunOn: '2026-01-01', assessedOn: ['2025-12-01', '2026-04-01', '2026-04-01'] },
      'familyAssessment',
      '2026-05-01',
    ),
  ).toEqual([
    ['2026-01-01', 'beginning', '2026-07-01', '2026-04-01', null],
    ['2026-04-01', 'assessment', '2026-10-01', null, null],
  ]);
});

test('a rule that is not in force yet asks for nothing, and a changed one only for what begins under it', () => {
  const old = { ...rule('familyAssessment')[0]!, inForceUntil: '2025-12-31' };
  const shorter = { ...old, rhythms: [{ months: 3, underAge: null }], inForceFrom: '2026-01-01', inForceUntil: null };
  const due = (begunOn: string) =>
    obligationsFrom(
      [old, shorter],
      { begunOn: day(begunOn), endedOn: null, bornOn: null, assessedOn: [] },
      day('2026-02-01'),
    ).map(({ dueOn }) => iso(dueOn));
  expect([due('2011-12-31'), due('2025-12-31'), due('2026-01-01')]).toEqual([[], ['2026-06-30'], ['2026-04-01']]);
});
