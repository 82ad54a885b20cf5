import { shareOf } from '#contract/money.ts';
import type { Database } from '../platform/restrict.ts';
import type { Period } from './period.ts';

/** The programme years a period touches. Own share and percentage follow; totals are sums of grosze, never of roundings. */
export async function moneyOf(db: Database, { from, until }: Period) {
  const years = await db.programmeYear.findMany({
    where: { year: { gte: from.getUTCFullYear(), lte: until.getUTCFullYear() } },
    orderBy: { year: 'asc' },
  });
  const money = years.map(({ year, taskValueGrosze, grantGrosze }) => ({
    year,
    ...withOwnShare(Number(taskValueGrosze), Number(grantGrosze)),
  }));
  const sum = (name: 'taskValueGrosze' | 'grantGrosze') => money.reduce((total, each) => total + each[name], 0);
  return { money, moneyTotal: withOwnShare(sum('taskValueGrosze'), sum('grantGrosze')) };
}

const withOwnShare = (taskValueGrosze: number, grantGrosze: number) => ({
  taskValueGrosze,
  grantGrosze,
  ownGrosze: taskValueGrosze - grantGrosze,
  grantShare: shareOf(grantGrosze, taskValueGrosze),
});
