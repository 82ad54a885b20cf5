import { courtDates } from '#contract/courtDates.ts';
import type { CourtDate } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { courtDatePolicy } from './courtDatePolicy.ts';
import { answerCourt, recordCourtDate } from './recordCourtDate.ts';

export const courtDateRoutes = resourceRoutes(courtDates, {
  rows: (db) => db.courtDate,
  policy: courtDatePolicy,
  changeable: () => ({ withdrawnOn: null }),
  present: async ({ db }, rows: CourtDate[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    return rows.map((row) => ({ ...row, recordedByName: staffName(row.recordedById) }));
  },
  create: recordCourtDate,
  change: answerCourt,
});
