import { ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { Look } from '../platform/sight.ts';
import type { Part } from './part.ts';
import { heldIn, type Period } from './period.ts';

export type Work = { entries: number; visits: number; minutes: number };

/** Entries counted, of rows that are counts already. */
export const workIn = `coalesce(sum(entries), 0) AS entries,
  coalesce(sum(entries) FILTER (WHERE kind = 'visit'), 0) AS visits, coalesce(sum(minutes), 0) AS minutes`;

/**
 * What took place in a period, and by form of support. The entries are looked at once: added up per worker, kind and set of
 * forms, they are some hundreds of rows. A set of several forms counts under each of them, and once in the total.
 * @param apart what else entries are to be kept apart by; the fewer groups, the better PostgreSQL shares the work out
 */
export function workDone(look: Look, period: Period, apart: 'workers' | 'units'): Part {
  const by = apart === 'workers' ? 'l.unit_id, l.recorded_by_id' : 'l.unit_id';
  return {
    first: [
      `entry AS MATERIALIZED (
        SELECT ${by}, l.kind, l.forms_of_support, l.outcome = 'tookPlace' AS took_place,
               count(*) AS entries, sum(l.minutes) AS minutes, count(*) FILTER (WHERE l.note_to_follow) AS to_follow
          FROM ${look.rows('ActivityLog')} l WHERE ${look.where('ActivityLog', heldIn(period), 'l')} GROUP BY ${by}, l.kind, l.forms_of_support, took_place)`,
      `form AS MATERIALIZED (
        SELECT DISTINCT s.unit_id, s.forms_of_support, d.programme_form
          FROM (SELECT DISTINCT unit_id, forms_of_support FROM entry WHERE took_place) s
         CROSS JOIN unnest(s.forms_of_support) AS named
          JOIN ${look.rows('FormOfSupport')} d ON d.unit_id = s.unit_id AND d.code = named)`,
    ],
    says: {
      byForm: `(SELECT json_object_agg(programme_form, json_build_object('entries', entries, 'visits', visits, 'minutes', minutes)) FROM (
        SELECT programme_form, ${workIn} FROM entry JOIN form USING (unit_id, forms_of_support)
         WHERE took_place GROUP BY 1) AS work)`,
      total: `(SELECT row_to_json(work) FROM (SELECT ${workIn} FROM entry WHERE took_place) AS work)`,
      attempts: '(SELECT coalesce(sum(entries), 0) FROM entry WHERE NOT took_place)',
      notesToFollow: '(SELECT coalesce(sum(to_follow), 0) FROM entry)',
    },
  };
}

/** What the part says; nothing said of a form means that there was nothing under it. */
export type WorkDone = {
  readonly byForm: Partial<Record<ProgrammeForm, Work>> | null;
  readonly total: Work;
  readonly attempts: number;
  readonly notesToFollow: number;
};

const none: Work = { entries: 0, visits: 0, minutes: 0 };

/** As the contract has it, every form named. */
export const asWork = ({ byForm, total, attempts }: WorkDone) => ({
  byForm: ProgrammeForm.options.map((form) => ({ ...none, ...byForm?.[form], form })),
  total,
  attempts,
});
