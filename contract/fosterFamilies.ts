import { z } from 'zod';
import { OpenBy } from './access.ts';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const FosterFamilyType = z.enum([
  'kin',
  'nonProfessional',
  'professional',
  'professionalEmergency',
  'professionalSpecialist',
  'familyChildrensHome',
]);

/** A foster family or a family children's home, with what its coordinator looks at first. */
export const FosterFamily = z.object({
  id: z.uuid(),
  name: z.string(),
  signature: z.string(),
  type: FosterFamilyType,
  capacity: z.int(),
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  street: z.string(),
  city: z.string(),
  phone: z.string().nullable(),
  /** Kept from those who work with the birth family: to them this foster family does not exist. */
  addressHidden: z.boolean(),
  lastVisitOn: LocalDate.nullable(),
  /** Children and adult wards living there today; both count towards the capacity. */
  children: z.int(),
  /** The earliest duty about one of these children. */
  nextDueOn: LocalDate.nullable(),
  carers: z.array(z.string()),
  coordinators: z.array(z.string()),
  /** Why a coordinator sees this file; null for everyone else. */
  openBy: OpenBy.nullable(),
  ...changeable,
});
export type FosterFamily = z.input<typeof FosterFamily>;

/** What a supervisor may change so far. */
export const FosterFamilyChange = z.strictObject({ addressHidden: z.boolean() });

export const fosterFamilies = resource({
  name: 'foster-families',
  summary: 'Foster families',
  row: FosterFamily,
  change: FosterFamilyChange,
  filter: z.object({
    q: z.string().trim().min(1).max(100),
    type: FosterFamilyType,
    /** Carrying out the function today. */
    active: z.stringbool(),
    coordinatorId: z.uuid(),
    unassigned: z.stringbool(),
    /** No visit that took place for 30 days or more. */
    withoutVisit: z.stringbool(),
    /** With a coordinator on at least one day of the period. Both or neither. */
    coveredFrom: LocalDate,
    coveredUntil: LocalDate,
    coveredBy: z.uuid(),
  }),
  sortable: ['name', 'type', 'lastVisitOn', 'startedOn'],
  sortedBy: 'name',
  caseContent: true,
  isFile: true,
});
