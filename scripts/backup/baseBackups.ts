import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of, syncFolder, writeWhole } from './durableFiles.ts';
import { placeFrom } from './places.ts';
import { Damage } from './trouble.ts';

/** A copy of the whole server, as PostgreSQL handed it over, with what one must know to use it. */
export type BaseBackup = {
  name: string;
  folder: string;
  systemId: string;
  timeline: number;
  /** From this place on the journal is needed; up to `end` it is in the copy itself. */
  start: bigint;
  end: bigint;
  endedAt: Date;
  files: Record<string, { bytes: number; sha256: string }>;
};

/** What PostgreSQL sends, packed; and its own list of the files in it with their sums. */
export const copyFile = 'base.tar.gz';
export const manifestFile = 'backup_manifest';

const descriptionFile = 'backup.json';

export const baseBackupsIn = (folder: string) => {
  const all = join(folder, 'base');

  return {
    /** Newest first. One that was interrupted has no description, and does not count. */
    async list(): Promise<BaseBackup[]> {
      const names = existsSync(all) ? await readdir(all) : [];
      const finished = names.filter((name) => existsSync(join(all, name, descriptionFile)) && !isUnfinished(name));
      return Promise.all(
        finished
          .sort()
          .reverse()
          .map((name) => read(name)),
      );
    },

    /** A folder for the next one. Who puts files there says with `finish` that they are whole. */
    async begin() {
      await mkdir(all, { recursive: true, mode: 0o700 });
      for (const left of (await readdir(all)).filter(isUnfinished)) await rm(join(all, left), { recursive: true });
      const name = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
      // Two that are made within a second stay apart.
      const unique = existsSync(join(all, name)) ? `${name}-${randomBytes(2).toString('hex')}` : name;
      const unfinished = join(all, `${unique}.unfinished`);
      await mkdir(unfinished, { mode: 0o700 });
      return {
        folder: unfinished,
        async finish(about: Omit<BaseBackup, 'name' | 'folder'>) {
          const description = { ...about, start: `${about.start}`, end: `${about.end}` };
          await writeWhole(join(unfinished, descriptionFile), `${JSON.stringify(description, null, 2)}\n`);
          await rename(unfinished, join(all, unique));
          await syncFolder(all);
          return read(unique);
        },
      };
    },

    async remove({ name }: BaseBackup) {
      // Gone under its name first: half removed it would look like a damaged one.
      const leaving = join(all, `${name}.unfinished`);
      await rename(join(all, name), leaving);
      await rm(leaving, { recursive: true });
    },
  };

  async function read(name: string): Promise<BaseBackup> {
    const place = join(all, name);
    try {
      const about = JSON.parse(await readFile(join(place, descriptionFile), 'utf8'));
      const { start, end, endedAt } = about;
      return { ...about, name, folder: place, start: BigInt(start), end: BigInt(end), endedAt: new Date(endedAt) };
    } catch {
      // It still has its place in the row: whoever restores is told that there was one.
      return {
        name,
        folder: place,
        systemId: '',
        timeline: 0,
        start: 0n,
        end: 0n,
        endedAt: endedAtBy(name),
        files: {},
      };
    }
  }
};

const isUnfinished = (name: string) => name.endsWith('.unfinished');

/** From its name, where its description cannot be read. */
const endedAtBy = (name: string) => new Date(name.slice(0, 20).replace(/T(\d\d)-(\d\d)-(\d\d)Z/, 'T$1:$2:$3Z'));

/** Whether the files on the disk are the ones that were written. @throws Damage */
export async function checkSums({ name, folder, files }: BaseBackup) {
  for (const file of [copyFile, manifestFile]) {
    const expected = files[file];
    const found = expected && existsSync(join(folder, file)) ? await sha256Of(join(folder, file)) : undefined;
    if (!found || found !== expected!.sha256)
      throw new Damage(
        `Kopia ${name} jest uszkodzona: ${file} nie jest tym plikiem, który zapisano. Niczego z niej nie odtworzono.`,
        `Backup ${name} is damaged: ${file} is not the file that was written. Nothing was restored from it.`,
        'copy',
      );
  }
}

/** What PostgreSQL's list says about the journal that the copy needs. */
export function journalNeeded(manifest: string) {
  const ranges = JSON.parse(manifest)['WAL-Ranges'] as { Timeline: number; 'Start-LSN': string; 'End-LSN': string }[];
  const { Timeline, ...range } = ranges.at(-1)!;
  return { timeline: Timeline, start: placeFrom(range['Start-LSN']), end: placeFrom(range['End-LSN']) };
}
