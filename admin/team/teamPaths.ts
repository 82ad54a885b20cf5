import { warsawDay } from '#contract/calendar.ts';
import type { TeamMember } from '#contract/team.ts';
import { listPath } from '../programme/listPath.ts';

const visitsWithinDays = 30;

/** The lists behind the figures of one worker. */
export function pathsOf({ staffId, role }: TeamMember) {
  const longestUnvisitedFirst = { field: 'lastVisitOn', order: 'ASC' } as const;
  const [theirs, filter] =
    role === 'coordinator' ? ['foster-families', { coordinatorId: staffId }] : ['families', { assistantId: staffId }];
  return {
    caseload: listPath(theirs, filter),
    withoutVisit: listPath(theirs, { ...filter, withoutVisit: true }, longestUnvisitedFirst),
    overdue: listPath('obligations', { staffId, state: 'overdue' }),
    dueSoon: listPath('obligations', { staffId, state: 'dueSoon' }),
    notesToFollow: listPath('activity-logs', { recordedById: staffId, noteToFollow: true }),
    visits: listPath('activity-logs', {
      recordedById: staffId,
      kind: 'visit',
      outcome: 'tookPlace',
      heldFrom: warsawDay(new Date(Date.now() - visitsWithinDays * 86_400_000)),
    }),
    lastEntryOn: listPath('activity-logs', { recordedById: staffId }),
  };
}

export const waitingPaths = {
  openInterventions: listPath('interventions', { open: true }),
  unassignedFamilies: listPath('families', { unassigned: true }),
  unassignedFosterFamilies: listPath('foster-families', { unassigned: true }),
  plansToApprove: '/approvals',
  assessmentsToApprove: '/approvals',
  endingsToApprove: '/approvals',
  emergenciesToReview: listPath('emergency-accesses', { reviewed: false }),
  entriesToRead: '/entries-to-read',
  workCardsToAccept: '/work-cards?state=confirmed',
};
