import type { z } from 'zod';
import { type ObligationState, obligations } from '#contract/obligations.ts';
import type { Prisma } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Database } from '../platform/restrict.ts';
import { obligationPolicy } from './obligationPolicy.ts';
import { open, stillOpen } from './obligationState.ts';
import { lookedAfterBy, presentObligations } from './presentObligations.ts';

export const obligationRoutes = resourceRoutes(obligations, {
  rows: (db) => db.obligation,
  policy: obligationPolicy,
  where: ({ state, open: wanted, rule, familyId, childId, staffId, dueFrom, dueUntil }, { db, today }) => ({
    AND: [
      state ? inState(db, state, today) : {},
      wanted === undefined ? {} : wanted ? open : { NOT: open },
      rule ? { rule } : {},
      familyId ? { familyId } : {},
      childId ? { childId } : {},
      staffId ? lookedAfterBy(staffId, today) : {},
      { dueOn: { ...(dueFrom && { gte: dueFrom }), ...(dueUntil && { lte: dueUntil }) } },
    ],
  }),
  present: presentObligations,
});

const inState = (db: Database, state: z.infer<typeof ObligationState>, today: Date): Prisma.ObligationWhereInput => {
  const { metOn, closedOn } = db.obligation.fields;
  switch (state) {
    case 'met':
      return { closedOn: null, NOT: { metOn: null }, dueOn: { gte: metOn } };
    case 'metLate':
      return { closedOn: null, NOT: { metOn: null }, dueOn: { lt: metOn } };
    case 'missed':
      return { NOT: { closedOn: null }, metOn: null, dueOn: { lt: closedOn } };
    case 'cancelled':
      return { NOT: { closedOn: null }, OR: [{ NOT: { metOn: null } }, { dueOn: { gte: closedOn } }] };
    default:
      return stillOpen(state, today);
  }
};
