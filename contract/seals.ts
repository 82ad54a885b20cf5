import { z } from 'zod';
import { Moment } from './calendar.ts';
import { changeable, resource } from './resource.ts';

const NamedIds = z.array(z.uuid()).min(1).max(30);

/** A sealed file is for the named persons only; supervisors who are not named see neither the file nor the seal. */
export const Seal = z.object({
  id: z.uuid(),
  familyId: z.uuid().nullable(),
  fosterFamilyId: z.uuid().nullable(),
  subjectName: z.string(),
  reason: z.string(),
  namedIds: z.array(z.uuid()),
  namedNames: z.array(z.string()),
  sealedByName: z.string(),
  sealedAt: Moment,
  liftedAt: Moment.nullable(),
  ...changeable,
});
export type Seal = z.input<typeof Seal>;

export const SealInput = z.strictObject({
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  reason: z.string().trim().min(10).max(1000),
  /** Who may open the file from now on; the one who seals it is among them. */
  namedIds: NamedIds,
});

export const SealChange = z.strictObject({ namedIds: NamedIds, lifted: z.boolean() });

export const seals = resource({
  name: 'seals',
  summary: 'Sealed files',
  row: Seal,
  create: SealInput,
  change: SealChange,
  filter: z.object({ familyId: z.uuid(), fosterFamilyId: z.uuid(), current: z.stringbool() }),
  sortable: ['sealedAt'],
  sortedBy: '-sealedAt',
  caseContent: false,
});
