import { dueSoonDays } from '#contract/obligations.ts';
import type { Obligation, Prisma } from '#prisma/client.ts';
import { daysBetween, plusDays } from '../platform/calendar.ts';

type Dates = Pick<Obligation, 'dueOn' | 'metOn' | 'closedOn'>;

/** How an obligation stands follows from its dates and today. */
export function stateOf({ dueOn, metOn, closedOn }: Dates, today: Date) {
  if (closedOn) return !metOn && dueOn < closedOn ? 'missed' : 'cancelled';
  if (metOn) return metOn > dueOn ? 'metLate' : 'met';
  if (dueOn < today) return 'overdue';
  return dueOn <= plusDays(today, dueSoonDays) ? 'dueSoon' : 'upcoming';
}

export const open: Prisma.ObligationWhereInput = { metOn: null, closedOn: null };

/** The same as a condition on the table, for what can be asked of it without comparing two columns. */
export const stillOpen = (state: 'overdue' | 'dueSoon' | 'upcoming', today: Date): Prisma.ObligationWhereInput =>
  ({
    overdue: { ...open, dueOn: { lt: today } },
    dueSoon: { ...open, dueOn: { gte: today, lte: plusDays(today, dueSoonDays) } },
    upcoming: { ...open, dueOn: { gt: plusDays(today, dueSoonDays) } },
  })[state];

/** Days past the due date; 0 for what is or was in time. */
export function daysLate(obligation: Dates, today: Date) {
  const until = { overdue: today, metLate: obligation.metOn!, missed: obligation.closedOn! };
  const state = stateOf(obligation, today);
  return state in until ? daysBetween(obligation.dueOn, until[state as keyof typeof until]) : 0;
}
