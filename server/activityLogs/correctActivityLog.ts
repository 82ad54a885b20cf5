import { z } from 'zod';
import { type ActivityLogChange, ActivityLog as ActivityLogRow, freeEditDays } from '#contract/activityLogs.ts';
import type { ActivityLog } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { asColumns, refuseIfUnbelievable } from './activityLogContent.ts';
import { factsAbout } from './entryFacts.ts';
import { movePlan } from './movePlan.ts';

const Before = ActivityLogRow.pick({
  kind: true,
  outcome: true,
  heldOn: true,
  startedAt: true,
  minutes: true,
  place: true,
  institution: true,
  presentIds: true,
  childSeen: true,
  children: true,
  formsOfSupport: true,
  taskCodes: true,
  travelMeans: true,
  travelKm: true,
  travelMinutes: true,
  goalMoves: true,
  completedActivityIds: true,
  note: true,
  noteToFollow: true,
  nextVisitOn: true,
});

/** The author may still edit without giving a reason. */
export const isFreelyEditable = ({ receivedAt }: Pick<ActivityLog, 'receivedAt'>, now: Date) =>
  now.getTime() - receivedAt.getTime() <= freeEditDays * 24 * 3_600_000;

/** The author corrects an entry. The old text stays beside it; after seven days a reason is needed. */
export async function correctActivityLog(
  command: Command,
  current: ActivityLog,
  input: z.output<typeof ActivityLogChange>,
) {
  const { db, actor, now } = command;
  const { reason, ...content } = input;
  if (!reason && !isFreelyEditable(current, now)) throw new Refusal('activityLogs.reasonMissing', { field: 'reason' });
  refuseIfUnbelievable(await factsAbout(command, current.id, current, content), command.today, current, content);
  const moves = await db.goalMove.findMany({ where: { activityLogId: current.id } });
  await db.activityLogCorrection.create({
    data: {
      unitId: actor.unitId,
      activityLogId: current.id,
      correctedById: actor.id,
      reason: reason ?? null,
      before: z.encode(Before, { ...current, goalMoves: moves } as never) as object,
    },
  });
  await db.activityLog.update({
    where: { id: current.id, revision: current.revision },
    data: { ...asColumns(content), revision: current.revision + 1 },
  });
  for (const { id } of moves) await db.goalMove.delete({ where: { id } });
  await movePlan(command, current.id, content, current.completedActivityIds);
}
