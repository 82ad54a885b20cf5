import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Head } from './sealLog.ts';

/**
 * A file outside the database with the hashes of its blocks, one line each. Blocks protect each other, but for the last
 * ones: whoever rules over the database can cut them off, and only somebody who has seen them will know.
 */
export const anchorsIn = (file: string) => ({
  /** On the disk when it resolves. */
  async add({ number, hash, sealedAt }: Head) {
    await mkdir(dirname(file), { recursive: true });
    const anchors = await open(file, 'a+', 0o640);
    try {
      const line = `${JSON.stringify({ number, hash: hash.toString('hex'), sealedAt })}\n`;
      await anchors.appendFile((await endsInLine(anchors)) ? `\n${line}` : line);
      await anchors.sync();
    } finally {
      await anchors.close();
    }
  },
});

export type Anchors = ReturnType<typeof anchorsIn>;

/** A machine that lost power may have kept half a line. */
async function endsInLine(file: FileHandle) {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}
