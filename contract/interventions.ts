import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** What one sees in front of a child in danger: short words to tap, the rest in one's own. */
export const Danger = z.enum([
  'violence',
  'sexualAbuse',
  'neglect',
  'leftAlone',
  'carerIntoxicated',
  'illness',
  'selfHarm',
  'dangerousHome',
  'other',
]);

/** Who may have to be told. Only a social worker may take a child away (art. 12a UPPD). */
export const Addressee = z.enum([
  'police',
  'ambulance',
  'prosecutor',
  'familyCourt',
  'interdisciplinaryTeam',
  'socialWorker',
  'supervisor',
  'other',
]);
export const WayOfTelling = z.enum(['phone', 'inPerson', 'letter', 'electronically']);

const words = z.string().trim().max(4000).default('');
const shortWords = z.string().trim().max(200).default('');

/** Somebody was told: whom, when, how, who took it and under which number. */
const Told = z.strictObject({
  /** UUIDv7 made on the device: sent twice it is one step. */
  id: z.uuid(),
  told: Addressee,
  way: WayOfTelling,
  person: shortWords,
  reference: shortWords,
  note: words,
  happenedAt: Moment,
});

/** A child in danger, recorded in seconds. Nothing here waits for anybody's approval. */
export const InterventionInput = z.strictObject({
  /** UUIDv7 made on the device: sending the same record twice is one record. */
  id: z.uuid(),
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  /** None: a child who is not on the list yet, or nobody knows which. */
  childIds: z.array(z.uuid()).max(20).default([]),
  dangers: z.array(Danger).min(1).max(Danger.options.length),
  seen: words,
  done: words,
  noticedAt: Moment,
  /** When it was saved on the device, by the device's clock. */
  recordedAt: Moment,
  told: z.array(Told).max(Addressee.options.length).default([]),
});

/** A supervisor closes it and says why. */
export const InterventionClosing = z.strictObject({ closingNote: z.string().trim().min(5).max(2000) });

export const Intervention = z.object({
  id: z.uuid(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  /** Empty for a reader who may not see the family. */
  subjectName: z.string(),
  childIds: z.array(z.uuid()),
  childNames: z.array(z.string()),
  dangers: z.array(Danger),
  seen: z.string(),
  done: z.string(),
  noticedAt: Moment,
  recordedAt: Moment,
  receivedAt: Moment,
  recordedById: z.uuid(),
  recordedByName: z.string(),
  /** Who has been told so far. */
  told: z.array(Addressee),
  closedAt: Moment.nullable(),
  closedByName: z.string(),
  closingNote: z.string().nullable(),
  ...changeable,
});
export type Intervention = z.input<typeof Intervention>;

export const interventions = resource({
  name: 'interventions',
  summary: 'Children in danger: what was seen and who was told',
  row: Intervention,
  create: InterventionInput,
  change: InterventionClosing,
  filter: z.object({ familyId: z.uuid(), fosterFamilyId: z.uuid(), open: z.stringbool() }),
  sortable: ['noticedAt', 'receivedAt'],
  sortedBy: '-noticedAt',
  caseContent: true,
});

/** Somebody else was told, or something came to be known later: a note without a `told`. */
export const InterventionStepInput = z.strictObject({
  ...Told.shape,
  interventionId: z.uuid(),
  told: Addressee.nullish(),
  way: WayOfTelling.nullish(),
  recordedAt: Moment,
});

export const InterventionStep = z.object({
  id: z.uuid(),
  interventionId: z.uuid(),
  told: Addressee.nullable(),
  way: WayOfTelling.nullable(),
  person: z.string(),
  reference: z.string(),
  note: z.string(),
  happenedAt: Moment,
  recordedAt: Moment,
  receivedAt: Moment,
  takenById: z.uuid(),
  takenByName: z.string(),
});
export type InterventionStep = z.input<typeof InterventionStep>;

export const interventionSteps = resource({
  name: 'intervention-steps',
  summary: 'Steps of an intervention: who was told, what was added',
  row: InterventionStep,
  create: InterventionStepInput,
  filter: z.object({ interventionId: z.uuid() }),
  sortable: ['happenedAt'],
  sortedBy: 'happenedAt',
  caseContent: true,
});

/** What our worker has to do with a Blue Card. */
export const BlueCardRole = z.enum(['wroteForm', 'groupMember', 'informed']);

const number = z.string().trim().max(60).nullish();

/** A Blue Card by date, number and role; the forms and what is in them are not ours. */
export const BlueCardInput = z.strictObject({
  familyId: z.uuid(),
  ourRole: BlueCardRole,
  drawnOn: LocalDate,
  number,
  passedOn: LocalDate.nullish(),
});

/** The number is often known later; passing it on ends the duty. */
export const BlueCardChange = z.strictObject({ number, passedOn: LocalDate.nullish() });

export const BlueCard = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  ourRole: BlueCardRole,
  drawnOn: LocalDate,
  number: z.string().nullable(),
  passedOn: LocalDate.nullable(),
  /** The last day to pass it on, for what our worker wrote. */
  passOnBy: LocalDate.nullable(),
  recordedByName: z.string(),
  ...changeable,
});
export type BlueCard = z.input<typeof BlueCard>;

export const blueCards = resource({
  name: 'blue-cards',
  summary: 'Blue Cards by date, number and role',
  row: BlueCard,
  create: BlueCardInput,
  change: BlueCardChange,
  filter: z.object({ familyId: z.uuid() }),
  sortable: ['drawnOn'],
  sortedBy: '-drawnOn',
  caseContent: true,
});
