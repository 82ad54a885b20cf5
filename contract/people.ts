import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const Sex = z.enum(['female', 'male']);

export const personName = z.string().trim().min(1).max(80);

/** Puts right what is known of a person: a supervisor all of it, an assistant the phone, and of a child not born yet the rest. */
export const PersonChange = z.strictObject({
  givenName: personName,
  familyName: personName,
  bornOn: LocalDate.nullish(),
  expectedOn: LocalDate.nullish(),
  sex: Sex.nullish(),
  phone: z.string().trim().max(30).nullish(),
});

/** One human being; what they are to a family or in care are dated facts elsewhere. */
export const Person = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  /** Of a child not born yet. */
  expectedOn: LocalDate.nullable(),
  sex: Sex.nullable(),
  phone: z.string().nullable(),
  ...changeable,
});
export type Person = z.input<typeof Person>;

export const people = resource({
  name: 'people',
  summary: 'People',
  row: Person,
  change: PersonChange,
  filter: z.object({ familyId: z.uuid(), q: z.string().trim().min(1).max(100) }),
  sortable: ['familyName', 'bornOn'],
  sortedBy: 'familyName',
  caseContent: true,
});
