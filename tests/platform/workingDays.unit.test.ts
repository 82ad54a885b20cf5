import { expect, test } from 'vitest';
import { isWorkingDay, plusWorkingDays } from '#server/platform/workingDays.ts';

const day = (text: string) => new Date(text);

test.for([
  ['2026-11-28', false, 'a Saturday'],
  ['2026-11-29', false, 'a Sunday'],
  ['2026-11-27', true, 'a Friday'],
  ['2026-11-11', false, 'Independence Day'],
  ['2026-04-06', false, 'Easter Monday'],
  ['2027-03-29', false, 'Easter Monday of another year'],
  ['2026-06-04', false, 'Corpus Christi'],
  ['2038-04-26', false, 'Easter Monday on the latest day there is'],
  ['2024-12-24', true, 'Christmas Eve while it was a working day'],
  ['2025-12-24', false, 'Christmas Eve since 2025'],
  ['2026-12-24', false, 'Christmas Eve'],
] as const)('%s is a working day: %s (%s)', ([text, expected]) => {
  expect(isWorkingDay(day(text))).toBe(expected);
});

test.for([
  ['2026-11-27', 5, '2026-12-04', 'from a Friday: the week after'],
  ['2026-11-28', 1, '2026-11-30', 'from a Saturday: the Monday'],
  ['2026-12-22', 5, '2026-12-31', 'over Christmas: the 23rd, 28th, 29th, 30th, 31st'],
  ['2026-12-31', 3, '2027-01-07', 'New Year and Epiphany do not count'],
  ['2026-11-27', 0, '2026-11-27', 'none'],
] as const)('after %s, %s working days: %s (%s)', ([from, count, expected]) => {
  expect(plusWorkingDays(day(from), count)).toEqual(day(expected));
});
