import type { WorkerDatabase } from '#server/database.ts';
import { type Patience, usualPatience } from '#server/outbox/patience.ts';
import { type HandOver, relayDue } from '#server/outbox/relayDue.ts';
import { log } from '#server/platform/log.ts';
import { toldOnce } from './toldOnce.ts';
import { keepTurning } from './turning.ts';

type Relay = {
  database: WorkerDatabase;
  handOver: HandOver;
  patience?: Patience;
  /** Told after each look into the outbox, whatever came of it. */
  cameRound?: () => void;
};

/**
 * Hands what is due in the outbox to the queue, from the start to the end of the worker; every worker does. While the
 * queue or the database is away it goes on trying, and tells so once.
 */
export function keepRelaying(
  { database, handOver, patience = usualPatience, cameRound = () => {} }: Relay,
  everyMs = 1_000,
) {
  const failing = toldOnce();
  return keepTurning(async () => {
    try {
      const { relayed, more } = await relayDue(database, handOver, patience);
      // With nothing to hand over nobody knows whether the queue is back.
      if (relayed) failing(false);
      return more;
    } catch (error) {
      failing(true, () => log.error('outbox.notRelayed', { error }));
      return false;
    } finally {
      cameRound();
    }
  }, everyMs);
}
