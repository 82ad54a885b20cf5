import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** For some days one worker stands in for another: whoever the absent one looks after is open to the substitute. */
export const Substitution = z.object({
  id: z.uuid(),
  absentId: z.uuid(),
  absentName: z.string(),
  substituteId: z.uuid(),
  substituteName: z.string(),
  startedOn: LocalDate,
  /** Always known: a substitution is for a time. The last day counts. */
  endedOn: LocalDate,
  decidedById: z.uuid(),
  decidedByName: z.string(),
  ...changeable,
});
export type Substitution = z.input<typeof Substitution>;

export const SubstitutionInput = z.strictObject({
  absentId: z.uuid(),
  substituteId: z.uuid(),
  startedOn: LocalDate,
  endedOn: LocalDate,
});

/** It can be ended sooner or go on longer. */
export const SubstitutionChange = z.strictObject({ endedOn: LocalDate });

/** As things stand on the day of asking. */
export const SubstitutionState = z.enum(['today', 'planned', 'over']);

/** Longer absences are for a transfer. */
export const longestSubstitutionDays = 366;

export const substitutions = resource({
  name: 'substitutions',
  summary: 'Substitutions',
  row: Substitution,
  create: SubstitutionInput,
  change: SubstitutionChange,
  filter: z.object({ absentId: z.uuid(), substituteId: z.uuid(), state: SubstitutionState }),
  sortable: ['startedOn', 'endedOn'],
  sortedBy: '-startedOn',
  caseContent: false,
});
