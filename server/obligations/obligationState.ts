import type { z } from 'zod';
import { dueSoonDays, type ObligationState } from '#contract/obligations.ts';
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

/**
 * The same as a condition on the table, for lists and for what is counted.
 * @param columns names columns of the same row: one date is compared with another
 */
export function inState(
  state: z.infer<typeof ObligationState>,
  today: Date,
  { metOn, closedOn }: Pick<Prisma.TransactionClient['obligation']['fields'], 'metOn' | 'closedOn'>,
): Prisma.ObligationWhereInput {
  switch (state) {
    case 'met':
      return { closedOn: null, NOT: { metOn: null }, dueOn: { gte: metOn } };
    case 'metLate':
      return { closedOn: null, NOT: { metOn: null }, dueOn: { lt: metOn } };
    case 'missed':
      return { NOT: { closedOn: null }, metOn: null, dueOn: { lt: closedOn } };
    case 'cancelled':
      return { NOT: { closedOn: null }, OR: [{ NOT: { metOn: null } }, { dueOn: { gte: closedOn } }] };
    case 'overdue':
      return { ...open, dueOn: { lt: today } };
    case 'dueSoon':
      return { ...open, dueOn: { gte: today, lte: plusDays(today, dueSoonDays) } };
    case 'upcoming':
      return { ...open, dueOn: { gt: plusDays(today, dueSoonDays) } };
  }
}

/** Days past the due date; 0 for what is or was in time. */
export function daysLate(obligation: Dates, today: Date) {
  const until = { overdue: today, metLate: obligation.metOn!, missed: obligation.closedOn! };
  const state = stateOf(obligation, today);
  return state in until ? daysBetween(obligation.dueOn, until[state as keyof typeof until]) : 0;
}
