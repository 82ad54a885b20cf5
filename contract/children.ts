import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { Sex } from './people.ts';
import { resource } from './resource.ts';

export const PlacementBasis = z.enum(['courtOrder', 'parentsRequest', 'urgent']);
export const PlacementEnd = z.enum(['returnToFamily', 'adoption', 'changeOfPlacement', 'independence', 'other']);

/** A child (or adult ward) in foster care, with where they live today. */
export const Child = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  sex: Sex.nullable(),
  /** Whole years today; null when the date of birth is unknown. */
  age: z.int().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  fosterFamilyName: z.string().nullable(),
  /** First day of the present stay. */
  placedOn: LocalDate.nullable(),
  nextDueOn: LocalDate.nullable(),
  /** How the help plan stands; the best of its versions. */
  plan: z.enum(['none', 'draft', 'submitted', 'inForce']),
});
export type Child = z.input<typeof Child>;

export const children = resource({
  name: 'children',
  summary: 'Children in foster care',
  row: Child,
  filter: z.object({
    q: z.string().trim().min(1).max(100),
    fosterFamilyId: z.uuid(),
    /** In care today. */
    inCare: z.stringbool(),
    /** In care, with a coordinator, on at least one day of the period. Both or neither. */
    coveredFrom: LocalDate,
    coveredUntil: LocalDate,
  }),
  sortable: ['familyName', 'bornOn', 'nextDueOn'],
  sortedBy: 'familyName',
  caseContent: true,
  isFile: true,
});

/** A child's stay in a foster family. */
export const Placement = z.object({
  id: z.uuid(),
  childId: z.uuid(),
  fosterFamilyId: z.uuid(),
  /** Null when the reader may not see that foster family. */
  fosterFamilyName: z.string().nullable(),
  placedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  basis: PlacementBasis,
  courtSignature: z.string().nullable(),
  endReason: PlacementEnd.nullable(),
});
export type Placement = z.input<typeof Placement>;

export const placements = resource({
  name: 'placements',
  summary: 'Placements of children',
  row: Placement,
  filter: z.object({
    childId: z.uuid(),
    fosterFamilyId: z.uuid(),
    /** Of those who belong to this family today. */
    familyId: z.uuid(),
    current: z.stringbool(),
  }),
  sortable: ['placedOn'],
  sortedBy: '-placedOn',
  caseContent: true,
});
