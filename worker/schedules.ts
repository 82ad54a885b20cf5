import { log } from '#server/platform/log.ts';
import type { openQueue } from '#server/platform/queue.ts';
import { missedJob } from './missedJob.ts';
import { toldOnce } from './toldOnce.ts';
import { keepTurning } from './turning.ts';

type Queue = Awaited<ReturnType<typeof openQueue>>;

/**
 * Sets the schedules when the worker starts and whenever Redis has forgotten them: without this nobody would be reminded
 * until somebody restarts a worker. What may have been missed is done at once, asked for once by however many workers.
 * Schedules that are there are left alone: set anew in the moment they are due they would skip a day.
 */
export function keepSchedules(queue: Queue, now: () => Date, everyMs = 10_000) {
  const failing = toldOnce();
  let started = false;
  return keepTurning(async () => {
    try {
      if (!started || !(await queue.hasSchedules())) {
        await queue.keepSchedules();
        await queue.enqueue(missedJob(now()), {}, 'missed-at-start');
        started = true;
      }
      failing(false);
    } catch (error) {
      failing(true, () => log.error('schedules.notKept', { error }));
    }
    return false;
  }, everyMs);
}
