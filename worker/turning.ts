import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does something over and over, with a pause after each round, from the start to the end of the worker.
 * @param round says whether there is more to do at once
 */
export function keepTurning(round: () => Promise<boolean>, everyMs: number) {
  const stopped = new AbortController();
  const turning = turn();

  async function turn() {
    while (!stopped.signal.aborted)
      if (!(await round())) await pause(everyMs, undefined, { signal: stopped.signal }).catch(() => {});
  }

  return {
    /** Resolves when the round that runs is over. */
    async stop() {
      stopped.abort();
      await turning;
    },
  };
}
