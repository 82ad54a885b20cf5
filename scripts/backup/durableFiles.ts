import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** On the disk when it resolves: a name counts only once its folder is there too. */
export async function syncFolder(folder: string) {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

export async function syncFile(path: string) {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Whole under its name, or not there: a machine that loses power leaves no half of it. */
export async function writeWhole(path: string, content: string | Buffer) {
  const unfinished = `${path}.unfinished`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

export async function sha256Of(path: string, bytes?: number) {
  const hash = createHash('sha256');
  if (bytes === 0) return hash.digest('hex');
  for await (const chunk of createReadStream(path, bytes === undefined ? {} : { end: bytes - 1 })) hash.update(chunk);
  return hash.digest('hex');
}
