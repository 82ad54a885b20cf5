import { z } from 'zod';
import { Moment } from './calendar.ts';
import { changeable, resource } from './resource.ts';

export const ConflictKind = z.enum(['relative', 'neighbour', 'other']);

/** A relative, a neighbour: the file stays closed to this worker, whatever else would open it. */
export const ConflictOfInterest = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  staffName: z.string(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  /** Empty for the worker concerned, to whom the file is closed. */
  subjectName: z.string(),
  kind: ConflictKind,
  declaredById: z.uuid(),
  declaredAt: Moment,
  withdrawnAt: Moment.nullable(),
  ...changeable,
});
export type ConflictOfInterest = z.input<typeof ConflictOfInterest>;

export const ConflictInput = z.strictObject({
  /** Whose conflict it is: one's own, or anybody's when a supervisor declares it. */
  staffId: z.uuid(),
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  kind: ConflictKind,
});

/** A supervisor, never the one concerned, finds that there is none any more. */
export const ConflictWithdrawal = z.strictObject({ withdrawn: z.literal(true) });

export const conflictsOfInterest = resource({
  name: 'conflicts-of-interest',
  summary: 'Conflicts of interest',
  row: ConflictOfInterest,
  create: ConflictInput,
  change: ConflictWithdrawal,
  filter: z.object({ staffId: z.uuid(), familyId: z.uuid(), fosterFamilyId: z.uuid(), current: z.stringbool() }),
  sortable: ['declaredAt'],
  sortedBy: '-declaredAt',
  caseContent: false,
});
