import type { Intervention } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';

/** Adds names, and who has been told: a bounded number of queries for a whole page. */
export async function presentInterventions({ db }: Command, rows: Intervention[]) {
  const interventionId = { in: rows.map(({ id }) => id) };
  const children = await db.interventionChild.findMany({ where: { interventionId }, orderBy: { id: 'asc' } });
  const steps = await db.interventionStep.findMany({
    where: { interventionId, NOT: { told: null } },
    orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }],
    select: { interventionId: true, told: true },
  });
  const subjectName = await subjectNames(db, [...rows, ...children.map(({ childId }) => ({ childId }))]);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ recordedById, closedById }) => [recordedById, closedById]),
  );
  return rows.map((row) => {
    const mine = children.filter((each) => each.interventionId === row.id);
    return {
      ...row,
      subjectName: subjectName(row),
      childIds: mine.map(({ childId }) => childId),
      childNames: mine.map(({ childId }) => subjectName({ childId })).filter(Boolean),
      told: [...new Set(steps.filter((each) => each.interventionId === row.id).flatMap(({ told }) => told ?? []))],
      recordedByName: staffName(row.recordedById),
      closedByName: staffName(row.closedById),
    };
  });
}
