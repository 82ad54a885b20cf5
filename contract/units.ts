import { z } from 'zod';
import { changeable, resource } from './resource.ts';

export const UnitKind = z.enum(['gmina', 'powiat', 'cityWithCountyRights']);

export const UnitChange = z.strictObject({ letterhead: z.string().trim().max(400).default('') });

/** The reader's own unit, and what stands at the head of its documents. */
export const Unit = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: UnitKind,
  /** Address and telephone, a line each, under the name. */
  letterhead: z.string(),
  ...changeable,
});
export type Unit = z.input<typeof Unit>;

export const units = resource({
  name: 'units',
  summary: 'The unit',
  row: Unit,
  change: UnitChange,
  filter: z.object({}),
  sortable: ['name'],
  sortedBy: 'name',
  caseContent: false,
});
