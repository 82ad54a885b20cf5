import type { KeyObject } from 'node:crypto';
import type { Anchors } from '#server/auditEvents/anchors.ts';
import { headOf, sealNextBlock, secondsUnsealed } from '#server/auditEvents/sealLog.ts';
import type { SealerDatabase } from '#server/database.ts';
import { log } from '#server/platform/log.ts';
import { toldOnce } from './toldOnce.ts';
import { keepTurning } from './turning.ts';

type Sealer = { database: SealerDatabase; key: KeyObject; anchors: Anchors };

/**
 * Seals the log every few seconds, from the start to the end of the worker. What keeps it from doing so is told once,
 * until it is over; the events wait in the database meanwhile.
 */
export function keepSealing({ database, key, anchors }: Sealer, everyMs = 2_000) {
  let anchored: string | undefined;
  const failing = toldOnce();
  const lateness = toldOnce();
  const { stop } = keepTurning(round, everyMs);

  async function round() {
    try {
      while (await database.transaction((tx) => sealNextBlock(tx, key)));
      const [head, seconds] = await database.transaction(async (tx) => [await headOf(tx), await secondsUnsealed(tx)]);
      const hash = head?.hash.toString('hex');
      // Also at the start: whoever sealed it may have been killed before it was anchored.
      if (head && hash !== anchored) await anchors.add(head);
      anchored = hash;
      lateness(seconds > patienceSeconds, () => log.error('audit.unsealed', { ms: Math.round(seconds * 1_000) }));
      failing(false);
    } catch (error) {
      failing(true, () => log.error('audit.notSealed', { error }));
    }
    return false;
  }

  return {
    /** What has been written until now is sealed, unless the database is away. */
    async stop() {
      await stop();
      await round();
    },
  };
}

const patienceSeconds = 60;
