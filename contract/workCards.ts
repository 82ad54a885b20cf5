import { z } from 'zod';
import { ActivityKind, ActivityOutcome } from './activityLogs.ts';
import { Role } from './actor.ts';
import { ClockTime, LocalDate, Moment, Month } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';
import { EmploymentForm } from './staff.ts';

export const WorkHoursKind = z.enum(['office', 'documentation', 'training', 'teamMeeting', 'otherWork', 'leave']);

const line = {
  workedOn: LocalDate,
  startedAt: ClockTime,
  /** On the same day, later. */
  endedAt: ClockTime,
  kind: WorkHoursKind,
  words: z.string().trim().max(300).default(''),
};
const reason = z.string().trim().min(5).max(500);

/** A line of one's own card; of a month whose card was accepted only with a reason. */
export const WorkHoursInput = z.strictObject({ ...line, reason: reason.nullish() });
export const WorkHoursChange = z.strictObject(line);

/** Work that is about no family, and leave, which is no work. */
export const WorkHours = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  workedOn: LocalDate,
  startedAt: z.string(),
  endedAt: z.string(),
  kind: WorkHoursKind,
  words: z.string(),
  recordedAt: Moment,
  reason: z.string().nullable(),
  withdrawnAt: Moment.nullable(),
  withdrawReason: z.string().nullable(),
  ...changeable,
});
export type WorkHours = z.input<typeof WorkHours>;

export const workHours = resource({
  name: 'work-hours',
  summary: 'Work that is about no family',
  row: WorkHours,
  create: WorkHoursInput,
  change: WorkHoursChange,
  removable: true,
  filter: z.object({ staffId: z.uuid(), month: Month }),
  sortable: ['workedOn'],
  sortedBy: 'workedOn',
  caseContent: false,
});

/** Takes back a line of an accepted month: it stays on the card, and does not count. If-Match. */
export const withdrawWorkHoursEndpoint = endpoint({
  method: 'post',
  path: '/work-hours/:id/withdrawal',
  tag: 'work-hours',
  summary: 'Take back a line of an accepted card (If-Match)',
  body: z.strictObject({ withdrawReason: reason }),
  answer: WorkHours,
});

/** Follows from the card's steps, never stored. An accepted card is locked. */
export const WorkCardState = z.enum(['open', 'returned', 'confirmed', 'accepted']);
export const WorkCardMove = z.enum(['confirm', 'confirmFor', 'takeBack', 'accept', 'return']);

export const WorkTotals = z.object({
  /** Minutes of entries that took place: the same sum as in the programme report. */
  loggedMinutes: z.int(),
  /** Work of one's own lines, without leave. */
  ownMinutes: z.int(),
  /** Minutes that two of them claim at once, counted once: taken off. */
  overlapMinutes: z.int(),
  workedMinutes: z.int(),
  leaveMinutes: z.int(),
  /** Different families and foster families with which something took place. */
  families: z.int(),
  visits: z.int(),
  /** Not at home, refused, cancelled: no hours. */
  attempts: z.int(),
  travelKm: z.int(),
  /** On the way; recorded beside the hours and not among them. */
  travelMinutes: z.int(),
});
export type WorkTotals = z.input<typeof WorkTotals>;

/** Whether the month is enough for the programme's allowance. */
export const Allowance = z.object({
  /** `threshold`: so many hours, by the share of full time; `proportion`: a mandate counts hours; `noContract`: unknown. */
  way: z.enum(['threshold', 'proportion', 'noContract']),
  neededMinutes: z.int().nullable(),
  reached: z.boolean().nullable(),
  /** Share of full time in the month, in hundredths of a percent. */
  share: z.int(),
  /** Working time of a full-time post in the month (art. 130 k.p.). */
  fullTimeMinutes: z.int(),
  /** The most there is for the month, where the programme's amount is known. */
  upToGrosze: z.int().nullable(),
  basis: z.string(),
});
export type Allowance = z.input<typeof Allowance>;

/** An entry of the log as a line of a card. Whom it was about is a number within the card; names are never kept. */
export const CardEntry = z.object({
  id: z.uuid(),
  heldOn: LocalDate,
  startedAt: z.string().nullable(),
  minutes: z.int().nullable(),
  kind: ActivityKind,
  outcome: ActivityOutcome,
  subject: z.int(),
  travelKm: z.int(),
  travelMinutes: z.int(),
  /** Parts of one occasion of several families: each has its share of the minutes, and none of them overlaps another. */
  occasionId: z.uuid().nullable(),
});
export const CardHours = z.object({
  id: z.uuid(),
  workedOn: LocalDate,
  startedAt: z.string(),
  endedAt: z.string(),
  kind: WorkHoursKind,
  words: z.string(),
});

/** What a worker confirms, and what is kept of it with its hash. */
export const CardContent = z.object({
  entries: z.array(CardEntry),
  hours: z.array(CardHours),
  contracts: z.array(
    z.object({ form: EmploymentForm, ftePercent: z.int(), startedOn: LocalDate, endedOn: LocalDate.nullable() }),
  ),
  totals: WorkTotals,
  /** Nothing for those whom no programme gives an allowance. */
  allowance: Allowance.nullable(),
});
export type CardContent = z.output<typeof CardContent>;

/** A line as its reader may see it: of a file that is not open to them, the hours. */
const ShownEntry = CardEntry.omit({ kind: true, outcome: true, subject: true, occasionId: true }).extend({
  kind: ActivityKind.nullable(),
  outcome: ActivityOutcome.nullable(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  /** Nothing: the file is not open to the reader. */
  subjectName: z.string().nullable(),
});
export type ShownEntry = z.input<typeof ShownEntry>;

export const CardRemark = z.object({
  kind: z.enum(['overlap', 'noStart', 'workDuringLeave']),
  on: LocalDate,
  minutes: z.int(),
  /** Lines of the card. */
  lineIds: z.array(z.uuid()),
});
export type CardRemark = z.input<typeof CardRemark>;

/** What became different after the worker had confirmed the card; the card itself stays as it was. */
export const AnnexItem = z.object({
  what: z.enum(['added', 'changed', 'moved', 'withdrawn']),
  before: z.union([ShownEntry, CardHours]).nullable(),
  after: z.union([ShownEntry, CardHours]).nullable(),
  at: Moment,
  byName: z.string(),
  /** As far as the reader may see it. */
  reason: z.string().nullable(),
});
export type AnnexItem = z.input<typeof AnnexItem>;

export const WorkCard = z.object({
  staffId: z.uuid(),
  staffName: z.string(),
  unitName: z.string(),
  month: Month,
  roles: z.array(Role),
  state: WorkCardState,
  /** How many steps it has taken, for If-Match. */
  revision: z.int(),
  steps: z.array(
    z.object({ step: WorkCardMove, takenByName: z.string(), takenAt: Moment, comment: z.string().nullable() }),
  ),
  entries: z.array(ShownEntry),
  hours: z.array(CardHours),
  contracts: CardContent.shape.contracts,
  totals: WorkTotals,
  allowance: Allowance.nullable(),
  remarks: z.array(CardRemark),
  /** SHA-256 of what is shown; a confirmation names it. */
  hash: z.string(),
  /** Whether what was kept still has the hash it was kept with; of a card nobody has confirmed, true. */
  intact: z.boolean(),
  annex: z.array(AnnexItem),
  /** The sums with the annex; nothing when there is none. */
  totalsNow: WorkTotals.nullable(),
  /** What this reader may do now. */
  can: z.object({
    write: z.boolean(),
    confirm: z.boolean(),
    confirmFor: z.boolean(),
    takeBack: z.boolean(),
    decide: z.boolean(),
  }),
});
export type WorkCard = z.input<typeof WorkCard>;

const Whose = { staffId: z.uuid(), month: Month };

export const workCardEndpoint = endpoint({
  method: 'get',
  path: '/work-card',
  tag: 'work-cards',
  summary: 'Work card of one worker and month',
  query: z.strictObject(Whose),
  answer: WorkCard,
});

/**
 * The worker confirms a month, or takes that back before it is decided; a supervisor accepts or returns it, and confirms
 * it, with a reason, for a worker who has left. One decides about the card one has read: If-Match with its revision, and a
 * confirmation also names the hash of what it confirms.
 */
export const workCardDecisionEndpoint = endpoint({
  method: 'post',
  path: '/work-card/decisions',
  tag: 'work-cards',
  summary: 'Confirm, take back, accept or return a work card (If-Match)',
  body: z.strictObject({
    ...Whose,
    decision: WorkCardMove,
    hash: z.string().max(64).nullish(),
    comment: z.string().trim().min(5).max(1000).nullish(),
  }),
  answer: WorkCard,
});

export const workCardPdfEndpoint = endpoint({
  method: 'get',
  path: '/work-card/pdf',
  tag: 'work-cards',
  summary: 'Work card as PDF',
  query: z.strictObject(Whose),
  answer: 'file',
});

/** One worker's month among the others. */
export const WorkCardLine = z.object({
  staffId: z.uuid(),
  staffName: z.string(),
  roles: z.array(Role),
  state: WorkCardState,
  revision: z.int(),
  totals: WorkTotals,
  allowance: Allowance.nullable(),
  remarks: z.int(),
  /** Minutes after the annex; nothing when there is none. */
  workedMinutesNow: z.int().nullable(),
  can: z.object({ confirmFor: z.boolean(), decide: z.boolean() }),
});
export type WorkCardLine = z.input<typeof WorkCardLine>;

export const workCardsEndpoint = endpoint({
  method: 'get',
  path: '/work-cards',
  tag: 'work-cards',
  summary: 'Work cards of a month, of everyone',
  query: z.strictObject({ month: Month }),
  answer: z.object({
    month: Month,
    cards: z.array(WorkCardLine),
    /** Months with cards that wait for this supervisor. */
    waiting: z.array(z.object({ month: Month, cards: z.int() })),
  }),
});

export const workCardsFileEndpoint = endpoint({
  method: 'get',
  path: '/work-cards/xlsx',
  tag: 'work-cards',
  summary: 'Work cards of a month for payroll (XLSX)',
  query: z.strictObject({ month: Month }),
  answer: 'file',
});
