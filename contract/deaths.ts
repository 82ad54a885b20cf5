import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

export const DeathInput = z.strictObject({ personId: z.uuid(), diedOn: LocalDate });

/** Somebody died. After a child's death no reminder about its family goes out by itself. */
export const Death = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  diedOn: LocalDate,
  recordedByName: z.string(),
  /** From this day reminders go out again, as a supervisor decided. */
  remindersResumedOn: LocalDate.nullable(),
  resumedByName: z.string().nullable(),
  /** Recorded by mistake. */
  withdrawnOn: LocalDate.nullable(),
  note: z.string().nullable(),
  revision: changeable.revision,
});
export type Death = z.input<typeof Death>;

export const deaths = resource({
  name: 'deaths',
  summary: 'Deaths of people in the files',
  row: Death,
  create: DeathInput,
  filter: z.object({ personId: z.uuid(), familyId: z.uuid() }),
  sortable: ['diedOn'],
  sortedBy: '-diedOn',
  caseContent: true,
});

/** A supervisor decides what continues; what was recorded by mistake is withdrawn, with a note. */
export const deathDecisionEndpoint = endpoint({
  method: 'post',
  path: '/deaths/:id/decisions',
  tag: 'deaths',
  summary: 'Resume reminders, or withdraw what was recorded by mistake (If-Match)',
  body: z.strictObject({
    decision: z.enum(['resumeReminders', 'withdraw']),
    note: z.string().trim().min(5).max(1000),
  }),
  answer: Death,
});
