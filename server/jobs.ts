import { z } from 'zod';

/** Everything the worker can be asked to do. `worker/handlers` does not compile until each has a handler. */
export const jobs = {
  evaluateObligations: { payload: z.strictObject({}), schedule: '30 3 * * *' },
  forgetOldAnswers: { payload: z.strictObject({}), schedule: '45 3 * * *' },
  prepareSummaries: { payload: z.strictObject({}), schedule: '0 6 * * *' },
  /** One message of the outbox, when the relay finds that it is due. */
  deliver: { payload: z.strictObject({ id: z.uuid(), unitId: z.uuid() }) },
} satisfies Record<string, { payload: z.ZodObject; schedule?: string }>;

export type JobName = keyof typeof jobs;
export type ScheduledJob = {
  [Name in JobName]: (typeof jobs)[Name] extends { schedule: string } ? Name : never;
}[JobName];
export type Payload<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>;
