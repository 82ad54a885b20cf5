import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { syncFolder, writeWhole } from './durableFiles.ts';
import { segmentBytes, segmentName, segmentNamed, segmentOf } from './places.ts';

/** How far the journal was received; the rest of the segment that is being written may hold a little more. */
export type Received = {
  systemId: string;
  timeline: number;
  /** Everything before it is on the disk. */
  place: bigint;
  /** Of the unfinished segment: as many bytes give this sum. */
  bytes: number;
  sha256: string;
  at: Date;
};

/**
 * What PostgreSQL has written since the copies, segment by segment. A finished one is packed and carries the sum of its
 * file in its name, so that the two come and go together; the newest grows beside them as it arrives.
 */
export const journalIn = (folder: string) => {
  const all = join(folder, 'wal');
  const unfinished = (timeline: number, segment: bigint) => join(all, `${segmentName(timeline, segment)}.partial`);

  return {
    folder: all,
    make: () => mkdir(all, { recursive: true, mode: 0o700 }),

    /** Finished segments, by PostgreSQL's names for them. */
    async finished() {
      const files = existsSync(all) ? await readdir(all) : [];
      const matches = files.map((file) => finishedName.exec(file)).filter((match) => match !== null);
      return new Map(matches.map(([file, name, sha256]) => [name!, { file: join(all, file), sha256: sha256! }]));
    },

    unfinished,

    /** Segments that are being received, or were when the server ended; one for each timeline, unless a hole was left. */
    async beingReceived() {
      const files = existsSync(all) ? await readdir(all) : [];
      const names = files.filter((file) => /^[0-9A-F]{24}\.partial$/.test(file)).map((file) => file.slice(0, 24));
      return new Map(names.map((name) => [name, join(all, `${name}.partial`)]));
    },

    /** The branchings of the cluster's history, as PostgreSQL keeps them. */
    async histories() {
      const files = existsSync(all) ? await readdir(all) : [];
      return files.filter((file) => /^[0-9A-F]{8}\.history$/.test(file)).map((file) => join(all, file));
    },

    keepHistory: (name: string, content: string) => writeWhole(join(all, name), content),

    /** Packs a segment that is whole. It is there under its name before the unpacked one goes. */
    async finish(timeline: number, segment: bigint) {
      const from = unfinished(timeline, segment);
      const packed = await pack(await readFile(from), { level: 1 });
      const sha256 = createHash('sha256').update(packed).digest('hex');
      await writeWhole(join(all, `${segmentName(timeline, segment)}.${sha256}.gz`), packed);
      await rm(from);
    },

    /** What no copy needs any more that begins at this place or later. */
    async removeBefore(timeline: number, place: bigint) {
      for (const file of await readdir(all)) {
        const [, name] = /^([0-9A-F]{24})\.(?:[0-9a-f]{64}\.gz|partial)$/.exec(file) ?? [];
        if (!name) continue;
        const each = segmentNamed(name);
        const isBefore = each.timeline < timeline || (each.timeline === timeline && each.segment < segmentOf(place));
        if (isBefore) await rm(join(all, file), { force: true });
      }
    },

    /** Written often and never waited for: it may lag behind the segment, and says only what is certain. */
    async tellReceived(received: Received) {
      const file = join(all, receivedFile);
      await writeFile(`${file}.unfinished`, JSON.stringify({ ...received, place: `${received.place}` }), {
        mode: 0o600,
      });
      await rename(`${file}.unfinished`, file);
    },

    async received(): Promise<Received | undefined> {
      const text = await readFile(join(all, receivedFile), 'utf8').catch(() => undefined);
      if (!text) return undefined;
      const { place, at, ...rest } = JSON.parse(text);
      return { ...rest, place: BigInt(place), at: new Date(at) };
    },
  };
};

export type Journal = ReturnType<typeof journalIn>;

const receivedFile = 'received.json';
const finishedName = /^([0-9A-F]{24})\.([0-9a-f]{64})\.gz$/;
const pack = promisify(gzip);

/**
 * The segment that is being received. Bytes it has already are written over, never cut off: they may be all that is left
 * of a server that is gone.
 */
export async function openSegment(journal: Journal, timeline: number, segment: bigint) {
  const path = journal.unfinished(timeline, segment);
  const isNew = !existsSync(path);
  const file = await open(path, isNew ? 'wx+' : 'r+', 0o600);
  if (isNew) await syncFolder(journal.folder);
  return {
    segment,
    write: (bytes: Buffer, offset: number) => file.write(bytes, 0, bytes.length, offset),
    sync: () => file.datasync(),
    close: () => file.close(),
    async start(bytes: number) {
      const buffer = Buffer.alloc(bytes);
      await file.read(buffer, 0, bytes, 0);
      return buffer;
    },
    isFullAt: (offset: number) => offset === segmentBytes,
  };
}
