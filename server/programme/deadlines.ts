import { inState } from '../obligations/obligationState.ts';
import type { Look } from '../platform/sight.ts';
import { sameRow } from '../platform/sqlCondition.ts';
import type { Part } from './part.ts';
import type { Period } from './period.ts';

/** Obligations that fell due in the period, as they stand today. Cancelled ones were never owed. */
export function deadlines(look: Look, { from, until }: Period, today: Date): Part {
  const is = (...states: Parameters<typeof inState>[0][]) =>
    look.where('Obligation', { OR: states.map((state) => inState(state, today, sameRow)) }, 'o');
  return {
    first: [],
    says: {
      deadlines: `(SELECT json_build_object(
          'due', count(*) FILTER (WHERE NOT ${is('cancelled')}),
          'met', count(*) FILTER (WHERE ${is('met')}),
          'metLate', count(*) FILTER (WHERE ${is('metLate')}),
          'missedOrOverdue', count(*) FILTER (WHERE ${is('missed', 'overdue')}))
        FROM ${look.rows('Obligation')} o WHERE ${look.where('Obligation', { dueOn: { gte: from, lte: until } }, 'o')})`,
    },
  };
}

export type Deadlines = {
  readonly deadlines: { due: number; met: number; metLate: number; missedOrOverdue: number };
};
