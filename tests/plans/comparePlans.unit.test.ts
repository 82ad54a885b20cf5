import { expect, test } from 'vitest';
import { pairGoals, whatBecameOfGoal } from '../../admin/plans/comparePlans.ts';
import type { GoalsOfPlan } from '../../admin/plans/useGoalsOfPlan.ts';
import { wordDiff } from '../../admin/plans/wordDiff.ts';

const marked = (before: string, after: string) => {
  const pieces = wordDiff(before, after);
  return [pieces.before, pieces.after].map((side) =>
    side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''),
  );
};

test.for([
  ['', '', '', ''],
  ['', 'nowe słowa', '', '[nowe słowa]'],
  ['stare słowa', '', '[stare słowa]', ''],
  ['raz dwa trzy', 'raz dwa trzy', 'raz dwa trzy', 'raz dwa trzy'],
  [
    'plan na maj, potem lato',
    'plan na czerwiec, potem lato',
    'plan na [maj, ]potem lato',
    'plan na [czerwiec, ]potem lato',
  ],
] as const)('%j and %j', ([before, after, gone, added]) => {
  expect(marked(before, after)).toEqual([gone, added]);
});

test('goals are the same by where they began, not by their words', () => {
  const goal = (originId: string, title: string, activities: { originId: string }[] = []) =>
    ({ id: title, originId, title, area: 'health', indicator: '', progress: 'inProgress', activities }) as never;
  const before: GoalsOfPlan = [goal('1', 'Zęby', [{ originId: 'a' }, { originId: 'b' }]), goal('2', 'Szkoła')];
  const after: GoalsOfPlan = [goal('3', 'Praca'), goal('1', 'Zdrowe zęby', [{ originId: 'b' }, { originId: 'c' }])];
  const pairs = pairGoals(before, after);
  expect(pairs.map((pair) => [pair.key, whatBecameOfGoal(pair)])).toEqual([
    ['3', 'added'],
    ['1', 'changed'],
    ['2', 'removed'],
  ]);
  expect(pairs[1]!.activities.map(({ key, before, after }) => [key, !!before, !!after])).toEqual([
    ['b', true, true],
    ['c', false, true],
    ['a', true, false],
  ]);
});
