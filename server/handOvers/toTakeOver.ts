import type { Assignment } from '#prisma/client.ts';
import { stayOn } from '../children/childPolicy.ts';
import { open } from '../obligations/obligationState.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { withStatus } from '../plans/planStatus.ts';
import type { Command } from '../platform/routes.ts';
import { plannedVisitsOf } from '../today/plannedVisits.ts';

type Subject = Pick<Assignment, 'familyId' | 'fosterFamilyId'>;

/**
 * What somebody who takes these files over takes with them: duties, drafts of plans, notes the giver still owes, the
 * next visit agreed. A bounded number of queries, however many files.
 */
export async function toTakeOver(command: Command, giverId: string, subjects: readonly Subject[]) {
  const { db, today } = command;
  const familyIds = subjects.flatMap(({ familyId }) => familyId ?? []);
  const fosterFamilyIds = subjects.flatMap(({ fosterFamilyId }) => fosterFamilyId ?? []);
  const subjectName = await subjectNames(db, subjects);
  const stays = await db.placement.findMany({
    where: { fosterFamilyId: { in: fosterFamilyIds }, ...stayOn(today) },
    select: { childId: true, fosterFamilyId: true },
  });
  const about = { OR: [{ familyId: { in: familyIds } }, { childId: { in: stays.map(({ childId }) => childId) } }] };
  const duties = await db.obligation.findMany({
    where: { AND: [open, about] },
    orderBy: { dueOn: 'asc' },
    select: { familyId: true, childId: true, dueOn: true },
  });
  const drafts = await db.helpPlan.findMany({
    where: { AND: [withStatus.draft, about] },
    select: { familyId: true, childId: true },
  });
  const notes = await db.activityLog.findMany({
    where: {
      recordedById: giverId,
      noteToFollow: true,
      OR: [{ familyId: { in: familyIds } }, { fosterFamilyId: { in: fosterFamilyIds } }],
    },
    select: { familyId: true, fosterFamilyId: true },
  });
  const visits = await plannedVisitsOf(command);

  return (subject: Subject) => {
    const file = subject.familyId ?? subject.fosterFamilyId;
    const fileOf = ({ familyId, childId }: { familyId: string | null; childId: string | null }) =>
      familyId ?? stays.find((stay) => stay.childId === childId)?.fosterFamilyId;
    const mine = duties.filter((each) => fileOf(each) === file);
    return {
      subjectName: subjectName(subject),
      openDuties: mine.length,
      overdueDuties: mine.filter(({ dueOn }) => dueOn < today).length,
      nextDueOn: mine[0]?.dueOn ?? null,
      draftPlans: drafts.filter((each) => fileOf(each) === file).length,
      notesToFollow: notes.filter((each) => (each.familyId ?? each.fosterFamilyId) === file).length,
      nextVisitOn: visits.find((each) => (each.familyId ?? each.fosterFamilyId) === file)?.on ?? null,
    };
  };
}
