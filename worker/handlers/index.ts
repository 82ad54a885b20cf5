import type { Handlers } from '#server/platform/queue.ts';
import type { Surroundings } from '../surroundings.ts';
import { deliver } from './deliver.ts';
import { evaluateObligations } from './evaluateObligations.ts';
import { forgetOldAnswers } from './forgetOldAnswers.ts';
import { prepareSummaries } from './prepareSummaries.ts';

/** Every job has a handler here: a new one in server/jobs.ts does not compile until it is listed. */
export const handlersIn = (surroundings: Surroundings): Handlers => ({
  evaluateObligations: () => evaluateObligations(surroundings),
  forgetOldAnswers: () => forgetOldAnswers(surroundings),
  prepareSummaries: () => prepareSummaries(surroundings),
  deliver: (message) => deliver(surroundings, message),
});
