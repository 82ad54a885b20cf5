import { assessments } from '#contract/assessments.ts';
import type { Assessment } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { assessmentPolicy } from './assessmentPolicy.ts';
import { recordAssessment } from './recordAssessment.ts';

export const assessmentRoutes = resourceRoutes(assessments, {
  rows: (db) => db.assessment,
  policy: assessmentPolicy,
  where: ({ heldFrom, heldUntil, ...exact }) => ({
    ...exact,
    heldOn: { ...(heldFrom && { gte: heldFrom }), ...(heldUntil && { lte: heldUntil }) },
  }),
  present: async ({ db }, rows: Assessment[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    return rows.map((row) => ({ ...row, recordedByName: staffName(row.recordedById) }));
  },
  create: recordAssessment,
});
