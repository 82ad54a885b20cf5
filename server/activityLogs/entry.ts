import type { z } from 'zod';
import type { ActivityLogChange } from '#contract/activityLogs.ts';

/** What somebody wrote down. */
export type Content = Omit<z.output<typeof ActivityLogChange>, 'reason'>;

/** Whose file it is in. */
export type Subject = { familyId: string | null; fosterFamilyId: string | null };

/** What an entry is one family's part of, and how long that took as a whole. */
export type Occasion = { occasionId: string; occasionMinutes: number } | { occasionId: null; occasionMinutes: null };
