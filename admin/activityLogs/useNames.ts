import { useGetMany } from 'react-admin';
import type { Person } from '#contract/people.ts';
import type { PlanActivity, PlanGoal } from '#contract/plans.ts';

const useNamed = <Row extends { id: string }>(
  resource: string,
  ids: readonly string[],
  nameOf: (row: Row) => string,
) => {
  const { data } = useGetMany<Row>(resource, { ids: [...ids] }, { enabled: ids.length > 0 });
  const rows = (data ?? []).filter(Boolean);
  return (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? nameOf(row) : '…';
  };
};

export const usePersonNames = (ids: readonly string[]) =>
  useNamed<Person>('people', ids, ({ givenName, familyName }) => `${givenName} ${familyName}`);

export const useGoalTitles = (ids: readonly string[]) => useNamed<PlanGoal>('plan-goals', ids, ({ title }) => title);

export const useActivityTitles = (ids: readonly string[]) =>
  useNamed<PlanActivity>('plan-activities', ids, ({ title }) => title);
