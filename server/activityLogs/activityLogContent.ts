import type { z } from 'zod';
import { type ChildSeen, outcomesOf } from '#contract/activityLogs.ts';
import { inPolish } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { Content, Subject } from './entry.ts';
import type { EntryFacts } from './entryFacts.ts';

/**
 * What an entry must be to be believed: not in the future, not before the family was taken on, with a duration and a
 * form of support when it took place, about people and goals of this family.
 */
export function refuseIfUnbelievable(facts: EntryFacts, today: Date, { familyId }: Subject, content: Content) {
  const { kind, heldOn, outcome, minutes, formsOfSupport, taskCodes, nextVisitOn, institution } = content;
  const { presentIds, children, goalMoves, completedActivityIds } = content;
  if (!facts.subject) throw new Refusal('activityLogs.notYours', { field: familyId ? 'familyId' : 'fosterFamilyId' });
  const { begunOn, endedOn } = facts.subject;
  if (heldOn > today) throw new Refusal('activityLogs.heldInFuture', { field: 'heldOn' });
  if (heldOn < begunOn)
    throw new Refusal('activityLogs.beforeIntake', { field: 'heldOn', values: { intakeOn: inPolish(begunOn) } });
  if (endedOn && heldOn > endedOn)
    throw new Refusal('activityLogs.afterEnding', { field: 'heldOn', values: { endedOn: inPolish(endedOn) } });
  if (nextVisitOn && nextVisitOn <= heldOn) throw new Refusal('activityLogs.nextVisitInPast', { field: 'nextVisitOn' });
  if (!outcomesOf[kind].includes(outcome)) throw new Refusal('activityLogs.outcomeOfKind', { field: 'outcome' });
  if (outcome === 'tookPlace') {
    if (minutes == null || minutes < 1 || minutes > 24 * 60)
      throw new Refusal('activityLogs.minutes', { field: 'minutes' });
    if (formsOfSupport.length === 0)
      throw new Refusal('activityLogs.formOfSupportMissing', { field: 'formsOfSupport' });
    if (kind === 'institutionContact' && !institution)
      throw new Refusal('activityLogs.institutionMissing', { field: 'institution' });
  } else if (minutes != null || formsOfSupport.length > 0) {
    throw new Refusal('activityLogs.onlyIfTookPlace', { field: minutes != null ? 'minutes' : 'formsOfSupport' });
  }
  if (!familyId && taskCodes.length > 0) throw new Refusal('activityLogs.tasksOfAssistants', { field: 'taskCodes' });
  const code = formsOfSupport.find((each) => !facts.forms.includes(each));
  if (code) throw new Refusal('activityLogs.unknownForm', { field: 'formsOfSupport', values: { code } });
  if (facts.people !== new Set(presentIds).size)
    throw new Refusal('activityLogs.strangerPresent', { field: 'presentIds' });
  if (facts.children !== children.length) throw new Refusal('activityLogs.strangeChild', { field: 'children' });
  // The same goal cannot be moved twice by one visit.
  if (facts.goals !== goalMoves.length) throw new Refusal('activityLogs.strangeGoal', { field: 'goalMoves' });
  if (facts.activities !== new Set(completedActivityIds).size)
    throw new Refusal('activityLogs.strangeGoal', { field: 'completedActivityIds' });
}

/** @throws Refusal unless it is about exactly one family or foster family */
export function refuseUnlessOneSubject({ familyId, fosterFamilyId }: Subject) {
  if ((familyId === null) === (fosterFamilyId === null))
    throw new Refusal('activityLogs.oneSubject', { field: 'familyId' });
}

type Seen = z.infer<typeof ChildSeen>;

/** Of all children together: one seen alone is what counts most, then one seen at all. */
const seenAtAll = (children: Content['children']): Seen | undefined =>
  (['alone', 'withOthers', 'notSeen'] as const).find((seen) => children.some((child) => child.seen === seen));

/** The columns of an entry; the rest of it is rows of its own. */
export const asColumns = ({ goalMoves: _, ...rest }: Content) => ({
  ...rest,
  startedAt: rest.startedAt ?? null,
  minutes: rest.minutes ?? null,
  place: rest.place ?? null,
  institution: rest.institution ?? null,
  childSeen: seenAtAll(rest.children) ?? rest.childSeen ?? null,
  travelMeans: rest.travelMeans ?? null,
  travelKm: rest.travelKm ?? null,
  travelMinutes: rest.travelMinutes ?? null,
  nextVisitOn: rest.nextVisitOn ?? null,
});
