import { warsawDay } from '#contract/calendar.ts';
import type { Substitution } from '#contract/substitutions.ts';

/** The last day counts. */
export function stateOf({ startedOn, endedOn }: Pick<Substitution, 'startedOn' | 'endedOn'>) {
  const today = warsawDay(new Date());
  if (startedOn > today) return 'planned';
  return endedOn < today ? 'over' : 'today';
}
