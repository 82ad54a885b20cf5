import { z } from 'zod';
import { LocalDate } from '#contract/calendar.ts';
import type { Command } from '../platform/routes.ts';
import type { Sight, Statement } from '../platform/sight.ts';
import type { Content, Subject } from './entry.ts';

/** What the database knows about what an entry says: enough to believe it or not, and to show it. */
const EntryFacts = z.object({
  /** The actor sees an entry with this id. */
  exists: z.boolean(),
  authorName: z.string(),
  /** The family or the foster family, if it is in the actor's care: its name, and from when to when the unit works with it or watches over it. */
  subject: z.object({ name: z.string(), begunOn: LocalDate, endedOn: LocalDate.nullable() }).nullable(),
  /** Of the forms of support named, those in use on the day; of the people, children, goals and activities, how many belong here. */
  forms: z.array(z.string()),
  people: z.int(),
  children: z.int(),
  goals: z.int(),
  activities: z.int(),
});
export type EntryFacts = z.output<typeof EntryFacts>;

export const factsIn = (answer: string | null): EntryFacts => EntryFacts.parse(JSON.parse(answer!));

/** Asks for all of it at once, as this actor sees it. */
export function entryFacts(
  sight: Sight,
  id: string,
  { familyId, fosterFamilyId }: Subject,
  content: Content,
): Statement {
  const { formsOfSupport, heldOn, presentIds, children, goalMoves, completedActivityIds } = content;
  const file = sight.value(familyId ?? fosterFamilyId);
  const subject = familyId
    ? `SELECT json_build_object('name', f.name, 'begunOn', f.intake_on, 'endedOn', (
         SELECT CASE WHEN e.monitoring_until IS NULL THEN e.ended_on ELSE e.monitoring_ended_on END
           FROM ${sight.rows('FamilyEnding')} e WHERE e.family_id = f.id AND e.reopened_on IS NULL)) FROM ${sight.rows('Family')} f WHERE f.id = ${file}`
    : `SELECT json_build_object('name', f.name, 'begunOn', f.started_on, 'endedOn', f.ended_on)
         FROM ${sight.rows('FosterFamily')} f WHERE f.id = ${file}`;
  const plan = plansOf({ familyId, fosterFamilyId });
  const goalIds = goalMoves.map(({ goalId }) => goalId);
  const childIds = children.map(({ childId }) => childId);
  /** Nothing is asked about what is not said. */
  const countOf = (model: 'Person' | 'PlanGoal' | 'PlanActivity', ids: readonly string[], belongs: object) =>
    ids.length
      ? `(SELECT count(*) FROM ${sight.rows(model)} x WHERE ${sight.where(model, { id: { in: ids }, ...belongs }, 'x')})`
      : '0';
  const forms = formsOfSupport.length
    ? `ARRAY(SELECT s.code FROM ${sight.rows('FormOfSupport')} s WHERE s.code = ANY (${sight.value(formsOfSupport)})
         AND (s.retired_on IS NULL OR s.retired_on > ${sight.value(heldOn)}))`
    : `'{}'::text[]`;
  return sight.asked(`SELECT json_build_object(
    'exists', EXISTS (SELECT FROM ${sight.rows('ActivityLog')} l WHERE l.id = ${sight.value(id)}),
    'authorName', (SELECT s.given_name || ' ' || s.family_name FROM ${sight.rows('Staff')} s WHERE s.id = ${sight.me}),
    'subject', (${subject}), 'forms', ${forms},
    'people', ${countOf('Person', presentIds, peopleOf({ familyId, fosterFamilyId }))},
    'children', ${countOf('Person', childIds, childrenOf({ familyId, fosterFamilyId }))},
    'goals', ${countOf('PlanGoal', goalIds, { plan })},
    'activities', ${countOf('PlanActivity', completedActivityIds, { goal: { plan } })})::text AS answer`);
}

/** The same within a command. */
export const factsAbout = async ({ ask, sight }: Command, id: string, subject: Subject, content: Content) =>
  factsIn((await ask(entryFacts(sight(), id, subject, content))).answer);

const peopleOf = ({ familyId, fosterFamilyId }: Subject) =>
  familyId
    ? { memberships: { some: { familyId } } }
    : { OR: [{ carerIn: { some: { fosterFamilyId } } }, { placements: { some: { fosterFamilyId } } }] };

const childrenOf = ({ familyId, fosterFamilyId }: Subject) =>
  familyId ? { memberships: { some: { familyId, role: 'child' } } } : { placements: { some: { fosterFamilyId } } };

/** Approved plans of the family, or of the children living with the foster family; a visit may be sent after a new version. */
const plansOf = ({ familyId, fosterFamilyId }: Subject) => ({
  NOT: { approvedOn: null },
  ...(familyId ? { familyId } : { child: { placements: { some: { fosterFamilyId } } } }),
});
