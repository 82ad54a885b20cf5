import type { Sight } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** By the route of the first intake: the family's own is the one it came back by. */
const intake = (sight: Sight, family: string) => `
    SELECT 'takenOn', f.id, f.intake_on, NULL::uuid, json_build_object('route', coalesce(
             (SELECT i.route FROM ${sight.rows('Intake')} i WHERE i.family_id = f.id ORDER BY i.received_on, i.id LIMIT 1), f.intake_route)), NULL
      FROM ${sight.rows('Family')} f WHERE f.id = ${family}`;

const assignments = (sight: Sight, family: string) =>
  [
    ['assigned', 'monitoringAssigned', 'started_on', 'a.assigned_by_id'],
    ['assignmentEnded', 'monitoringUntil', 'ended_on', 'NULL::uuid'],
  ]
    .map(
      ([work, monitoring, day, by]) => `
    SELECT CASE a.purpose WHEN 'work' THEN '${work}' ELSE '${monitoring}' END, a.id, a.${day}, ${by}, json_build_object('worker', s.given_name || ' ' || s.family_name), NULL
      FROM ${sight.rows('Assignment')} a JOIN ${sight.rows('Staff')} s ON s.id = a.staff_id
     WHERE a.family_id = ${family} AND a.${day} <= ${sight.value(sight.actor.today)}`,
    )
    .join(' UNION ALL ');

/** Who stood in for whoever looked after the family then. */
const substitutions = (sight: Sight, family: string) => `
    SELECT 'substituted', u.id, greatest(u.started_on, a.started_on), u.decided_by_id,
           json_build_object('worker', s.given_name || ' ' || s.family_name, 'until', u.ended_on), NULL
      FROM ${sight.rows('Assignment')} a JOIN ${sight.rows('Substitution')} u ON u.absent_id = a.staff_id
           AND u.started_on <= coalesce(a.ended_on, u.started_on) AND u.ended_on >= a.started_on
      JOIN ${sight.rows('Staff')} s ON s.id = u.substitute_id
     WHERE a.family_id = ${family} AND u.started_on <= ${sight.value(sight.actor.today)}`;

/** How the family came and who looks after it. */
export const work: TimelineSource = {
  kind: 'work',
  lines: (sight, family) => [intake, assignments, substitutions].map((of) => of(sight, family)).join(' UNION ALL '),
};
