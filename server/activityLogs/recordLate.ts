import { z } from 'zod';
import { LocalDate } from '#contract/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { columnOf } from '../platform/sqlCondition.ts';
import { staffNames } from '../staff/staffNames.ts';
import { asColumns, refuseIfUnbelievable } from './activityLogContent.ts';
import type { Content, Occasion, Subject } from './entry.ts';
import type { EntryFacts } from './entryFacts.ts';

/** What such an entry is judged by: whom and what it may name. */
const LateFacts = z.object({
  subject: z.object({ name: z.string(), begunOn: LocalDate, endedOn: LocalDate.nullable() }),
  people: z.array(z.uuid()),
  children: z.array(z.uuid()),
  goals: z.array(z.uuid()),
  activities: z.array(z.uuid()),
});

type Late = { id: string; subject: Subject; recordedAt: Date; content: Content; occasion: Occasion };

/**
 * A visit written down without signal that arrives after the family was handed over, or after a substitution: kept when
 * its author looked after the file on that day, and that ended at most 14 days ago (`wall.was_open`). It opens nothing:
 * the author is shown what they sent, once, and the file stays closed to them.
 * @returns null when the file was not theirs on that day
 */
export async function recordLate(command: Command, { id, subject, recordedAt, content, occasion }: Late) {
  const { actor, db, doors, now, today } = command;
  const known = await doors.lateEntryFacts((subject.familyId ?? subject.fosterFamilyId)!, content.heldOn);
  if (!known) return null;
  const late = LateFacts.parse(known);
  refuseIfUnbelievable(await asEntryFacts(command, late, content), today, subject, content);
  const entry = { ...asColumns(content), ...subject, ...occasion, id, recordedAt };
  const outcome = await doors.recordLateEntry(
    Object.fromEntries(Object.entries(entry).map(([name, value]) => [columnOf(name), value])),
    content.goalMoves.map(({ goalId, direction }) => ({ goal_id: goalId, direction })),
  );
  if (outcome !== 'made' && outcome !== 'existed') throw new Refusal('alreadyExists');
  const name = await staffNames(db, [actor.id]);
  const shown = {
    ...entry,
    goalMoves: content.goalMoves,
    subjectName: late.subject.name,
    recordedById: actor.id,
    recordedByName: name(actor.id),
    receivedAt: now,
    unread: true,
    freelyEditable: false,
    corrections: 0,
    revision: 1,
    can: { update: false, remove: false },
  };
  return { id, shown, ...(outcome === 'existed' && { existed: true as const }) };
}

export type LateEntry = NonNullable<Awaited<ReturnType<typeof recordLate>>>['shown'];

async function asEntryFacts(
  { db }: Command,
  { subject, people, children, goals, activities }: z.output<typeof LateFacts>,
  content: Content,
): Promise<EntryFacts> {
  const { heldOn, formsOfSupport, presentIds, goalMoves, completedActivityIds } = content;
  const forms = await db.formOfSupport.findMany({
    where: { code: { in: formsOfSupport }, OR: [{ retiredOn: null }, { retiredOn: { gt: heldOn } }] },
    select: { code: true },
  });
  const among = (ids: readonly string[], known: readonly string[]) =>
    new Set(ids.filter((id) => known.includes(id))).size;
  return {
    exists: false,
    authorName: '',
    subject,
    forms: forms.map(({ code }) => code),
    people: among(presentIds, people),
    children: among(
      content.children.map(({ childId }) => childId),
      children,
    ),
    goals: among(
      goalMoves.map(({ goalId }) => goalId),
      goals,
    ),
    activities: among(completedActivityIds, activities),
  };
}
