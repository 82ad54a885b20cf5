import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const AddressKind = z.enum(['residence', 'correspondence']);
export const InstitutionKind = z.enum([
  'courtGuardian',
  'school',
  'preschool',
  'clinic',
  'police',
  'socialWorker',
  'counselling',
  'other',
]);
export const WarningKind = z.enum(['dog', 'infection', 'aggression', 'other']);

/** A warning is looked at again after a year at the latest. */
export const longestWarningDays = 366;

const name = z.string().trim().min(1).max(120);
const phone = z.string().trim().max(30).nullish();

const place = {
  street: name,
  city: name,
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{2}-\d{3}$/)
    .nullish(),
  fromOn: LocalDate,
};

/** A move: the address before it ends on the day this one begins. */
export const FamilyAddressInput = z.strictObject({ familyId: z.uuid(), kind: AddressKind, ...place });
/** A correction of the address itself, or its end. */
export const FamilyAddressChange = z.strictObject({ ...place, untilOn: LocalDate.nullish() });

/** Where a family lived or lives, and where it takes its letters. */
export const FamilyAddress = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: AddressKind,
  street: z.string(),
  city: z.string(),
  postalCode: z.string().nullable(),
  fromOn: LocalDate,
  untilOn: LocalDate.nullable(),
  ...changeable,
});
export type FamilyAddress = z.input<typeof FamilyAddress>;

export const familyAddresses = resource({
  name: 'family-addresses',
  summary: 'Addresses of families over time',
  row: FamilyAddress,
  create: FamilyAddressInput,
  change: FamilyAddressChange,
  filter: z.object({ familyId: z.uuid(), kind: AddressKind }),
  sortable: ['fromOn'],
  sortedBy: '-fromOn',
  caseContent: true,
});

const institution = {
  kind: InstitutionKind,
  name,
  contactName: z.string().trim().max(120).nullish(),
  phone,
  note: z.string().trim().max(1000).default(''),
  sinceOn: LocalDate,
  untilOn: LocalDate.nullish(),
};
export const FamilyInstitutionInput = z.strictObject({ familyId: z.uuid(), ...institution });
export const FamilyInstitutionChange = z.strictObject(institution);

/** An institution that works with the family, and whom to ask for there. */
export const FamilyInstitution = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: InstitutionKind,
  name: z.string(),
  contactName: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  sinceOn: LocalDate,
  untilOn: LocalDate.nullable(),
  ...changeable,
});
export type FamilyInstitution = z.input<typeof FamilyInstitution>;

export const familyInstitutions = resource({
  name: 'family-institutions',
  summary: 'Institutions around families',
  row: FamilyInstitution,
  create: FamilyInstitutionInput,
  change: FamilyInstitutionChange,
  filter: z.object({ familyId: z.uuid(), kind: InstitutionKind }),
  sortable: ['sinceOn', 'kind'],
  sortedBy: 'kind',
  caseContent: true,
});

const warning = { kind: WarningKind, note: z.string().trim().min(3).max(500), reviewOn: LocalDate };
export const FamilyWarningInput = z.strictObject({ familyId: z.uuid(), ...warning });
/** Looked at again: it stands until another day, says something else, or is over. */
export const FamilyWarningChange = z.strictObject({ ...warning, ended: z.boolean().default(false) });

/** What whoever visits has to know before the door opens. */
export const FamilyWarning = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: WarningKind,
  note: z.string(),
  sinceOn: LocalDate,
  reviewOn: LocalDate,
  endedOn: LocalDate.nullable(),
  /** Nobody has looked at it on the day it was to be looked at. */
  reviewOverdue: z.boolean(),
  recordedByName: z.string(),
  ...changeable,
});
export type FamilyWarning = z.input<typeof FamilyWarning>;

export const familyWarnings = resource({
  name: 'family-warnings',
  summary: 'Warnings for whoever visits a family',
  row: FamilyWarning,
  create: FamilyWarningInput,
  change: FamilyWarningChange,
  filter: z.object({ familyId: z.uuid(), current: z.stringbool() }),
  sortable: ['sinceOn', 'reviewOn'],
  sortedBy: '-sinceOn',
  caseContent: true,
});
