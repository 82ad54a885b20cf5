import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerDatabase } from '#server/database.ts';
import { type Patience, usualPatience } from '#server/outbox/patience.ts';
import { type HandOver, relayDue } from '#server/outbox/relayDue.ts';
import { log } from '#server/platform/log.ts';
import { toldOnce } from './toldOnce.ts';

type Relay = { database: WorkerDatabase; handOver: HandOver; patience?: Patience };

/**
 * Hands what is due in the outbox to the queue, from the start to the end of the worker; every worker does. While the
 * queue or the database is away it goes on trying, and tells so once.
 */
export function keepRelaying({ database, handOver, patience = usualPatience }: Relay, everyMs = 1_000) {
  const stopped = new AbortController();
  const failing = toldOnce();
  const turning = turn();

  async function turn() {
    while (!stopped.signal.aborted) {
      const more = await round();
      if (!more) await pause(everyMs, undefined, { signal: stopped.signal }).catch(() => {});
    }
  }

  async function round() {
    try {
      const { relayed, more } = await relayDue(database, handOver, patience);
      // With nothing to hand over nobody knows whether the queue is back.
      if (relayed) failing(false);
      return more;
    } catch (error) {
      failing(true, () => log.error('outbox.notRelayed', { error }));
      return false;
    }
  }

  return {
    async stop() {
      stopped.abort();
      await turning;
    },
  };
}
