import type { ActivityLog } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { isFreelyEditable } from './correctActivityLog.ts';

/** Adds names, goal moves and how often an entry was corrected: four queries for a whole page. */
export async function presentActivityLogs({ db, now }: Command, rows: ActivityLog[]) {
  const activityLogId = { in: rows.map(({ id }) => id) };
  const subjectName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.map(({ recordedById }) => recordedById),
  );
  const moves = await db.goalMove.findMany({ where: { activityLogId } });
  const corrections = await db.activityLogCorrection.groupBy({
    by: ['activityLogId'],
    where: { activityLogId },
    _count: { id: true },
  });
  return rows.map((row) => ({
    ...row,
    subjectName: subjectName(row),
    recordedByName: staffName(row.recordedById),
    goalMoves: moves.filter((move) => move.activityLogId === row.id),
    corrections: corrections.find((each) => each.activityLogId === row.id)?._count.id ?? 0,
    freelyEditable: isFreelyEditable(row, now),
  }));
}
