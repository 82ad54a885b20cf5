import { activityLogCorrections, activityLogs } from '#contract/activityLogs.ts';
import type { ActivityLogCorrection } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { activityLogCorrectionPolicy, activityLogPolicy } from './activityLogPolicy.ts';
import { correctActivityLog } from './correctActivityLog.ts';
import { presentActivityLogs } from './presentActivityLogs.ts';
import { recordActivityLog } from './recordActivityLog.ts';

const entries = resourceRoutes(activityLogs, {
  rows: (db) => db.activityLog,
  policy: activityLogPolicy,
  where: async ({ programmeForm, heldFrom, heldUntil, ...exact }, { db }) => ({
    ...exact,
    ...(programmeForm && { formsOfSupport: { hasSome: await codesOf(db, programmeForm) } }),
    heldOn: { ...(heldFrom && { gte: heldFrom }), ...(heldUntil && { lte: heldUntil }) },
  }),
  present: presentActivityLogs,
  create: recordActivityLog,
  change: correctActivityLog,
});

/** The unit's dictionary entries that count as this form of the programme. */
async function codesOf(db: Command['db'], programmeForm: string) {
  const forms = await db.formOfSupport.findMany({
    where: { programmeForm: programmeForm as never },
    select: { code: true },
  });
  return forms.map(({ code }) => code);
}

const corrections = resourceRoutes(activityLogCorrections, {
  rows: (db) => db.activityLogCorrection,
  policy: activityLogCorrectionPolicy,
  present: async ({ db }, rows: ActivityLogCorrection[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ correctedById }) => correctedById),
    );
    return rows.map((row) => ({ ...row, correctedByName: staffName(row.correctedById) }));
  },
});

export const activityLogRoutes = [...entries, ...corrections];
