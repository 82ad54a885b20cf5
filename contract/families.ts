import { z } from 'zod';
import { OpenBy } from './access.ts';
import { LocalDate } from './calendar.ts';
import { EndingGround, EndingReason } from './endingGrounds.ts';
import { endpoint } from './endpoint.ts';
import { personName } from './people.ts';
import { changeable, resource } from './resource.ts';

/** How a family got an assistant; each route has rules of its own. */
export const IntakeRoute = z.enum(['socialWorker', 'court', 'forLife', 'childInCare']);
export const FamilyRole = z.enum(['parent', 'partner', 'child', 'grandparent', 'otherAdult']);
/** Why somebody is not a member, or not in this role, any more. */
export const LeftReason = z.enum([
  'movedOut',
  'placedInCare',
  'startedOwnLife',
  'died',
  'roleChanged',
  'recordedByMistake',
  'other',
]);

/** Where a family stands, derived from its facts (`server/families/familyStatus.ts`), the first that is true. */
export const FamilyStatus = z.enum([
  'monitoring',
  'ended',
  'refusedAssignment',
  'refusedAssistance',
  'inProgress',
  'planning',
  'assigned',
  'awaitingAssignment',
  'interviewPending',
  'awaitingDecision',
]);
export type FamilyStatus = z.infer<typeof FamilyStatus>;

const name = z.string().trim().min(1).max(120);

export const FamilyInput = z.strictObject({
  name,
  signature: z.string().trim().min(1).max(60),
  intakeRoute: IntakeRoute,
  intakeOn: LocalDate,
  courtSignature: z.string().trim().max(60).nullish(),
  street: name,
  city: name,
  phone: z.string().trim().max(30).nullish(),
});

/** A family an assistant works with. */
export const Family = z.object({
  id: z.uuid(),
  name: z.string(),
  signature: z.string(),
  intakeRoute: IntakeRoute,
  intakeOn: LocalDate,
  courtSignature: z.string().nullable(),
  street: z.string(),
  city: z.string(),
  phone: z.string().nullable(),
  lastVisitOn: LocalDate.nullable(),
  nextDueOn: LocalDate.nullable(),
  /** The day work ended; null while it goes on. */
  endedOn: LocalDate.nullable(),
  /** Why it ended, in the worker's words; null while it goes on. */
  endingGround: EndingGround.nullable(),
  /** While it is watched over after the work: until when that is planned. */
  monitoringUntil: LocalDate.nullable(),
  status: FamilyStatus,
  /** Staff assigned today, by name, for the list. */
  assistants: z.array(z.string()),
  children: z.int(),
  /** Why a worker sees this file; null for a supervisor, who sees them all. */
  openBy: OpenBy.nullable(),
  ...changeable,
});
export type Family = z.input<typeof Family>;

const period = { coveredFrom: LocalDate, coveredUntil: LocalDate };

export const families = resource({
  name: 'families',
  summary: 'Families',
  row: Family,
  create: FamilyInput,
  change: FamilyInput,
  filter: z.object({
    q: z.string().trim().min(1).max(100),
    open: z.stringbool(),
    /** Watched over after the work. */
    monitored: z.stringbool(),
    intakeRoute: IntakeRoute,
    status: FamilyStatus,
    /** Today's assistant. */
    assistantId: z.uuid(),
    unassigned: z.stringbool(),
    overdue: z.stringbool(),
    /** Open, and no visit that took place for 30 days or more. */
    withoutVisit: z.stringbool(),
    /** Nothing at all was recorded in the period. Both or neither. */
    withoutEntriesFrom: LocalDate,
    withoutEntriesUntil: LocalDate,
    /** With an assistant on at least one day of the period: the report's "families covered". Both or neither. */
    ...period,
    /** With `coveredFrom`: only families this person looked after in the period. */
    coveredBy: z.uuid(),
    endingReason: EndingReason,
    endedFrom: LocalDate,
    endedUntil: LocalDate,
  }),
  sortable: ['name', 'lastVisitOn', 'nextDueOn', 'intakeOn', 'signature'],
  sortedBy: 'name',
  caseContent: true,
  isFile: true,
});

/** Who belongs to a family, as what and when. */
export const FamilyMember = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  personId: z.uuid(),
  role: FamilyRole,
  joinedOn: LocalDate,
  /** From this day on they are not. */
  leftOn: LocalDate.nullable(),
  leftReason: LeftReason.nullable(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  expectedOn: LocalDate.nullable(),
  phone: z.string().nullable(),
  ...changeable,
});
export type FamilyMember = z.input<typeof FamilyMember>;

/** Somebody new to the unit, or somebody who is in another file already: then only who it is. */
export const FamilyMemberInput = z.strictObject({
  familyId: z.uuid(),
  role: FamilyRole,
  joinedOn: LocalDate,
  personId: z.uuid().nullish(),
  givenName: personName.nullish(),
  familyName: personName.nullish(),
  bornOn: LocalDate.nullish(),
  expectedOn: LocalDate.nullish(),
  phone: z.string().trim().max(30).nullish(),
});

/** An end, or another role from that day on, which is a row of its own. */
export const FamilyMemberChange = z.strictObject({
  leftOn: LocalDate,
  leftReason: LeftReason,
  /** With `roleChanged`. */
  newRole: FamilyRole.nullish(),
});

export const familyMembers = resource({
  name: 'family-members',
  summary: 'Members of families',
  row: FamilyMember,
  create: FamilyMemberInput,
  change: FamilyMemberChange,
  filter: z.object({
    familyId: z.uuid(),
    role: FamilyRole,
    /** Children of the families covered in the period, under 18 on its first day or born in it. */
    ...period,
  }),
  sortable: ['joinedOn', 'role'],
  sortedBy: 'joinedOn',
  caseContent: true,
});

/** Somebody on file who may be the one being added. */
export const AlikePerson = z.object({
  personId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  families: z.array(z.object({ familyId: z.uuid(), name: z.string() })),
});
export type AlikePerson = z.input<typeof AlikePerson>;

/** So many at most. */
export const alikeShown = 5;

/** POST, because personal data never stands in an address. */
export const alikeEndpoint = endpoint({
  method: 'post',
  path: '/family-members/alike',
  tag: 'family-members',
  summary: 'People of one’s own view with this name, and born on this day as far as both are known',
  body: z.strictObject({ givenName: personName, familyName: personName, bornOn: LocalDate.nullish() }),
  changesNothing: true,
  answer: z.array(AlikePerson),
});
