import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a fire does: PostgreSQL ends in the middle of a word, and its data are gone. @returns the moment */
export function losePostgres(home: string) {
  const data = join(home, 'data');
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  const at = Date.now();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  return at;
}
