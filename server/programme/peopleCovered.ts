import { EndingReason, IntakeRoute } from '#contract/families.ts';
import { childrenCoveredBetween as wardsCoveredBetween } from '../children/childIndicators.ts';
import { childrenCoveredBetween, coveredBetween } from '../families/familyIndicators.ts';
import { coveredBetween as fostersCoveredBetween } from '../fosterFamilies/fosterFamilyIndicators.ts';
import type { Database } from '../platform/restrict.ts';
import type { Period } from './period.ts';

/** People of a period; each figure counts what the list behind it shows, by the same definition. */
export async function peopleCovered(db: Database, { from, until }: Period) {
  const families = coveredBetween(from, until);
  const byRoute = await db.family.groupBy({ by: ['intakeRoute'], where: families, _count: { id: true } });
  const endings = await db.familyEnding.groupBy({
    by: ['reason'],
    where: { endedOn: { gte: from, lte: until } },
    _count: { id: true },
  });
  const children = await db.familyMember.groupBy({ by: ['personId'], where: childrenCoveredBetween(from, until) });
  return {
    families: await db.family.count({ where: families }),
    familiesOnLastDay: await db.family.count({ where: coveredBetween(until, until) }),
    familiesByRoute: IntakeRoute.options.map((route) => ({
      route,
      families: byRoute.find(({ intakeRoute }) => intakeRoute === route)?._count.id ?? 0,
    })),
    children: children.length,
    fosterFamilies: await db.fosterFamily.count({ where: fostersCoveredBetween(from, until) }),
    fosterFamiliesOnLastDay: await db.fosterFamily.count({ where: fostersCoveredBetween(until, until) }),
    childrenInCare: await db.person.count({ where: wardsCoveredBetween(from, until) }),
    endings: EndingReason.options.map((reason) => ({
      reason,
      families: endings.find((each) => each.reason === reason)?._count.id ?? 0,
    })),
  };
}
