import type { z } from 'zod';
import type { ActivityLogChange } from '#contract/activityLogs.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

export type Content = Omit<z.output<typeof ActivityLogChange>, 'reason'>;
export type Subject = { familyId: string | null; fosterFamilyId: string | null };

const inPolish = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('.');

/**
 * What an entry must be to be believed: not in the future, not before the family was taken on, with a duration and a
 * form of support when it took place, about people and goals of this family.
 */
export async function refuseIfUnbelievable(command: Command, subject: Subject, content: Content) {
  const { heldOn, outcome, minutes, formsOfSupport, nextVisitOn } = content;
  const { begunOn, endedOn } = await workWith(command, subject);
  if (heldOn > command.today) throw new Refusal('activityLogs.heldInFuture', { field: 'heldOn' });
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
  await refuseUnknownForms(command, content);
  await refuseStrangers(command, subject, content);
  await refuseStrangeGoals(command, subject, content);
}

/** From when to when the unit works with them. @throws Refusal when they are not in the actor's care. */
async function workWith({ db }: Command, { familyId, fosterFamilyId }: Subject) {
  if ((familyId === null) === (fosterFamilyId === null))
    throw new Refusal('activityLogs.oneSubject', { field: 'familyId' });
  if (familyId) {
    const family = await db.family.findUnique({ where: { id: familyId } });
    if (!family) throw new Refusal('activityLogs.notYours', { field: 'familyId' });
    const ending = await db.familyEnding.findFirst({ where: { familyId } });
    return { begunOn: family.intakeOn, endedOn: ending?.endedOn ?? null };
  }
  const foster = await db.fosterFamily.findUnique({ where: { id: fosterFamilyId! } });
  if (!foster) throw new Refusal('activityLogs.notYours', { field: 'fosterFamilyId' });
  return { begunOn: foster.startedOn, endedOn: foster.endedOn };
}

async function refuseUnknownForms({ db }: Command, { formsOfSupport, heldOn }: Content) {
  if (formsOfSupport.length === 0) return;
  const usable = await db.formOfSupport.findMany({
    where: { code: { in: formsOfSupport }, OR: [{ retiredOn: null }, { retiredOn: { gt: heldOn } }] },
    select: { code: true },
  });
  const code = formsOfSupport.find((each) => !usable.some((form) => form.code === each));
  if (code) throw new Refusal('activityLogs.unknownForm', { field: 'formsOfSupport', values: { code } });
}

async function refuseStrangers({ db }: Command, { familyId, fosterFamilyId }: Subject, { presentIds }: Content) {
  if (presentIds.length === 0) return;
  const belongs = familyId
    ? { memberships: { some: { familyId } } }
    : {
        OR: [
          { carerIn: { some: { fosterFamilyId: fosterFamilyId! } } },
          { placements: { some: { fosterFamilyId: fosterFamilyId! } } },
        ],
      };
  const known = await db.person.count({ where: { id: { in: presentIds }, ...belongs } });
  if (known !== new Set(presentIds).size) throw new Refusal('activityLogs.strangerPresent', { field: 'presentIds' });
}

async function refuseStrangeGoals({ db }: Command, subject: Subject, { goalMoves, completedActivityIds }: Content) {
  const plan = plansOf(subject);
  const goalIds = [...new Set(goalMoves.map(({ goalId }) => goalId))];
  if (goalIds.length && (await db.planGoal.count({ where: { id: { in: goalIds }, plan } })) !== goalMoves.length)
    throw new Refusal('activityLogs.strangeGoal', { field: 'goalMoves' });
  const activityIds = [...new Set(completedActivityIds)];
  if (
    activityIds.length &&
    (await db.planActivity.count({ where: { id: { in: activityIds }, goal: { plan } } })) !== activityIds.length
  )
    throw new Refusal('activityLogs.strangeGoal', { field: 'completedActivityIds' });
}

/** Approved plans of the family, or of the children living with the foster family; a visit may be sent after a new version. */
const plansOf = ({ familyId, fosterFamilyId }: Subject) => ({
  NOT: { approvedOn: null },
  ...(familyId ? { familyId } : { child: { placements: { some: { fosterFamilyId: fosterFamilyId! } } } }),
});

/** The columns of an entry; the rest of it is rows of its own. */
export const asColumns = ({ goalMoves: _, startedAt, minutes, place, childSeen, nextVisitOn, ...rest }: Content) => ({
  ...rest,
  startedAt: startedAt ?? null,
  minutes: minutes ?? null,
  place: place ?? null,
  childSeen: childSeen ?? null,
  nextVisitOn: nextVisitOn ?? null,
});
