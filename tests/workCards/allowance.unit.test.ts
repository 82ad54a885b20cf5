import { expect, test } from 'vitest';
import type { Role } from '#contract/actor.ts';
import type { CardContent } from '#contract/workCards.ts';
import { allowanceOf } from '#server/workCards/allowanceOf.ts';
import { fullTimeMinutesOf } from '#server/workCards/month.ts';

type Contract = CardContent['contracts'][number];
const contract = (
  ftePercent: number,
  from = '2020-01-01',
  until: string | null = null,
  form: Contract['form'] = 'taskTimeContract',
): Contract => ({ form, ftePercent, startedOn: new Date(from), endedOn: until === null ? null : new Date(until) });
const assistant: Role[] = ['assistant'];
const november = new Date('2025-11-01');

test.for<[what: string, contracts: Contract[], neededHours: number]>([
  ['a full post', [contract(100)], 120],
  ['half a post', [contract(50)], 60],
  ['three quarters', [contract(75)], 90],
  ['a post from the 16th of thirty days', [contract(100, '2025-11-16')], 60],
  ['a post until the 15th', [contract(100, '2020-01-01', '2025-11-15')], 60],
  ['half, then full from the 16th', [contract(50, '2020-01-01', '2025-11-15'), contract(100, '2025-11-16')], 90],
  ['two posts at once are no more than one', [contract(75), contract(50)], 120],
  ['a post with an outside body', [contract(100, '2020-01-01', null, 'externalBody')], 120],
])('hours needed of %s', ([, contracts, neededHours]) => {
  const needed = neededHours * 60;
  expect(allowanceOf(november, assistant, contracts, needed)).toMatchObject({ neededMinutes: needed, reached: true });
  expect(allowanceOf(november, assistant, contracts, needed - 1)).toMatchObject({ reached: false, upToGrosze: 0 });
});

test('a part of a minute is needed whole', () => {
  expect(allowanceOf(new Date('2025-10-01'), assistant, [contract(33)], 0)?.neededMinutes).toBe(2376);
  expect(allowanceOf(new Date('2025-10-01'), assistant, [contract(50, '2025-10-31')], 0)?.neededMinutes).toBe(117);
});

test('a mandate has no threshold: its hours stand to those of a full-time post', () => {
  const mandate = [contract(50, '2020-01-01', null, 'serviceContract')];
  const month = new Date('2025-10-01');
  expect(fullTimeMinutesOf(month)).toBe(184 * 60);
  const half = allowanceOf(month, assistant, mandate, 92 * 60);
  expect(half).toMatchObject({
    way: 'proportion',
    neededMinutes: null,
    reached: null,
    share: 5000,
    upToGrosze: 10_000,
  });
  expect(allowanceOf(month, assistant, mandate, 300 * 60)?.share).toBe(10_000);
});

test('without a contract nothing is known; a coordinator has no such allowance', () => {
  expect(allowanceOf(november, assistant, [], 9000)).toMatchObject({ way: 'noContract', reached: null });
  expect(allowanceOf(november, ['coordinator'], [contract(100)], 9000)).toBeNull();
  expect(allowanceOf(new Date('2024-12-01'), assistant, [contract(100)], 9000)).toBeNull();
});

test('a programme’s amount is for its months; of a year whose programme is not known none is named', () => {
  expect(allowanceOf(new Date('2025-12-01'), assistant, [contract(50)], 9000)?.upToGrosze).toBe(10_000);
  const next = allowanceOf(new Date('2026-01-01'), assistant, [contract(100)], 9000);
  expect(next).toMatchObject({ neededMinutes: 7200, reached: true, upToGrosze: null });
  expect(next?.basis).toContain('sprawdź');
});

test.for([
  ['2025-11', 144],
  ['2025-12', 160],
  ['2026-05', 160],
  ['2026-08', 160],
  ['2026-11', 160],
  ['2026-02', 160],
] as const)('a full-time month %s has %i hours', ([month, hours]) => {
  // November 2025: 20 weekdays, 1 November a Saturday, 11 November a Tuesday. August 2026: the 15th is a Saturday.
  expect(fullTimeMinutesOf(new Date(`${month}-01`))).toBe(hours * 60);
});
