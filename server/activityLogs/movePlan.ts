import type { Command } from '../platform/routes.ts';
import type { Content } from './entry.ts';

/**
 * A visit moves the plan: goals it worked on, activities it completed. What it did is kept in any case; progress moves
 * only in a plan that is not superseded yet. `before` are the activities the entry had completed.
 */
export async function movePlan(
  { db, actor }: Command,
  activityLogId: string,
  { goalMoves, completedActivityIds }: Content,
  before: readonly string[],
) {
  for (const { goalId, direction } of goalMoves) {
    await db.goalMove.create({ data: { unitId: actor.unitId, activityLogId, goalId, direction } });
    const goal = await db.planGoal.findFirst({
      where: { id: goalId, progress: 'notStarted', plan: { supersededOn: null } },
    });
    if (goal)
      await db.planGoal.update({
        where: { id: goalId },
        data: { progress: 'inProgress', revision: goal.revision + 1 },
      });
  }
  for (const id of completedActivityIds.filter((each) => !before.includes(each))) await setStatus(id, 'done');
  // Ticked by mistake and taken back in a correction.
  for (const id of before.filter((each) => !completedActivityIds.includes(each))) await setStatus(id, 'inProgress');

  async function setStatus(id: string, status: 'done' | 'inProgress') {
    const activity = await db.planActivity.findFirst({ where: { id, goal: { plan: { supersededOn: null } } } });
    if (activity) await db.planActivity.update({ where: { id }, data: { status, revision: activity.revision + 1 } });
  }
}
