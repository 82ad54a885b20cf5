import { AsyncLocalStorage } from 'node:async_hooks';

const deadlines = new AsyncLocalStorage<number>();

/** Whoever asked has been waiting too long: nothing more is asked of the database for them, and nothing is kept. */
export class OutOfTime extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Everything that `work` asks of the database has to be asked within this time; a COMMIT, too. */
export const within = <T>(ms: number, work: () => T) => deadlines.run(performance.now() + ms, work);

/** For whoever asks now: whether their time is over. */
export function deadlineNow(): () => boolean {
  const until = deadlines.getStore() ?? Number.POSITIVE_INFINITY;
  return () => performance.now() > until;
}
