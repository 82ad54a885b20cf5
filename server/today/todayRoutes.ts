import { caseloadCeiling } from '#contract/assignments.ts';
import { dueSoonDays } from '#contract/obligations.ts';
import { todayEndpoint } from '#contract/today.ts';
import { presentActivityLogs } from '../activityLogs/presentActivityLogs.ts';
import { onDay } from '../assignments/inCare.ts';
import { openQuestion } from '../entryReviews/entryReviewPolicy.ts';
import { presentEntryReviews } from '../entryReviews/presentEntryReviews.ts';
import { open } from '../obligations/obligationState.ts';
import { presentObligations } from '../obligations/presentObligations.ts';
import { withStatus } from '../plans/planStatus.ts';
import { plusDays } from '../platform/calendar.ts';
import { route } from '../platform/routes.ts';
import { cardToConfirm } from '../workCards/cardsWaiting.ts';
import { childrenWhoNeedAttention } from './childrenWhoNeedAttention.ts';
import { plannedVisits } from './plannedVisits.ts';
import { sentBack } from './sentBack.ts';
import { substitutions } from './substitutions.ts';
import { withoutVisit } from './withoutVisit.ts';

/** What one person sees first in the morning; every part through the same policies as the lists behind it. */
export const todayRoutes = [
  route(todayEndpoint, async (command) => {
    const { db, actor, today, trail } = command;
    const urgent = await db.obligation.findMany({
      where: { ...open, dueOn: { lte: plusDays(today, dueSoonDays) } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 50,
    });
    const notes = await db.activityLog.findMany({
      where: { recordedById: actor.id, noteToFollow: true },
      orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
      take: 50,
    });
    const questions = await db.entryReview.findMany({
      where: { recordedById: actor.id, ...openQuestion },
      orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
      take: 50,
    });
    const visits = await plannedVisits(command);
    const stale = await withoutVisit(command);
    const children = actor.role === 'coordinator' ? await childrenWhoNeedAttention(command) : [];
    trail.saw(
      'obligations',
      urgent.map(({ id }) => id),
      urgent.map(({ familyId, childId }) => (familyId ?? childId)!),
    );
    trail.saw(
      'activity-logs',
      notes.map(({ id }) => id),
      notes.map(({ familyId, fosterFamilyId }) => (familyId ?? fosterFamilyId)!),
    );
    trail.saw(
      'entry-reviews',
      questions.map(({ id }) => id),
      questions.map(({ familyId, fosterFamilyId }) => (familyId ?? fosterFamilyId)!),
    );
    trail.saw(
      'families',
      [...visits, ...stale].flatMap(({ familyId }) => familyId ?? []),
    );
    trail.saw(
      'foster-families',
      [...visits, ...stale].flatMap(({ fosterFamilyId }) => fosterFamilyId ?? []),
    );
    trail.saw(
      'children',
      children.map(({ childId }) => childId),
    );
    return {
      value: {
        day: today,
        obligations: await presentObligations(command, urgent),
        plannedVisits: visits,
        notesToFollow: (await presentActivityLogs(command, notes)).map((each) => ({
          ...each,
          can: { update: true, remove: false },
        })),
        questions: (await presentEntryReviews(command, questions)).map((each) => ({
          ...each,
          can: { update: true, remove: false },
        })),
        sentBack: await sentBack(command),
        withoutVisit: stale,
        children,
        substitutions: await substitutions(command),
        caseload: {
          count: await db.assignment.count({ where: { staffId: actor.id, purpose: 'work', ...onDay(today) } }),
          ceiling: caseloadCeiling,
        },
        workCardToConfirm: await cardToConfirm(command),
        plansToApprove: actor.role === 'supervisor' ? await db.helpPlan.count({ where: withStatus.submitted }) : 0,
      },
    };
  }),
];
