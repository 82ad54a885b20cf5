import { z } from 'zod';

/** What opens a file to a worker today; an assignment before a substitution, that before an emergency. */
export const OpenBy = z.enum(['assignment', 'substitution', 'emergency']);
export type OpenBy = z.infer<typeof OpenBy>;
