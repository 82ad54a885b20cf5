import { shareOf } from '#contract/money.ts';
import type { Look } from '../platform/sight.ts';
import type { Part } from './part.ts';
import type { Period } from './period.ts';

/** The programme years that were written down, whatever the period: those it lacks are a gap. */
export const money = (look: Look): Part => ({
  first: [],
  says: {
    years: `(SELECT coalesce(json_agg(json_build_object('year', y.year, 'taskValueGrosze', y.task_value_grosze,
      'grantGrosze', y.grant_grosze) ORDER BY y.year), '[]') FROM ${look.rows('ProgrammeYear')} y)`,
  },
});

export type Money = { readonly years: readonly { year: number; taskValueGrosze: number; grantGrosze: number }[] };

/** The programme years a period touches. Own share and percentage follow; totals are sums of grosze, never of roundings. */
export function asMoney({ years }: Money, { from, until }: Period) {
  const touched = years.filter(({ year }) => year >= from.getUTCFullYear() && year <= until.getUTCFullYear());
  const sum = (name: 'taskValueGrosze' | 'grantGrosze') => touched.reduce((total, each) => total + each[name], 0);
  return {
    money: touched.map(({ year, ...amounts }) => ({ year, ...withOwnShare(amounts) })),
    moneyTotal: withOwnShare({ taskValueGrosze: sum('taskValueGrosze'), grantGrosze: sum('grantGrosze') }),
  };
}

const withOwnShare = ({ taskValueGrosze, grantGrosze }: { taskValueGrosze: number; grantGrosze: number }) => ({
  taskValueGrosze,
  grantGrosze,
  ownGrosze: taskValueGrosze - grantGrosze,
  grantShare: shareOf(grantGrosze, taskValueGrosze),
});
