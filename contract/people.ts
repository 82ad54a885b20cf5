import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { resource } from './resource.ts';

export const Sex = z.enum(['female', 'male']);

/** One human being; what they are to a family or in care are dated facts elsewhere. */
export const Person = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  sex: Sex.nullable(),
  phone: z.string().nullable(),
});
export type Person = z.input<typeof Person>;

export const people = resource({
  name: 'people',
  summary: 'People',
  row: Person,
  filter: z.object({ familyId: z.uuid(), q: z.string().trim().min(1).max(100) }),
  sortable: ['familyName', 'bornOn'],
  sortedBy: 'familyName',
  caseContent: true,
});
