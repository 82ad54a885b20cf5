import type { z } from 'zod';
import type { HandOverState } from '#contract/handOvers.ts';
import type { HandOver, Prisma } from '#prisma/client.ts';

type State = z.infer<typeof HandOverState>;

/** How a hand-over stands follows from its dates. */
export const stateOf = ({
  acceptedAt,
  declinedAt,
  withdrawnAt,
}: Pick<HandOver, 'acceptedAt' | 'declinedAt' | 'withdrawnAt'>): State => {
  if (acceptedAt) return 'accepted';
  if (declinedAt) return 'declined';
  return withdrawnAt ? 'withdrawn' : 'pending';
};

/** The same as a condition on the table. */
export const withState: Record<State, Prisma.HandOverWhereInput> = {
  pending: { acceptedAt: null, declinedAt: null, withdrawnAt: null },
  accepted: { NOT: { acceptedAt: null } },
  declined: { NOT: { declinedAt: null } },
  withdrawn: { NOT: { withdrawnAt: null } },
};
