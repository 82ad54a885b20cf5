import type { z } from 'zod';
import { EndingReason } from '#contract/endingGrounds.ts';
import { IntakeRoute } from '#contract/families.ts';
import { within } from '../assignments/inCare.ts';
import { placedBetween } from '../children/childIndicators.ts';
import { childrenBetween, coveredBetween } from '../families/familyIndicators.ts';
import { coveredBetween as fostersCoveredBetween } from '../fosterFamilies/fosterFamilyIndicators.ts';
import type { Look } from '../platform/sight.ts';
import type { Part } from './part.ts';
import type { Period } from './period.ts';

/**
 * People of a period; each figure counts what the list behind it shows, by the same definition. Assignments and covered
 * files are looked up once: every figure is about them, and every table asks both walls.
 */
export function peopleCovered(look: Look, { from, until }: Period): Part {
  const assigned = { Assignment: 'assigned' };
  const covered = look.where('Family', coveredBetween(from, until), 'f', {}, assigned);
  const fosters = look.where('FosterFamily', fostersCoveredBetween(from, until), 'f', {}, assigned);
  const children = look.where('FamilyMember', childrenBetween(from, until), 'm', { person: 'p' });
  const onLastDay = (part: string, model: 'Family' | 'FosterFamily', filter: object) =>
    `(SELECT count(*) FROM ${part} f WHERE ${look.where(model, filter, 'f', {}, assigned)})`;
  return {
    first: [
      `assigned AS MATERIALIZED (
        SELECT a.unit_id, a.family_id, a.foster_family_id, a.staff_id, a.purpose, a.started_on, a.ended_on FROM ${look.rows('Assignment')} a
         WHERE ${look.where('Assignment', within(from, until), 'a')})`,
      `covered AS MATERIALIZED (SELECT f.unit_id, f.id, f.intake_route FROM ${look.rows('Family')} f WHERE ${covered})`,
      `fosters AS MATERIALIZED (SELECT f.unit_id, f.id FROM ${look.rows('FosterFamily')} f WHERE ${fosters})`,
    ],
    says: {
      families: '(SELECT count(*) FROM covered)',
      familiesOnLastDay: onLastDay('covered', 'Family', coveredBetween(until, until)),
      familiesByRoute: `(SELECT json_object_agg(intake_route, families)
        FROM (SELECT intake_route, count(*) AS families FROM covered GROUP BY 1) AS by_route)`,
      children: `(SELECT count(DISTINCT m.person_id) FROM ${look.rows('FamilyMember')} m
        JOIN ${look.rows('Person')} p ON p.id = m.person_id JOIN covered f ON f.id = m.family_id WHERE ${children})`,
      fosterFamilies: '(SELECT count(*) FROM fosters)',
      fosterFamiliesOnLastDay: onLastDay('fosters', 'FosterFamily', fostersCoveredBetween(until, until)),
      childrenInCare: `(SELECT count(DISTINCT p.child_id) FROM ${look.rows('Placement')} p
        JOIN fosters f ON f.id = p.foster_family_id WHERE ${look.where('Placement', placedBetween(from, until), 'p')})`,
      endings: `(SELECT json_object_agg(reason, families) FROM (
        SELECT e.reason, count(DISTINCT e.family_id) AS families FROM ${look.rows('FamilyEnding')} e
         WHERE e.reason IS NOT NULL AND ${look.where('FamilyEnding', { endedOn: { gte: from, lte: until } }, 'e')} GROUP BY 1) AS by_reason)`,
    },
  };
}

/** What the part says; nothing said of a route or a reason means that there was none. */
export type PeopleCovered = Record<(typeof counts)[number], number> & {
  readonly familiesByRoute: Partial<Record<z.infer<typeof IntakeRoute>, number>> | null;
  readonly endings: Partial<Record<z.infer<typeof EndingReason>, number>> | null;
};

const counts = [
  'families',
  'familiesOnLastDay',
  'children',
  'fosterFamilies',
  'fosterFamiliesOnLastDay',
  'childrenInCare',
] as const;

/** As the contract has it, every route and every reason named. */
export const asPeople = (said: PeopleCovered) => ({
  ...(Object.fromEntries(counts.map((name) => [name, said[name]])) as Record<(typeof counts)[number], number>),
  familiesByRoute: IntakeRoute.options.map((route) => ({ route, families: said.familiesByRoute?.[route] ?? 0 })),
  endings: EndingReason.options.map((reason) => ({ reason, families: said.endings?.[reason] ?? 0 })),
});
