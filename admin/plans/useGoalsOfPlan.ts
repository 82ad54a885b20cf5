import { useGetList } from 'react-admin';
import type { PlanActivity, PlanGoal } from '#contract/plans.ts';

export type GoalWithActivities = PlanGoal & { activities: PlanActivity[] };
export type GoalsOfPlan = GoalWithActivities[];

/** The goals of a plan, each with its activities, both in the plan's own order; undefined until they arrive. */
export function useGoalsOfPlan(planId: string | undefined): GoalsOfPlan | undefined {
  const inOrder = {
    filter: { planId },
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  } as const;
  const { data: goals } = useGetList<PlanGoal>('plan-goals', inOrder, { enabled: planId !== undefined });
  const { data: activities } = useGetList<PlanActivity>('plan-activities', inOrder, { enabled: planId !== undefined });
  if (!goals || !activities) return undefined;
  return goals.map((goal) => ({ ...goal, activities: activities.filter(({ goalId }) => goalId === goal.id) }));
}
