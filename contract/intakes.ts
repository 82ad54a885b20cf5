import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { FamilyInput, FamilyStatus, IntakeRoute } from './families.ts';
import { changeable, resource } from './resource.ts';

export const IntakeDocument = z.enum(['certificateOfImpairment', 'confirmationOfPregnancy']);
export const AuthorisationKind = z.enum(['general', 'special']);
export const IntakeDecision = z.enum(['accepted', 'refused']);
export const FamilyConsent = z.enum(['agreed', 'refused']);

const text = z.string().trim().min(2).max(200);

/** The social worker's interview and request; known later than the referral, and before the decision. */
const interview = {
  urgent: z.boolean(),
  interviewedOn: LocalDate.nullish(),
  socialWorker: text.nullish(),
  requestedOn: LocalDate.nullish(),
};

/** What each route asks for: a fact of another route is refused, a required one that is missing is named. */
export const IntakeFacts = z.discriminatedUnion('route', [
  z.strictObject({ route: z.literal('socialWorker'), ...interview }),
  /** Art. 109 § 2 pkt 1 of the Family and Guardianship Code. */
  z.strictObject({
    route: z.literal('court'),
    court: text,
    courtSignature: z.string().trim().min(1).max(60),
    orderedOn: LocalDate,
    orderFinal: z.boolean(),
    guardian: text.nullish(),
  }),
  /** Art. 8 of the Act „Za życiem”: an application with a document, no interview, no request. */
  z.strictObject({
    route: z.literal('forLife'),
    document: IntakeDocument,
    documentOn: LocalDate,
    issuerSpecialisation: text,
    authorisation: AuthorisationKind.nullish(),
    authorisationScope: z.string().trim().min(2).max(1000).nullish(),
    authorisedOn: LocalDate.nullish(),
    authorisationRevokedOn: LocalDate.nullish(),
  }),
  /** Art. 10 ust. 4: the child is in care and the parents work towards its return. */
  z.strictObject({
    route: z.literal('childInCare'),
    ...interview,
    childName: text,
    inCareSince: LocalDate,
    coordinatorUnit: text,
  }),
]);
export type IntakeFacts = z.output<typeof IntakeFacts>;

/** One start of work with a family. Facts of other routes are null. */
export const Intake = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  familyName: z.string(),
  route: IntakeRoute,
  receivedOn: LocalDate,
  urgent: z.boolean(),
  interviewedOn: LocalDate.nullable(),
  socialWorker: z.string().nullable(),
  requestedOn: LocalDate.nullable(),
  court: z.string().nullable(),
  courtSignature: z.string().nullable(),
  orderedOn: LocalDate.nullable(),
  orderFinal: z.boolean().nullable(),
  guardian: z.string().nullable(),
  /** The day the court was told that the family refuses: an obliged family cannot simply resign. */
  courtInformedOn: LocalDate.nullable(),
  document: IntakeDocument.nullable(),
  documentOn: LocalDate.nullable(),
  issuerSpecialisation: z.string().nullable(),
  authorisation: AuthorisationKind.nullable(),
  authorisationScope: z.string().nullable(),
  authorisedOn: LocalDate.nullable(),
  authorisationRevokedOn: LocalDate.nullable(),
  childName: z.string().nullable(),
  inCareSince: LocalDate.nullable(),
  coordinatorUnit: z.string().nullable(),
  /** A plain act of the head, no administrative decision. */
  decision: IntakeDecision.nullable(),
  decidedOn: LocalDate.nullable(),
  decidedByName: z.string().nullable(),
  refusalReason: z.string().nullable(),
  /** The day of an acceptance that was taken back before anybody was assigned. */
  acceptedOn: LocalDate.nullable(),
  consent: FamilyConsent.nullable(),
  consentOn: LocalDate.nullable(),
  consentBy: z.string().nullable(),
  consentNote: z.string().nullable(),
  firstContactOn: LocalDate.nullable(),
  socialWorkerPresent: z.boolean().nullable(),
  closedOn: LocalDate.nullable(),
  /** Somebody was assigned to the family since it came. */
  assigned: z.boolean(),
  /** Where its family stands today; null for an intake of earlier work. */
  status: FamilyStatus.nullable(),
  ...changeable,
});
export type Intake = z.input<typeof Intake>;

export const IntakeInput = z.strictObject({
  family: FamilyInput.pick({ name: true, signature: true, street: true, city: true, phone: true }).strict(),
  receivedOn: LocalDate,
  facts: IntakeFacts,
});

export const intakes = resource({
  name: 'intakes',
  summary: 'Intakes',
  row: Intake,
  create: IntakeInput,
  change: z.strictObject({ facts: IntakeFacts }),
  filter: z.object({
    familyId: z.uuid(),
    route: IntakeRoute,
    /** Waiting for something before work begins. */
    pending: z.stringbool(),
    /** Where the family stands. */
    status: FamilyStatus,
  }),
  sortable: ['receivedOn'],
  sortedBy: '-receivedOn',
  caseContent: true,
});

/** What happens to an intake after it came, one act at a time. */
export const IntakeStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decision'),
    decision: IntakeDecision,
    on: LocalDate,
    /** Why an assistant is not assigned. */
    reason: z.string().trim().min(10).max(1000).nullish(),
  }),
  z.strictObject({
    kind: z.literal('consent'),
    consent: FamilyConsent,
    on: LocalDate,
    /** Who spoke for the family. */
    by: text,
    note: z.string().trim().max(1000).nullish(),
  }),
  z.strictObject({ kind: z.literal('firstContact'), on: LocalDate, socialWorkerPresent: z.boolean() }),
  z.strictObject({ kind: z.literal('courtInformed'), on: LocalDate }),
]);
export type IntakeStep = z.output<typeof IntakeStep>;

export const intakeStepEndpoint = endpoint({
  method: 'post',
  path: '/intakes/:id/steps',
  tag: 'intakes',
  summary: 'Decide, record consent, first contact, or that the court was informed (If-Match)',
  body: z.strictObject({ step: IntakeStep }),
  answer: Intake,
});

/** A family that may be the same one, and by what. */
export const Duplicate = z.object({
  familyId: z.uuid(),
  familyName: z.string(),
  signature: z.string(),
  city: z.string(),
  endedOn: LocalDate.nullable(),
  matches: z.array(z.enum(['name', 'bornOn', 'pesel'])),
});
export type Duplicate = z.input<typeof Duplicate>;

/** So many candidates at most: who has more has typed too little. */
export const duplicatesShown = 10;

/** POST, because personal data never stands in an address. */
export const duplicatesEndpoint = endpoint({
  method: 'post',
  path: '/intakes/duplicates',
  tag: 'intakes',
  summary: 'Families of one’s own view that may be the one being taken on',
  body: z.strictObject({
    name: z.string().trim().min(3).max(120).nullish(),
    bornOn: LocalDate.nullish(),
    pesel: z.string().trim().min(1).max(40).nullish(),
  }),
  changesNothing: true,
  answer: z.array(Duplicate),
});
