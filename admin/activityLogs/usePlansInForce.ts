import { useQueries } from '@tanstack/react-query';
import { useDataProvider, useGetList } from 'react-admin';
import type { HelpPlan, PlanActivity, PlanGoal } from '#contract/plans.ts';
import type { Subject } from './entry.ts';
import type { Household } from './useHousehold.ts';

export type PlanInForce = { plan: HelpPlan; goals: PlanGoal[]; activities: PlanActivity[] };

const upTo = (perPage: number) => ({ page: 1, perPage });

/** The plans a visit may move: the family's own, or those of the children living with the foster family. */
export function usePlansInForce({ familyId }: Subject, household: Household): PlanInForce[] {
  const dataProvider = useDataProvider();
  const { data: ofFamily = [] } = useGetList<HelpPlan>(
    'help-plans',
    { filter: { familyId, status: 'inForce' }, pagination: upTo(5) },
    { enabled: Boolean(familyId) },
  );
  const ofChildren = useQueries({
    queries: (familyId ? [] : household).map(({ id }) => ({
      queryKey: ['help-plans', 'inForce', id],
      queryFn: async () =>
        (
          await dataProvider.getList<HelpPlan>('help-plans', {
            filter: { childId: id, status: 'inForce' },
            pagination: upTo(5),
          })
        ).data,
    })),
  });
  const plans = [...ofFamily, ...ofChildren.flatMap(({ data = [] }) => data)];
  const contents = useQueries({
    queries: plans.map((plan) => ({
      queryKey: ['help-plans', 'content', plan.id],
      queryFn: async () => {
        const ofPlan = {
          filter: { planId: plan.id },
          pagination: upTo(100),
          sort: { field: 'position', order: 'ASC' },
        } as const;
        const [goals, activities] = await Promise.all([
          dataProvider.getList<PlanGoal>('plan-goals', ofPlan),
          dataProvider.getList<PlanActivity>('plan-activities', ofPlan),
        ]);
        return { goals: goals.data, activities: activities.data };
      },
    })),
  });
  return plans.flatMap((plan, n) => {
    const content = contents[n]?.data;
    return content ? [{ plan, ...content }] : [];
  });
}
