import { type SpawnOptions, spawn } from 'node:child_process';

/**
 * A program that never outlives the one that started it: a shell holds the other end of its standard input and signals
 * the program when that closes, even if the starter was killed. It is in a session of its own, so Ctrl-C in the terminal
 * reaches the starter only, which stops things in order.
 */
export function startLeashed(command: string, args: string[], { lastSignal = 'TERM', log, ...place }: LeashOptions) {
  const leash = `exec 3<&0; ((read _ <&3; kill -${lastSignal} $$) >/dev/null 2>&1 &); exec "$@" 3<&- </dev/null`;
  const child = spawn('sh', ['-c', leash, 'sh', command, ...args], {
    ...place,
    detached: true,
    stdio: ['pipe', log, log],
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, by) => resolve({ code, signal: by }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
  const lead = child.stdin!;
  exited.then(() => lead.destroy());
  lead.on('error', () => {});

  return {
    pid: child.pid!,
    /** Resolves when it ends, asked to or not. */
    exited,
    /** Asks it to finish; ends it by force when it takes longer. */
    async stop(patienceMs: number) {
      lead.end();
      const tooLong = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      const exit = await exited;
      clearTimeout(tooLong);
      return exit;
    },
  };
}

type LeashOptions = {
  /** What the program is told when it shall end. */
  lastSignal?: 'TERM' | 'INT';
  /** An open file that takes what the program writes. */
  log: number | 'ignore' | 'inherit';
} & Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;

type Exit = { code: number | null; signal: NodeJS.Signals | null };
