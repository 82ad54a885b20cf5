import { freeEditDays } from '#contract/activityLogs.ts';
import { fields, moment, type Sight } from '../platform/sight.ts';

// Rows as the contract has them, for statements that have entries as `entry` and names of staff as `name`.

/** How the entries moved goals and how often they were corrected: two small parts for all of them. */
export const besideActivityLogs = (sight: Sight) => `
  moves AS MATERIALIZED (
    SELECT m.activity_log_id, json_agg(json_build_object('goalId', m.goal_id, 'direction', m.direction) ORDER BY m.id) AS moves
      FROM entry JOIN ${sight.joined('GoalMove', 'm', 'm.unit_id = entry.unit_id AND m.activity_log_id = entry.id', { activityLog: 'entry' })}
     GROUP BY 1),
  corrected AS MATERIALIZED (
    SELECT c.activity_log_id, count(*) AS times
      FROM entry JOIN ${sight.joined('ActivityLogCorrection', 'c', 'c.unit_id = entry.unit_id AND c.activity_log_id = entry.id', { activityLog: 'entry' })}
     GROUP BY 1)`;

/** @param subjectName where the statement has the name of whoever the entries are about */
export const asActivityLog = (sight: Sight, now: Date, subjectName: string) => `json_build_object(
  ${fields('entry', 'id', 'familyId', 'fosterFamilyId', 'kind', 'outcome', 'heldOn', 'startedAt', 'minutes', 'place')},
  ${fields('entry', 'institution', 'presentIds', 'childSeen', 'children', 'formsOfSupport', 'taskCodes')},
  ${fields('entry', 'travelMeans', 'travelKm', 'travelMinutes', 'occasionId', 'occasionMinutes')},
  ${fields('entry', 'completedActivityIds', 'note', 'noteToFollow', 'nextVisitOn', 'unread', 'recordedById', 'revision')}, 'subjectName', ${subjectName},
  'recordedByName', coalesce((SELECT name.name FROM name WHERE name.id = entry.recorded_by_id), ''),
  'recordedAt', ${moment('entry.recorded_at')}, 'receivedAt', ${moment('entry.received_at')},
  'freelyEditable', ${sight.value(now)} - entry.received_at <= interval '${freeEditDays * 24} hours',
  'goalMoves', coalesce((SELECT moves.moves FROM moves WHERE moves.activity_log_id = entry.id), '[]'),
  'corrections', coalesce((SELECT corrected.times FROM corrected WHERE corrected.activity_log_id = entry.id), 0),
  'can', json_build_object('update', ${sight.may('update', 'ActivityLog', 'entry')}, 'remove', false))`;
