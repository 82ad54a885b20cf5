import type { PlanActivity } from '#contract/plans.ts';
import type { GoalsOfPlan, GoalWithActivities } from './useGoalsOfPlan.ts';

/** The same goal or activity in two versions; one of them is missing when it was added or removed. */
export type Pair<T> = { key: string; before?: T; after?: T };
export type GoalPair = Pair<GoalWithActivities> & { activities: Pair<PlanActivity>[] };

/** Goals of two versions beside each other: in the order of the newer one, then what it no longer has. */
export const pairGoals = (before: GoalsOfPlan, after: GoalsOfPlan): GoalPair[] =>
  pair(before, after).map((goal) => ({
    ...goal,
    activities: pair(goal.before?.activities ?? [], goal.after?.activities ?? []),
  }));

export type Became = 'added' | 'removed' | 'changed' | 'same';

/** What became of a goal itself; its activities say for themselves. */
export const whatBecameOfGoal = (goal: Pair<GoalWithActivities>) =>
  became(goal, ['title', 'area', 'indicator', 'progress']);

export const whatBecameOfActivity = (activity: Pair<PlanActivity>) =>
  became(activity, ['title', 'formOfSupport', 'responsible', 'responsibleName', 'dueOn', 'expectedEffect', 'status']);

function became<T>({ before, after }: Pair<T>, fields: readonly (keyof T)[]): Became {
  if (!before) return 'added';
  if (!after) return 'removed';
  return fields.some((field) => before[field] !== after[field]) ? 'changed' : 'same';
}

function pair<T extends { originId: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const known = new Map(before.map((each) => [each.originId, each]));
  const kept = new Set(after.map(({ originId }) => originId));
  return [
    ...after.map((each) => ({ key: each.originId, before: known.get(each.originId), after: each })),
    ...before.filter(({ originId }) => !kept.has(originId)).map((each) => ({ key: each.originId, before: each })),
  ].map(({ before: old, ...rest }) => ({ ...rest, ...(old && { before: old }) }));
}
