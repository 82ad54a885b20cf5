import { expect, test } from 'vitest';
import { StatutoryTaskCode, statutoryTasks, tasksSuggestedBy } from '#contract/statutoryTasks.ts';
import { shareOf } from '#server/activityLogs/recordOccasion.ts';

test('the twenty tasks of art. 15 ust. 1, in the order of the Act', () => {
  const numbers = Array.from({ length: 19 }, (_, n) => String(n + 1));
  expect(statutoryTasks.map(({ code }) => code)).toEqual(numbers.toSpliced(13, 0, '13a'));
  expect(StatutoryTaskCode.safeParse('20').success).toBe(false);
});

test.for([
  [['forLife'], ['13a']],
  [
    ['parentingProblems', 'householdManagement'],
    ['3', '6'],
  ],
  [['qualificationsAndWork'], ['8', '9']],
  [['fosterFamilySupport'], []],
  [[], []],
] as const)('%s suggest %s', ([forms, codes]) => {
  expect(tasksSuggestedBy(forms)).toEqual(codes);
});

test.for([
  [100, 3],
  [7, 7],
  [2, 3],
  [1440, 15],
] as const)('%i in %i parts sums up to what it was', ([whole, parts]) => {
  const shares = Array.from({ length: parts }, (_, n) => shareOf(whole, parts, n));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
});
