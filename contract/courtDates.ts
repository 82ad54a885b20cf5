import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** A report on an obliged family, or an opinion at the court's request. */
export const CourtDateKind = z.enum(['report', 'opinion']);

const withdrawnReason = z.string().trim().min(10).max(1000);
const note = z.string().trim().max(1000).nullish();

export const CourtDateInput = z.strictObject({ familyId: z.uuid(), kind: CourtDateKind, dueOn: LocalDate, note });

/** It was sent, or the court no longer waits for it; the day itself stays as it was set. */
export const CourtDateChange = z.strictObject({
  sentOn: LocalDate.nullish(),
  sentAs: z.string().trim().max(120).nullish(),
  note,
  withdrawnReason: withdrawnReason.nullish(),
});
/** What a change has to say when it is made to say this: without it nothing would change. */
export const CourtDateSent = CourtDateChange.extend({ sentOn: LocalDate });
export const CourtDateWithdrawn = CourtDateChange.extend({ withdrawnReason });

export const CourtDate = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  kind: CourtDateKind,
  dueOn: LocalDate,
  sentOn: LocalDate.nullable(),
  /** How it was sent, or the number of the letter. */
  sentAs: z.string().nullable(),
  note: z.string().nullable(),
  withdrawnOn: LocalDate.nullable(),
  withdrawnReason: z.string().nullable(),
  recordedByName: z.string(),
  ...changeable,
});
export type CourtDate = z.input<typeof CourtDate>;

export const courtDates = resource({
  name: 'court-dates',
  summary: 'Days by which a court awaits a report or an opinion',
  row: CourtDate,
  create: CourtDateInput,
  change: CourtDateChange,
  filter: z.object({ familyId: z.uuid() }),
  sortable: ['dueOn'],
  sortedBy: '-dueOn',
  caseContent: true,
});
