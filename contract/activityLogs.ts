import { z } from 'zod';
import { ClockTime, LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { ProgrammeForm } from './formsOfSupport.ts';
import { changeable, resource } from './resource.ts';

export const ActivityKind = z.enum([
  'visit',
  'phoneCall',
  'accompanying',
  'institutionContact',
  'teamMeeting',
  'court',
]);
export const ActivityOutcome = z.enum(['tookPlace', 'notAtHome', 'refused', 'cancelled']);
export const ActivityPlace = z.enum(['home', 'office', 'school', 'health', 'court', 'outdoors', 'phone', 'other']);
export const ChildSeen = z.enum(['alone', 'withOthers', 'notSeen']);
export const MoveDirection = z.enum(['up', 'same', 'down']);

/** For seven days from receiving it the author edits freely; afterwards every correction needs a reason. */
export const freeEditDays = 7;

const GoalMove = z.strictObject({ goalId: z.uuid(), direction: MoveDirection });

const content = {
  kind: ActivityKind,
  outcome: ActivityOutcome,
  heldOn: LocalDate,
  startedAt: ClockTime.nullish(),
  /** Whole minutes, more than 0 and at most 24 hours; only of what took place. */
  minutes: z.int().nullish(),
  place: ActivityPlace.nullish(),
  presentIds: z.array(z.uuid()).max(40).default([]),
  childSeen: ChildSeen.nullish(),
  /** Codes of the unit's dictionary. */
  formsOfSupport: z.array(z.string().max(60)).max(15).default([]),
  goalMoves: z.array(GoalMove).max(40).default([]),
  completedActivityIds: z.array(z.uuid()).max(40).default([]),
  note: z.string().trim().max(10_000).default(''),
  noteToFollow: z.boolean().default(false),
  nextVisitOn: LocalDate.nullish(),
};

/** What an assistant or a coordinator wrote down about a visit or another contact. */
export const ActivityLogInput = z.strictObject({
  /** UUIDv7 made on the device: sending the same entry twice is one entry. */
  id: z.uuid(),
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  ...content,
  /** When it was saved on the device, by the device's clock. */
  recordedAt: Moment,
});

/** A correction by the author. */
export const ActivityLogChange = z.strictObject({
  ...content,
  /** Required once the days of free editing are over; kept beside the old text. */
  reason: z.string().trim().min(5).max(500).nullish(),
});

export const ActivityLog = z.object({
  id: z.uuid(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  subjectName: z.string(),
  kind: ActivityKind,
  outcome: ActivityOutcome,
  heldOn: LocalDate,
  startedAt: z.string().nullable(),
  minutes: z.int().nullable(),
  place: ActivityPlace.nullable(),
  presentIds: z.array(z.uuid()),
  childSeen: ChildSeen.nullable(),
  formsOfSupport: z.array(z.string()),
  goalMoves: z.array(z.object({ goalId: z.uuid(), direction: MoveDirection })),
  completedActivityIds: z.array(z.uuid()),
  note: z.string(),
  noteToFollow: z.boolean(),
  nextVisitOn: LocalDate.nullable(),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
  receivedAt: Moment,
  /** The author may still edit without giving a reason. */
  freelyEditable: z.boolean(),
  /** How often it was corrected; the old texts are in `activity-log-corrections`. */
  corrections: z.int(),
  ...changeable,
});
export type ActivityLog = z.input<typeof ActivityLog>;

export const activityLogs = resource({
  name: 'activity-logs',
  summary: 'Visits and other contacts',
  row: ActivityLog,
  create: ActivityLogInput,
  change: ActivityLogChange,
  filter: z.object({
    familyId: z.uuid(),
    fosterFamilyId: z.uuid(),
    recordedById: z.uuid(),
    kind: ActivityKind,
    outcome: ActivityOutcome,
    /** Entries with a form of the unit's dictionary that maps to this form of the programme. */
    programmeForm: ProgrammeForm,
    heldFrom: LocalDate,
    heldUntil: LocalDate,
    noteToFollow: z.stringbool(),
  }),
  sortable: ['heldOn', 'receivedAt'],
  sortedBy: '-heldOn',
  caseContent: true,
});

/** The text an entry had before a correction. */
export const ActivityLogCorrection = z.object({
  id: z.uuid(),
  activityLogId: z.uuid(),
  correctedById: z.uuid(),
  correctedByName: z.string(),
  correctedAt: Moment,
  reason: z.string().nullable(),
  /** The entry as it stood, field by field, in the shape it is sent in. */
  before: z.record(z.string(), z.unknown()),
});
export type ActivityLogCorrection = z.input<typeof ActivityLogCorrection>;

export const activityLogCorrections = resource({
  name: 'activity-log-corrections',
  summary: 'Earlier texts of corrected entries',
  row: ActivityLogCorrection,
  filter: z.object({ activityLogId: z.uuid() }),
  sortable: ['correctedAt'],
  sortedBy: '-correctedAt',
  caseContent: true,
});

/** Entries of a period as lines of text, for whoever answers for the whole unit. Streamed: it may be large. */
export const activityLogExportEndpoint = endpoint({
  method: 'get',
  path: '/activity-log-export',
  tag: 'activity-logs',
  summary: 'Entries of a period (CSV)',
  query: z.strictObject({ heldFrom: LocalDate, heldUntil: LocalDate, recordedById: z.uuid().optional() }),
  answer: 'file',
});
