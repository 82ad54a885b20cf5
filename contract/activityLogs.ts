import { z } from 'zod';
import { ClockTime, LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { ProgrammeForm } from './formsOfSupport.ts';
import { changeable, resource } from './resource.ts';
import { StatutoryTaskCode } from './statutoryTasks.ts';

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
export const TravelMeans = z.enum(['onFoot', 'publicTransport', 'ownCar', 'officeCar']);

/**
 * How each kind of contact can turn out. What did not take place is an attempted contact (próba kontaktu): one thing under
 * one name, whatever was attempted.
 */
export const outcomesOf: Record<z.infer<typeof ActivityKind>, readonly z.infer<typeof ActivityOutcome>[]> = {
  visit: ['tookPlace', 'notAtHome', 'refused', 'cancelled'],
  phoneCall: ['tookPlace', 'notAtHome', 'refused', 'cancelled'],
  accompanying: ['tookPlace', 'notAtHome', 'refused', 'cancelled'],
  institutionContact: ['tookPlace', 'refused', 'cancelled'],
  teamMeeting: ['tookPlace', 'cancelled'],
  court: ['tookPlace', 'cancelled'],
};

/** For seven days from receiving it the author edits freely; afterwards every correction needs a reason. */
export const freeEditDays = 7;

const GoalMove = z.strictObject({ goalId: z.uuid(), direction: MoveDirection });

/** A child the entry is about, and how it was seen; null: that is not what the entry says. */
const AboutChild = z.strictObject({ childId: z.uuid(), seen: ChildSeen.nullable() });

/** The way there and back. */
const travel = {
  travelMeans: TravelMeans.nullish(),
  travelKm: z.int().min(1).max(999).nullish(),
  travelMinutes: z.int().min(1).max(1440).nullish(),
};

/** What an entry says of something that may be shared with other families. */
const shared = {
  kind: ActivityKind,
  heldOn: LocalDate,
  startedAt: ClockTime.nullish(),
  place: ActivityPlace.nullish(),
  /** Whom else it was with: the school, the court, the office. Of a contact with an institution, which one. */
  institution: z.string().trim().min(2).max(200).nullish(),
  /** Codes of the unit's dictionary. */
  formsOfSupport: z.array(z.string().max(60)).max(15).default([]),
  /** What it was in the words of the Act; an assistant's entries only. */
  taskCodes: z.array(StatutoryTaskCode).max(5).default([]),
  ...travel,
  nextVisitOn: LocalDate.nullish(),
};

const content = {
  ...shared,
  outcome: ActivityOutcome,
  /** Whole minutes, more than 0 and at most 24 hours; only of what took place. */
  minutes: z.int().nullish(),
  presentIds: z.array(z.uuid()).max(40).default([]),
  /** Of all children together. Where `children` say it one by one, it follows from them. */
  childSeen: ChildSeen.nullish(),
  children: z.array(AboutChild).max(20).default([]),
  goalMoves: z.array(GoalMove).max(40).default([]),
  completedActivityIds: z.array(z.uuid()).max(40).default([]),
  note: z.string().trim().max(10_000).default(''),
  noteToFollow: z.boolean().default(false),
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
  institution: z.string().nullable(),
  presentIds: z.array(z.uuid()),
  childSeen: ChildSeen.nullable(),
  children: z.array(z.object({ childId: z.uuid(), seen: ChildSeen.nullable() })),
  formsOfSupport: z.array(z.string()),
  taskCodes: z.array(StatutoryTaskCode),
  travelMeans: TravelMeans.nullable(),
  travelKm: z.int().nullable(),
  travelMinutes: z.int().nullable(),
  /** One family's part of an occasion; `minutes` and travel are this family's share of it. */
  occasionId: z.uuid().nullable(),
  /** How long the occasion took as a whole. */
  occasionMinutes: z.int().nullable(),
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
  /** No supervisor has read it as it stands now. */
  unread: z.boolean(),
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
    taskCode: StatutoryTaskCode,
    /** Attempted contacts: what did not take place. */
    attempted: z.stringbool(),
    /** What waits for the one who asks to be read: nobody reads their own. */
    unread: z.stringbool(),
    occasionId: z.uuid(),
  }),
  sortable: ['heldOn', 'receivedAt'],
  sortedBy: '-heldOn',
  caseContent: true,
});

/**
 * One thing that several families took part in: a workshop, a day at court. It becomes an entry in each file, all of them or
 * none, and no file says whose the others are. Minutes and travel are of the whole and are divided among the families.
 */
export const OccasionInput = z.strictObject({
  /** UUIDv7 made on the device, as the entries' ids are: sent twice it is one occasion. */
  id: z.uuid(),
  ...shared,
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
  /** Stands in every file: it must not name anybody. */
  note: z.string().trim().max(5_000).default(''),
  families: z
    .array(
      z.strictObject({
        entryId: z.uuid(),
        familyId: z.uuid().nullish(),
        fosterFamilyId: z.uuid().nullish(),
        /** Stands in this family's file only. */
        note: z.string().trim().max(4_900).default(''),
      }),
    )
    .min(2)
    .max(15),
  recordedAt: Moment,
});
export type OccasionInput = z.input<typeof OccasionInput>;

export const occasionEndpoint = endpoint({
  method: 'post',
  path: '/activity-log-occasions',
  tag: 'activity-logs',
  summary: 'Record one occasion of several families',
  body: OccasionInput,
  answer: z.object({ id: z.uuid(), entries: z.array(ActivityLog) }),
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
  query: z.strictObject({
    heldFrom: LocalDate,
    heldUntil: LocalDate,
    recordedById: z.uuid().optional(),
    taskCode: StatutoryTaskCode.optional(),
  }),
  answer: 'file',
});
