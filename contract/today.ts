import { z } from 'zod';
import { ActivityLog } from './activityLogs.ts';
import { LocalDate, Month } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { EntryReview } from './entryReviews.ts';
import { Obligation } from './obligations.ts';

const Subject = z.object({
  /** Exactly one of the two. */
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  name: z.string(),
});

/** What a worker sees first in the morning. All of it together, because the signal is weak. */
export const Today = z.object({
  day: LocalDate,
  /** Open obligations that are overdue or due within 14 days, the most urgent first; at most 50. */
  obligations: z.array(Obligation),
  /** Visits agreed at the last contact, from the last seven days' missed ones to two weeks ahead. */
  plannedVisits: z.array(Subject.extend({ on: LocalDate, address: z.string(), phone: z.string().nullable() })),
  /** Entries whose note the author put off. */
  notesToFollow: z.array(ActivityLog),
  /** What supervisors asked about the reader's entries and nobody has answered, the oldest first. */
  questions: z.array(EntryReview),
  /** What a supervisor sent back to be put right, with what was said. */
  sentBack: z.array(
    z.object({
      kind: z.enum(['plan', 'assessment', 'ending']),
      id: z.uuid(),
      /** Exactly one of the two. */
      familyId: z.uuid().nullable(),
      childId: z.uuid().nullable(),
      name: z.string(),
      comment: z.string(),
    }),
  ),
  /** No visit that took place for 30 days or more; null: never. */
  withoutVisit: z.array(Subject.extend({ lastVisitOn: LocalDate.nullable() })),
  /** For a coordinator: what children need attention for. */
  children: z.array(
    z.object({
      childId: z.uuid(),
      name: z.string(),
      /** Turning 3 changes the rhythm of assessments; at 17 a guardian of independence, at 17 and 11 months the programme. */
      why: z.enum(['turns3', 'turns17', 'turns18', 'newPlacement', 'noPlan', 'planWaits']),
      on: LocalDate.nullable(),
    }),
  ),
  /** Who stands in for whom, as far as it concerns the reader: now, or beginning within 14 days. */
  substitutions: z.array(
    z.object({
      id: z.uuid(),
      /** What the reader is in it. */
      as: z.enum(['substitute', 'absent']),
      /** The other one. */
      name: z.string(),
      startedOn: LocalDate,
      endedOn: LocalDate,
    }),
  ),
  caseload: z.object({ count: z.int(), ceiling: z.int() }),
  /** For a supervisor: plans waiting for approval. */
  plansToApprove: z.int(),
  /** Last month, while its work card is not confirmed. */
  workCardToConfirm: Month.nullable(),
});
export type Today = z.input<typeof Today>;

export const todayEndpoint = endpoint({
  method: 'get',
  path: '/today',
  tag: 'today',
  summary: 'What is due today and soon, for the one who asks',
  answer: Today,
});
