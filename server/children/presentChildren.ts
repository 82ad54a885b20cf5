import type { Person } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { planStatusOf } from '../plans/planStatus.ts';
import { ageOn } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';
import { stayOn } from './childPolicy.ts';

/** Adds where a child lives today and how their help plan stands: three queries for a whole page. */
export async function presentChildren({ db, today }: Command, rows: Person[]) {
  const childId = { in: rows.map(({ id }) => id) };
  const stays = await db.placement.findMany({ where: { childId, ...stayOn(today) } });
  const fosterFamilyName = await subjectNames(
    db,
    stays.map(({ fosterFamilyId }) => ({ fosterFamilyId })),
  );
  const plans = await db.helpPlan.findMany({ where: { childId, kind: 'childHelpPlan', supersededOn: null } });
  return rows.map((row) => {
    const stay = stays.find((each) => each.childId === row.id);
    const stands = plans.filter((plan) => plan.childId === row.id).map(planStatusOf);
    return {
      ...row,
      age: row.bornOn && ageOn(row.bornOn, today),
      fosterFamilyId: stay?.fosterFamilyId ?? null,
      fosterFamilyName: (stay && fosterFamilyName({ fosterFamilyId: stay.fosterFamilyId })) || null,
      placedOn: stay?.placedOn ?? null,
      plan: (['inForce', 'submitted', 'draft'] as const).find((each) => stands.includes(each)) ?? ('none' as const),
    };
  });
}
