import type { z } from 'zod';
import type { ActivityLogChange } from '#contract/activityLogs.ts';
import { inPolish } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { EntryFacts } from './entryFacts.ts';

export type Content = Omit<z.output<typeof ActivityLogChange>, 'reason'>;
export type Subject = { familyId: string | null; fosterFamilyId: string | null };

/**
 * What an entry must be to be believed: not in the future, not before the family was taken on, with a duration and a
 * form of support when it took place, about people and goals of this family.
 */
export function refuseIfUnbelievable(facts: EntryFacts, today: Date, { familyId }: Subject, content: Content) {
  const { heldOn, outcome, minutes, formsOfSupport, nextVisitOn, presentIds, goalMoves, completedActivityIds } =
    content;
  if (!facts.subject) throw new Refusal('activityLogs.notYours', { field: familyId ? 'familyId' : 'fosterFamilyId' });
  const { begunOn, endedOn } = facts.subject;
  if (heldOn > today) throw new Refusal('activityLogs.heldInFuture', { field: 'heldOn' });
  if (heldOn < begunOn)
    throw new Refusal('activityLogs.beforeIntake', { field: 'heldOn', values: { intakeOn: inPolish(begunOn) } });
  if (endedOn && heldOn > endedOn)
    throw new Refusal('activityLogs.afterEnding', { field: 'heldOn', values: { endedOn: inPolish(endedOn) } });
  if (nextVisitOn && nextVisitOn <= heldOn) throw new Refusal('activityLogs.nextVisitInPast', { field: 'nextVisitOn' });
  if (outcome === 'tookPlace') {
    if (minutes == null || minutes < 1 || minutes > 24 * 60)
      throw new Refusal('activityLogs.minutes', { field: 'minutes' });
    if (formsOfSupport.length === 0)
      throw new Refusal('activityLogs.formOfSupportMissing', { field: 'formsOfSupport' });
  } else if (minutes != null || formsOfSupport.length > 0) {
    throw new Refusal('activityLogs.onlyIfTookPlace', { field: minutes != null ? 'minutes' : 'formsOfSupport' });
  }
  const code = formsOfSupport.find((each) => !facts.forms.includes(each));
  if (code) throw new Refusal('activityLogs.unknownForm', { field: 'formsOfSupport', values: { code } });
  if (facts.people !== new Set(presentIds).size)
    throw new Refusal('activityLogs.strangerPresent', { field: 'presentIds' });
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

/** The columns of an entry; the rest of it is rows of its own. */
export const asColumns = ({ goalMoves: _, startedAt, minutes, place, childSeen, nextVisitOn, ...rest }: Content) => ({
  ...rest,
  startedAt: startedAt ?? null,
  minutes: minutes ?? null,
  place: place ?? null,
  childSeen: childSeen ?? null,
  nextVisitOn: nextVisitOn ?? null,
});
