import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BaseBackup, manifestFile } from './baseBackups.ts';
import { sha256Of, syncFile } from './durableFiles.ts';
import { Damage } from './trouble.ts';

/**
 * Whether every file is there as PostgreSQL read it from its own disk (docs: "Backup Manifest Format"). What is right is
 * also made sure to be on the disk.
 * @throws Damage
 */
export async function checkManifest({ name, folder }: BaseBackup, data: string) {
  const text = await readFile(join(folder, manifestFile), 'utf8');
  const { Files, 'Manifest-Checksum': sum } = JSON.parse(text) as Manifest;
  if (sumOfItself(text) !== sum) throw damage(manifestFile);
  const waiting = [...Files];
  // A disk makes sure of many files in little more time than of one.
  await Promise.all(Array.from({ length: 16 }, () => checkWaiting()));

  async function checkWaiting() {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const path = join(data, pathOf(file));
      if (!existsSync(path) || (await sha256Of(path, file.Size)) !== file.Checksum) throw damage(pathOf(file));
      await syncFile(path);
    }
  }

  function damage(file: string) {
    return new Damage(
      `Kopia ${name} jest uszkodzona: ${file} różni się od tego, co zapisał PostgreSQL. Niczego z niej nie odtworzono.`,
      `Backup ${name} is damaged: ${file} is not what PostgreSQL wrote. Nothing was restored from it.`,
      'copy',
    );
  }
}

type Manifest = { Files: ManifestFile[]; 'Manifest-Checksum': string };
/** Names that are not UTF-8 are written in hex. */
type ManifestFile = { Path?: string; 'Encoded-Path'?: string; Size: number; Checksum: string };

const pathOf = ({ Path, 'Encoded-Path': encoded }: ManifestFile) => Path ?? Buffer.from(encoded!, 'hex').toString();

/** The last line holds the sum of all lines before it. */
const sumOfItself = (text: string) =>
  createHash('sha256')
    .update(text.slice(0, text.lastIndexOf('"Manifest-Checksum"')))
    .digest('hex');
