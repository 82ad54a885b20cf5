import { units } from '#contract/units.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { unitPolicy } from './staffPolicy.ts';

/** The unit everyone works for; its letterhead stands at the head of what is printed. */
export const unitRoutes = resourceRoutes(units, {
  rows: (db) => db.unit,
  policy: unitPolicy,
  change: async ({ db }, { id, revision }, input) =>
    db.unit.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } }),
});
