import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * A program that never outlives the one that started it: a shell holds the other end of its standard input and signals
 * the program when that closes, even if the starter was killed. It is in a session of its own, so Ctrl-C in the terminal
 * reaches the starter only, which stops things in order.
 */
export function startLeashed(
  command: string,
  args: string[],
  { signal = 'TERM', ...options }: SpawnOptions & { signal?: 'TERM' | 'INT' } = {},
): LeashedProcess {
  const leash = `exec 3<&0; ((read _ <&3; kill -${signal} $$) >/dev/null 2>&1 &); exec "$@" 3<&- </dev/null`;
  const [, stdout, stderr] = Array.isArray(options.stdio) ? options.stdio : ['pipe', 'inherit', 'inherit'];
  const child = spawn('sh', ['-c', leash, 'sh', command, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', stdout, stderr],
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, by) => resolve({ code, signal: by }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
  exited.then(() => child.stdin?.destroy());
  child.stdin?.on('error', () => {});

  return {
    child,
    exited,
    async stop(patienceMs) {
      child.stdin?.end();
      const tooLong = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      const exit = await exited;
      clearTimeout(tooLong);
      return exit;
    },
  };
}

type Exit = { code: number | null; signal: NodeJS.Signals | null };

type LeashedProcess = {
  child: ChildProcess;
  exited: Promise<Exit>;
  /** Asks it to finish; ends it by force when it takes longer than `patienceMs`. */
  stop: (patienceMs: number) => Promise<Exit>;
};
