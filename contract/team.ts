import { z } from 'zod';
import { Role } from './actor.ts';
import { LocalDate } from './calendar.ts';
import { endpoint } from './endpoint.ts';

/** One worker as their supervisor sees them. */
export const TeamMember = z.object({
  staffId: z.uuid(),
  name: z.string(),
  role: Role,
  /** Families or foster families today, of at most 15. */
  caseload: z.int(),
  /** Families watched over after the work; they are none of the 15. */
  monitored: z.int(),
  overdue: z.int(),
  dueSoon: z.int(),
  /** Families without a visit that took place for 30 days or more. */
  withoutVisit: z.int(),
  notesToFollow: z.int(),
  lastEntryOn: LocalDate.nullable(),
  /** Visits that took place in the last 30 days. */
  visits: z.int(),
});
export type TeamMember = z.input<typeof TeamMember>;

export const teamEndpoint = endpoint({
  method: 'get',
  path: '/team',
  tag: 'team',
  summary: 'The team, those who need attention first',
  answer: z.object({
    members: z.array(TeamMember),
    unassignedFamilies: z.int(),
    unassignedFosterFamilies: z.int(),
    plansToApprove: z.int(),
    assessmentsToApprove: z.int(),
    endingsToApprove: z.int(),
    /** Files others opened in an emergency, which nobody has reviewed yet. */
    emergenciesToReview: z.int(),
    /** Entries of others that no supervisor has read as they stand. */
    entriesToRead: z.int(),
    /** Work cards of others, confirmed and neither accepted nor returned. */
    workCardsToAccept: z.int(),
    /** Children in danger, where nobody has said yet that nothing more is to be done. */
    openInterventions: z.int(),
  }),
});
