import { families } from '#contract/families.ts';
import { firstEntries } from '#contract/familyPage.ts';
import { asActivityLog, besideActivityLogs } from '../activityLogs/activityLogRows.ts';
import { asPlan, asPlanActivity, asPlanGoal } from '../plans/planRows.ts';
import { fields, type Sight, type Statement } from '../platform/sight.ts';
import { asFamily, besideFamilies, joinedToFamily } from './familyList.ts';

/** A family's page as the contract has it; without an answer when the family is not open to the actor. */
export function familyPage(sight: Sight, id: string, today: Date, now: Date): Statement {
  const family = sight.value(id);
  const shown = ['page', 'member', 'plan', 'goal', 'activity', 'entry'];
  return sight.asked(`
    WITH page AS MATERIALIZED (SELECT f.* FROM ${sight.rows('Family')} f WHERE f.id = ${family}),
    ${besideFamilies(sight, today)},
    member AS MATERIALIZED (
      SELECT m.*, p.given_name, p.family_name, p.born_on, p.expected_on, p.phone FROM ${sight.rows('FamilyMember')} m
        JOIN ${sight.joined('Person', 'p', 'p.unit_id = m.unit_id AND p.id = m.person_id', { memberships: 'm' })}
       WHERE m.family_id = ${family}),
    plan AS MATERIALIZED (
      SELECT p.* FROM ${sight.rows('HelpPlan')} p WHERE p.family_id = ${family}
       ORDER BY p.approved_on IS NOT NULL AND p.superseded_on IS NULL DESC, p.version DESC LIMIT 1),
    goal AS MATERIALIZED (SELECT g.* FROM plan JOIN ${sight.joined('PlanGoal', 'g', 'g.plan_id = plan.id', { plan: 'plan' })}),
    activity AS MATERIALIZED (
      SELECT a.* FROM goal CROSS JOIN plan
        JOIN ${sight.joined('PlanActivity', 'a', 'a.goal_id = goal.id', { plan: 'plan', goal: 'goal' })}),
    entry AS MATERIALIZED (
      SELECT l.* FROM ${sight.rows('ActivityLog')} l WHERE l.family_id = ${family}
       ORDER BY l.held_on DESC, l.id DESC LIMIT ${firstEntries}),
    ${besideActivityLogs(sight)},
    name AS MATERIALIZED (
      SELECT s.id, s.given_name || ' ' || s.family_name AS name FROM ${sight.rows('Staff')} s WHERE s.id IN (
        SELECT recorded_by_id FROM entry UNION SELECT drafted_by_id FROM plan UNION SELECT approved_by_id FROM plan)),
    shown AS (${shown.map((part) => `SELECT id FROM ${part}`).join(' UNION ALL ')}),
    trace AS (${sight.trace('read', `${families.name}/page`, { from: 'shown, page', ids: 'shown.id', fileIds: 'page.id' })})
    SELECT json_build_object(
      'family', ${asFamily(sight, today)},
      'members', (SELECT coalesce(json_agg(json_build_object(
         ${fields('m', 'id', 'familyId', 'personId', 'role', 'joinedOn', 'leftOn', 'leftReason')},
         ${fields('m', 'givenName', 'familyName', 'bornOn', 'expectedOn', 'phone', 'revision')},
         'can', json_build_object('update', ${sight.may('update', 'FamilyMember', 'm')}, 'remove', false)) ORDER BY m.joined_on, m.id), '[]') FROM member m),
      'plan', (SELECT ${asPlan(sight, 'f.name')} FROM plan),
      'goals', (SELECT coalesce(json_agg(${asPlanGoal(sight)} ORDER BY goal.position, goal.id), '[]') FROM goal CROSS JOIN plan),
      'activities', (SELECT coalesce(json_agg(${asPlanActivity(sight)} ORDER BY goal.position, activity.position, activity.id), '[]')
         FROM activity JOIN goal ON goal.id = activity.goal_id CROSS JOIN plan),
      'entries', (SELECT coalesce(json_agg(${asActivityLog(sight, now, 'f.name')} ORDER BY entry.held_on DESC, entry.id DESC), '[]') FROM entry)
      )::text AS answer FROM page f ${joinedToFamily}`);
}
