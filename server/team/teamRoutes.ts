import { dueSoonDays } from '#contract/obligations.ts';
import { teamEndpoint } from '#contract/team.ts';
import { notVisitedFor } from '../activityLogs/notVisitedFor.ts';
import { toBeReadBy } from '../activityLogs/toBeReadBy.ts';
import { waitingForApproval } from '../assessments/assessmentStatus.ts';
import { onDay } from '../assignments/inCare.ts';
import { stayOn } from '../children/childPolicy.ts';
import { workGoesOn } from '../endings/endingThatHolds.ts';
import { openIntervention } from '../interventions/openIntervention.ts';
import { open } from '../obligations/obligationState.ts';
import { withStatus } from '../plans/planStatus.ts';
import { plusDays } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { cardsToAccept } from '../workCards/cardsWaiting.ts';

const visitsWithinDays = 30;

/** The supervisor's team: a fixed number of grouped queries, however many people there are. */
export const teamRoutes = [
  route(teamEndpoint, async (command) => {
    const { actor, db, today } = command;
    if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
    const nobody = { none: onDay(today) };
    return {
      value: {
        members: await members(command),
        unassignedFamilies: await db.family.count({ where: { ...workGoesOn, assignments: nobody } }),
        unassignedFosterFamilies: await db.fosterFamily.count({
          where: { AND: [onDay(today), { assignments: nobody }] },
        }),
        plansToApprove: await db.helpPlan.count({ where: withStatus.submitted }),
        assessmentsToApprove: await db.assessment.count({ where: waitingForApproval }),
        endingsToApprove: await db.endingProposal.count({ where: { decision: null } }),
        emergenciesToReview: await db.emergencyAccess.count({
          where: { reviewedAt: null, staffId: { not: actor.id } },
        }),
        entriesToRead: await db.activityLog.count({ where: toBeReadBy(actor) }),
        workCardsToAccept: (await cardsToAccept(command)).reduce((sum, { cards }) => sum + cards, 0),
        openInterventions: await db.intervention.count({ where: openIntervention }),
      },
    };
  }),
];

async function members({ db, today }: Command) {
  const roles = await db.staffRole.findMany({ where: { role: { in: ['assistant', 'coordinator'] }, ...onDay(today) } });
  const staffIds = roles.map(({ staffId }) => staffId);
  const name = await staffNames(db, staffIds);
  const assigned = await db.assignment.findMany({ where: { staffId: { in: staffIds }, ...onDay(today) } });
  const owed = await owedBySubject(db, today);
  const stale = new Set(
    [
      ...(await db.family.findMany({ where: { AND: [notVisitedFor(today), workGoesOn] }, select: { id: true } })),
      ...(await db.fosterFamily.findMany({ where: notVisitedFor(today), select: { id: true } })),
    ].map(({ id }) => id),
  );
  const latest = await db.activityLog.groupBy({
    by: ['recordedById'],
    where: { recordedById: { in: staffIds } },
    _max: { heldOn: true },
  });
  const visits = await db.activityLog.groupBy({
    by: ['recordedById'],
    where: { heldOn: { gte: plusDays(today, -visitsWithinDays) }, kind: 'visit', outcome: 'tookPlace' },
    _count: { id: true },
  });
  const notes = await db.activityLog.groupBy({
    by: ['recordedById'],
    where: { noteToFollow: true },
    _count: { id: true },
  });

  return roles
    .map(({ staffId, role }) => {
      const theirs = assigned.filter((each) => each.staffId === staffId);
      const subjects = theirs.map((each) => each.familyId ?? each.fosterFamilyId!);
      const worked = theirs.filter(({ purpose }) => purpose === 'work').length;
      const mine = <T extends { recordedById: string }>(rows: T[]) =>
        rows.find((each) => each.recordedById === staffId);
      return {
        staffId,
        name: name(staffId),
        role,
        caseload: worked,
        monitored: subjects.length - worked,
        overdue: subjects.reduce((sum, id) => sum + (owed.overdue.get(id) ?? 0), 0),
        dueSoon: subjects.reduce((sum, id) => sum + (owed.dueSoon.get(id) ?? 0), 0),
        withoutVisit: subjects.filter((id) => stale.has(id)).length,
        notesToFollow: mine(notes)?._count.id ?? 0,
        lastEntryOn: mine(latest)?._max.heldOn ?? null,
        visits: mine(visits)?._count.id ?? 0,
      };
    })
    .sort(
      (a, b) =>
        b.overdue - a.overdue ||
        b.withoutVisit - a.withoutVisit ||
        b.caseload - a.caseload ||
        a.name.localeCompare(b.name, 'pl'),
    );
}

/** Open duties by the family they are about, or by the foster family the child lives with today. */
async function owedBySubject(db: Command['db'], today: Date) {
  const duties = await db.obligation.findMany({
    where: { ...open, dueOn: { lte: plusDays(today, dueSoonDays) } },
    select: { familyId: true, childId: true, dueOn: true },
  });
  const stays = await db.placement.findMany({
    where: { childId: { in: duties.flatMap(({ childId }) => childId ?? []) }, ...stayOn(today) },
    select: { childId: true, fosterFamilyId: true },
  });
  const fosterOf = new Map(stays.map(({ childId, fosterFamilyId }) => [childId, fosterFamilyId]));
  const counts = { overdue: new Map<string, number>(), dueSoon: new Map<string, number>() };
  for (const { familyId, childId, dueOn } of duties) {
    const subject = familyId ?? fosterOf.get(childId!);
    const count = dueOn < today ? counts.overdue : counts.dueSoon;
    if (subject) count.set(subject, (count.get(subject) ?? 0) + 1);
  }
  return counts;
}
