import type { z } from 'zod';
import { type ActivityLogInput, activityLogs } from '#contract/activityLogs.ts';
import type { Actor } from '../platform/actor.ts';
import type { Decision } from '../platform/quickRoute.ts';
import type { Sight, Statement } from '../platform/sight.ts';
import { columnOf } from '../platform/sqlCondition.ts';
import type { Answered, StatementOf } from '../platform/statement.ts';
import { asColumns, refuseIfUnbelievable, refuseUnlessOneSubject } from './activityLogContent.ts';
import type { Content, Subject } from './entry.ts';
import { entryFacts, factsIn } from './entryFacts.ts';

type Input = z.output<typeof ActivityLogInput>;

const parts = ({ id, familyId = null, fosterFamilyId = null, recordedAt, ...content }: Input) => ({
  id,
  subject: { familyId, fosterFamilyId },
  recordedAt,
  content,
});

/** What has to be known to believe a new entry. @throws Refusal unless it is about exactly one file */
export function factsOfEntry(input: Input): StatementOf {
  const { id, subject, content } = parts(input);
  refuseUnlessOneSubject(subject);
  return ({ sight }) => entryFacts(sight, id, subject, content);
}

/**
 * Writes down a visit: the same as `recordActivityLog`, for an entry that arrives for the first time.
 * @returns null when it has been here before, or perhaps comes late
 * @throws Refusal when it cannot be believed
 */
export function recordQuickly(
  { actor, today, now }: { actor: Actor; today: Date; now: Date },
  input: Input,
  known: Answered,
): Decision | null {
  const { id, subject, recordedAt, content } = parts(input);
  const facts = factsIn(known.answer);
  // Who it is about is not in the actor's care: perhaps it was, that day.
  if (facts.exists || !facts.subject) return null;
  refuseIfUnbelievable(facts, today, subject, content);
  const entry = {
    ...asColumns(content),
    ...subject,
    id,
    unitId: actor.unitId,
    recordedById: actor.id,
    recordedAt,
    receivedAt: now,
    revision: 1,
  };
  const value = {
    ...entry,
    goalMoves: content.goalMoves,
    subjectName: facts.subject.name,
    recordedByName: facts.authorName,
    freelyEditable: true,
    corrections: 0,
    occasionId: null,
    occasionMinutes: null,
    unread: true,
    can: { update: true, remove: false },
  };
  return {
    answer: { value, headers: { ETag: '"1"' } },
    writes: [({ sight }) => writeEntry(sight, entry, Object.keys(input)), ...movesOf(id, content)],
    viewed: [{ resource: activityLogs.name, ids: [id], fileIds: [subject.familyId ?? subject.fosterFamilyId!] }],
  };
}

/** The entry and its trace; the trace only together with the entry. */
function writeEntry(sight: Sight, entry: object & Subject, sent: readonly string[]): Statement {
  const columns = Object.keys(entry).map(columnOf);
  const row = Object.fromEntries(Object.entries(entry).map(([name, each]) => [columnOf(name), each]));
  return sight.asked(`
    WITH entry AS (
      INSERT INTO activity_logs (${columns.join(', ')})
        SELECT ${columns.map((column) => `l.${column}`).join(', ')}
          FROM jsonb_populate_record(NULL::activity_logs, ${sight.value(JSON.stringify(row))}) l
         WHERE ${sight.may('create', 'ActivityLog', 'l')} RETURNING id, coalesce(family_id, foster_family_id) AS file_id),
    trace AS (${sight.trace('create', activityLogs.name, { from: 'entry', ids: 'id', fileIds: 'file_id', fields: sent })})
    SELECT count(*) AS written FROM entry`);
}

/** How it moves the plan, as in `movePlan`; nothing for what it does not move. */
function movesOf(id: string, { goalMoves, completedActivityIds }: Content): StatementOf[] {
  const stillCurrent = { plan: { supersededOn: null } };
  const moves: StatementOf = ({ sight }) => {
    const rows = goalMoves.map(({ goalId, direction }) => ({ goal_id: goalId, direction }));
    return sight.asked(`INSERT INTO goal_moves (unit_id, activity_log_id, goal_id, direction)
      SELECT l.unit_id, l.id, m.goal_id, m.direction
        FROM ${sight.rows('ActivityLog')} l, jsonb_populate_recordset(NULL::goal_moves, ${sight.value(JSON.stringify(rows))}) m
       WHERE l.id = ${sight.value(id)}`);
  };
  const progress: StatementOf = ({ sight }) =>
    sight.asked(`UPDATE plan_goals g SET progress = 'inProgress', revision = revision + 1
      WHERE ${sight.where('PlanGoal', { id: { in: goalMoves.map(({ goalId }) => goalId) }, progress: 'notStarted', ...stillCurrent }, 'g')}
        AND ${sight.may('update', 'PlanGoal', 'g')}`);
  const done: StatementOf = ({ sight }) =>
    sight.asked(`UPDATE plan_activities a SET status = 'done', revision = revision + 1
      WHERE ${sight.where('PlanActivity', { id: { in: completedActivityIds }, goal: stillCurrent }, 'a')}
        AND ${sight.may('update', 'PlanActivity', 'a')}`);
  return [...(goalMoves.length ? [moves, progress] : []), ...(completedActivityIds.length ? [done] : [])];
}
