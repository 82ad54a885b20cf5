import { emergencyAccesses } from '#contract/emergencyAccesses.ts';
import type { EmergencyAccess } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { emergencyAccessPolicy } from './emergencyAccessPolicy.ts';
import { openInEmergency, review } from './openInEmergency.ts';

export const emergencyAccessRoutes = resourceRoutes(emergencyAccesses, {
  rows: (db) => db.emergencyAccess,
  policy: emergencyAccessPolicy,
  // What was reviewed is not reviewed again.
  changeable: () => ({ reviewedAt: null }),
  where: ({ reviewed, ...exact }) => ({
    AND: [exact, reviewed === undefined ? {} : reviewed ? { NOT: { reviewedAt: null } } : { reviewedAt: null }],
  }),
  present: async ({ db }, rows: EmergencyAccess[]) => {
    const subjectName = await subjectNames(db, rows);
    const name = await staffNames(
      db,
      rows.flatMap(({ staffId, reviewedById }) => [staffId, reviewedById]),
    );
    return rows.map((row) => ({
      ...row,
      subjectName: subjectName(row),
      staffName: name(row.staffId),
      reviewedByName: name(row.reviewedById),
    }));
  },
  create: openInEmergency,
  change: review,
});
