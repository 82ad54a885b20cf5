import type { EntryReview } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';

/** Adds the names and the day of the entry: three queries for a whole page. */
export async function presentEntryReviews({ db }: Command, rows: EntryReview[]) {
  const subjectName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ reviewedById, recordedById }) => [reviewedById, recordedById]),
  );
  const entries = await db.activityLog.findMany({
    where: { id: { in: rows.map(({ activityLogId }) => activityLogId) } },
    select: { id: true, heldOn: true },
  });
  return rows.map((row) => ({
    ...row,
    subjectName: subjectName(row),
    heldOn: entries.find(({ id }) => id === row.activityLogId)!.heldOn,
    reviewedByName: staffName(row.reviewedById),
    recordedByName: staffName(row.recordedById),
  }));
}
