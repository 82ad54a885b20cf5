import { obligations } from '#contract/obligations.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { obligationPolicy } from './obligationPolicy.ts';
import { inState, open } from './obligationState.ts';
import { lookedAfterBy, presentObligations } from './presentObligations.ts';

export const obligationRoutes = resourceRoutes(obligations, {
  rows: (db) => db.obligation,
  policy: obligationPolicy,
  where: ({ state, open: wanted, rule, familyId, childId, staffId, dueFrom, dueUntil }, { db, today }) => ({
    AND: [
      state ? inState(state, today, db.obligation.fields) : {},
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
