import { log } from './log.ts';

type Ending = {
  program: 'server' | 'worker';
  /** Finishes what runs and closes what is open. */
  stop: (why: 'asked' | 'failed') => Promise<void>;
  /** After so long it ends whatever still runs. */
  within: number;
};

/** A key pressed once reaches a program twice when its starter passes it on. */
const samePressMs = 300;

/**
 * How a program ends. Asked by a signal it finishes in order and leaves with 0; asked again it leaves at once. An error
 * nobody caught says that something is in a state nobody thought of: it is logged without its words, what else runs is
 * finished, and the program leaves with 1 for whoever starts it again.
 */
export function endInOrder({ program, stop, within }: Ending) {
  let begun: number | undefined;

  async function end(why: 'asked' | 'failed') {
    begun = performance.now();
    setTimeout(() => process.exit(1), within).unref();
    const inOrder = await stop(why).then(
      () => true,
      (error: unknown) => {
        log.error(`${program}.notStoppedInOrder`, { error });
        return false;
      },
    );
    log.info(`${program}.stopped`);
    process.exit(inOrder && why === 'asked' ? 0 : 1);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (begun === undefined) void end('asked');
      else if (performance.now() - begun > samePressMs) process.exit(1);
    });
  for (const mistake of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(mistake, (error: unknown) => {
      log.error(`${program}.failed`, { error });
      if (begun === undefined) void end('failed');
    });
}
