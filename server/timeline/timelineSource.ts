import type { z } from 'zod';
import type { TimelineKind } from '#contract/timeline.ts';
import type { Sight } from '../platform/sight.ts';

/**
 * Where lines of a family's timeline come from: one kind of fact a file, listed in `timelineSources.ts`. A new kind of
 * fact gets a file here, its words in admin/timeline/, and nothing else.
 */
export type TimelineSource = {
  /** Under which it is found when the timeline is narrowed. */
  readonly kind: z.infer<typeof TimelineKind>;
  /**
   * A SELECT of the columns `event text, id uuid, on_day date, by_id uuid, facts json, note text` about the family whose
   * id stands in `family`. Tables are named through `sight.rows`, so that both walls hold here as everywhere.
   */
  readonly lines: (sight: Sight, family: string) => string;
};
