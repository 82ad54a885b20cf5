import { conflictsOfInterest } from '#contract/conflicts.ts';
import type { ConflictOfInterest } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { conflictPolicy } from './conflictPolicy.ts';
import { declareConflict, withdrawConflict } from './declareConflict.ts';

export const conflictRoutes = resourceRoutes(conflictsOfInterest, {
  rows: (db) => db.conflictOfInterest,
  policy: conflictPolicy,
  changeable: () => ({ withdrawnAt: null }),
  where: ({ current, ...exact }) => ({
    AND: [exact, current === undefined ? {} : current ? { withdrawnAt: null } : { NOT: { withdrawnAt: null } }],
  }),
  present: async ({ db }, rows: ConflictOfInterest[]) => {
    const subjectName = await subjectNames(db, rows);
    const name = await staffNames(
      db,
      rows.map(({ staffId }) => staffId),
    );
    return rows.map((row) => ({ ...row, subjectName: subjectName(row), staffName: name(row.staffId) }));
  },
  create: declareConflict,
  change: withdrawConflict,
});
