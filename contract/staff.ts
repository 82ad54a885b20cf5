import { z } from 'zod';
import { Role } from './actor.ts';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const EmploymentForm = z.enum(['taskTimeContract', 'serviceContract', 'externalBody']);

const name = z.string().trim().min(1).max(80);
const content = {
  givenName: name,
  familyName: name,
  email: z.email().trim().toLowerCase().max(200),
  phone: z.string().trim().max(30).nullish(),
};

export const StaffInput = z.strictObject({
  ...content,
  role: Role,
  startedOn: LocalDate,
  /** Given to the person in person; they change it later. At least 12 characters. */
  password: z.string().min(12).max(128),
});
export const StaffChange = z.strictObject(content);

/** Someone who works for the unit. */
export const StaffMember = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  /** Roles held today. */
  roles: z.array(Role),
  /** Families or foster families today. */
  caseload: z.int(),
  ...changeable,
});
export type StaffMember = z.input<typeof StaffMember>;

export const staff = resource({
  name: 'staff',
  summary: 'Staff',
  row: StaffMember,
  create: StaffInput,
  change: StaffChange,
  filter: z.object({ q: z.string().trim().min(1).max(100), role: Role }),
  sortable: ['familyName', 'email'],
  sortedBy: 'familyName',
  caseContent: false,
});

const dates = { startedOn: LocalDate, endedOn: LocalDate.nullish() };

/** What someone may act as, and when. */
export const StaffRole = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  role: Role,
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  ...changeable,
});
export type StaffRole = z.input<typeof StaffRole>;

export const staffRoles = resource({
  name: 'staff-roles',
  summary: 'Roles of staff',
  row: StaffRole,
  create: z.strictObject({ staffId: z.uuid(), role: Role, ...dates }),
  change: z.strictObject({ endedOn: LocalDate.nullable() }),
  filter: z.object({ staffId: z.uuid() }),
  sortable: ['startedOn'],
  sortedBy: 'startedOn',
  caseContent: false,
});

/** A contract: its form, its share of full time in hundredths, from when to when. */
export const Employment = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  form: EmploymentForm,
  ftePercent: z.int(),
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  ...changeable,
});
export type Employment = z.input<typeof Employment>;

export const employments = resource({
  name: 'employments',
  summary: 'Employment of staff',
  row: Employment,
  create: z.strictObject({ staffId: z.uuid(), form: EmploymentForm, ftePercent: z.int().min(1).max(100), ...dates }),
  change: z.strictObject({ endedOn: LocalDate.nullable() }),
  filter: z.object({ staffId: z.uuid() }),
  sortable: ['startedOn'],
  sortedBy: 'startedOn',
  caseContent: false,
});
