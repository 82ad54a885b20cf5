import { expect, test } from 'vitest';
import { z } from 'zod';
import { LocalDate, Moment, warsawDay } from '#contract/calendar.ts';
import { fold } from '#contract/fold.ts';
import { Grosze, inPercent, inZloty, shareOf } from '#contract/money.ts';
import { fillIn, refusals } from '#contract/refusals.ts';
import { ageOn, daysBetween, plusDays, plusMonths } from '#server/platform/calendar.ts';

const iso = (day: Date) => day.toISOString().slice(0, 10);

test.for([
  [101130473, '1 011 304,73 zł'],
  [0, '0,00 zł'],
  [5, '0,05 zł'],
  [100000, '1 000,00 zł'],
  [99999, '999,99 zł'],
  [-123456, '−1 234,56 zł'],
  [603294632, '6 032 946,32 zł'],
] as const)('%i grosze are %s', ([grosze, shown]) => {
  expect(inZloty(grosze).replaceAll('\u00a0', ' ')).toBe(shown);
});

test('a share is rounded half up to two places, and of nothing there is none', () => {
  expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 20_000), shareOf(0, 5), shareOf(5, 5), shareOf(0, 0)]).toEqual([
    3333,
    6667,
    1,
    0,
    10_000,
    null,
  ]);
  expect(inPercent(3248).replaceAll('\u00a0', ' ')).toBe('32,48 %');
});

test('money is whole grosze and days are days that exist', () => {
  expect(Grosze.parse(101130473)).toBe(101130473n);
  expect(Grosze.safeParse(1.5).success).toBe(false);
  for (const wrong of ['2026-02-30', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', ''])
    expect(LocalDate.safeParse(wrong).success).toBe(false);
  expect(z.encode(LocalDate, LocalDate.parse('2028-02-29'))).toBe('2028-02-29');
  expect(Moment.parse('2026-03-29T02:30:00+02:00').toISOString()).toBe('2026-03-29T00:30:00.000Z');
});

test('the day is the one people in Warsaw have, in summer and winter', () => {
  expect(
    ['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z', '2026-12-01T22:59:59Z', '2026-12-01T23:00:00Z'].map((each) =>
      warsawDay(new Date(each)),
    ),
  ).toEqual(['2026-07-01', '2026-07-02', '2026-12-01', '2026-12-02']);
});

test('months are calendar months and days do not meet the change of clocks', () => {
  expect(iso(plusMonths(new Date('2026-01-31'), 1))).toBe('2026-02-28');
  expect(iso(plusMonths(new Date('2026-11-30'), 3))).toBe('2027-02-28');
  expect(iso(plusDays(new Date('2026-10-24'), 2))).toBe('2026-10-26');
  expect(daysBetween(new Date('2026-03-28'), new Date('2026-03-30'))).toBe(2);
  expect([
    ageOn(new Date('2008-02-29'), new Date('2026-02-27')),
    ageOn(new Date('2008-02-29'), new Date('2026-02-28')),
  ]).toEqual([17, 18]);
});

test('what people type is folded as the database folds names', () => {
  expect(fold('ZAŻÓŁĆ Gęślą JAŹŃ – Müller')).toBe('zazolc gesla jazn – muller');
});

test('every refusal has a sentence in both languages and a status of its kind', () => {
  for (const [code, { status, pl, en }] of Object.entries(refusals)) {
    expect([code, status >= 400 && status < 600]).toEqual([code, true]);
    expect(pl).toMatch(/[.?!]$|\}\)\.$/);
    expect(en).toMatch(/[.?!]$/);
    expect(fillIn(pl).match(/\{/)).toBeNull();
    expect([...pl.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(
      [...en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
  }
});
