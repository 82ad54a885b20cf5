import type { Role } from '#contract/actor.ts';
import { within } from '../assignments/inCare.ts';
import type { Look } from '../platform/sight.ts';
import type { Part } from './part.ts';
import type { Period } from './period.ts';
import { type Work, workIn } from './workDone.ts';

/**
 * Everyone who worked or was assigned in the period, with how many different families they looked after: what was worked
 * out for `peopleCovered` and `workDone`, added up by worker.
 */
export function workers(look: Look, { from, until }: Period): Part {
  const then = within(from, until);
  return {
    first: [
      `caseload AS MATERIALIZED (
        SELECT staff_id, count(DISTINCT family_id) FILTER (WHERE purpose = 'work') AS families, count(DISTINCT foster_family_id) AS foster_families
          FROM assigned GROUP BY 1)`,
      `worked AS MATERIALIZED (SELECT recorded_by_id AS staff_id, ${workIn} FROM entry WHERE took_place GROUP BY 1)`,
      `in_role AS MATERIALIZED (
        SELECT DISTINCT ON (r.staff_id) r.staff_id, r.role FROM ${look.rows('StaffRole')} r
         WHERE ${look.where('StaffRole', then, 'r')} ORDER BY r.staff_id, r.started_on, r.id)`,
    ],
    says: {
      byWorker: `(SELECT coalesce(json_agg(json_build_object('staffId', staff_id, 'role', in_role.role,
          'name', coalesce(s.given_name || ' ' || s.family_name, ''),
          'families', coalesce(families, 0), 'fosterFamilies', coalesce(foster_families, 0),
          'entries', coalesce(entries, 0), 'visits', coalesce(visits, 0), 'minutes', coalesce(minutes, 0))), '[]')
        FROM worked FULL JOIN caseload USING (staff_id) LEFT JOIN in_role USING (staff_id)
        LEFT JOIN ${look.rows('Staff')} s ON s.id = staff_id)`,
      workersWithoutEmployment: `(SELECT count(*) FROM caseload WHERE staff_id NOT IN (
        SELECT e.staff_id FROM ${look.rows('Employment')} e WHERE ${look.where('Employment', then, 'e')}))`,
    },
  };
}

export type Workers = {
  readonly byWorker: (Work & {
    staffId: string;
    name: string;
    role: Role | null;
    families: number;
    fosterFamilies: number;
  })[];
  readonly workersWithoutEmployment: number;
};

/** By name, as Polish has it. */
export const asWorkers = ({ byWorker }: Workers) => byWorker.toSorted((a, b) => a.name.localeCompare(b.name, 'pl'));
