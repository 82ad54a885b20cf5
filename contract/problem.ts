import { z } from 'zod';

/** What the API answers instead of a result: RFC 9457, with a stable code and the fields it concerns. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  /** With 412: the row as it is now. */
  current: z.unknown().optional(),
  /** With 412: what was sent instead; null for a removal. Whoever wrote it decides between the two. */
  submitted: z.unknown().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
