import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** The most families an assistant, or foster families a coordinator, may have at one moment: art. 15 ust. 4 and art. 77 of the Act. */
export const caseloadCeiling = 15;

export const AssignmentPurpose = z.enum(['work', 'monitoring']);

/** An assistant looks after a family, or a coordinator after a foster family, from one day to another. */
export const Assignment = z.object({
  id: z.uuid(),
  /** A family that is only watched over after the work is none of the 15. */
  purpose: AssignmentPurpose,
  staffId: z.uuid(),
  staffName: z.string(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  subjectName: z.string(),
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  assignedById: z.uuid(),
  overLimitReason: z.string().nullable(),
  ...changeable,
});
export type Assignment = z.input<typeof Assignment>;

export const AssignmentInput = z.strictObject({
  staffId: z.uuid(),
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  startedOn: LocalDate,
  /** Why the ceiling may be exceeded; without it the sixteenth family is refused. */
  overLimitReason: z.string().trim().min(10).max(500).nullish(),
});

/** What can change later is the last day. */
export const AssignmentChange = z.strictObject({ endedOn: LocalDate });

export const assignments = resource({
  name: 'assignments',
  summary: 'Assignments',
  row: Assignment,
  create: AssignmentInput,
  change: AssignmentChange,
  filter: z.object({
    staffId: z.uuid(),
    familyId: z.uuid(),
    fosterFamilyId: z.uuid(),
    current: z.stringbool(),
  }),
  sortable: ['startedOn', 'endedOn'],
  sortedBy: '-startedOn',
  caseContent: true,
});
