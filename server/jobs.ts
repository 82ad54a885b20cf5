import { z } from 'zod';

/** Everything the worker can be asked to do. `worker/handlers` does not compile until each has a handler. */
export const jobs = {
  evaluateObligations: { payload: z.strictObject({}), schedule: '30 3 * * *' },
  forgetOldAnswers: { payload: z.strictObject({}), schedule: '45 3 * * *' },
  sendDailySummaries: { payload: z.strictObject({}), schedule: '0 6 * * *' },
  /** What has to be told at once, and what could not be delivered before. */
  sendNotifications: { payload: z.strictObject({}), schedule: '* * * * *' },
} satisfies Record<string, { payload: z.ZodObject; schedule?: string }>;

export type JobName = keyof typeof jobs;
export type Payload<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>;
