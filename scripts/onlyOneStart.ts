import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whether we are the only one to start on this folder. Held by a socket, because the system takes it back whatever
 * way we end; a file with a process number would outlive a crash.
 */
export async function claim(folder: string): Promise<boolean> {
  const name = `piecza-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  // Linux knows sockets that are not files at all.
  const path = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
  if (await hold(path)) return true;
  if (await isHeld(path)) return false;
  rmSync(path, { force: true });
  return hold(path);
}

const hold = (path: string) =>
  new Promise<boolean>((done) => {
    const server = createServer((socket) => socket.destroy()).once('error', () => done(false));
    server.listen(path, () => done(true)).unref();
  });

const isHeld = (path: string) =>
  new Promise<boolean>((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    }).once('error', () => done(false));
  });
