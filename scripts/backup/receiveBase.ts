import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type BaseBackup, baseBackupsIn, checkSums, copyFile, journalNeeded, manifestFile } from './baseBackups.ts';
import { sha256Of, syncFile } from './durableFiles.ts';
import type { Replication } from './replication.ts';
import { BackupTrouble } from './trouble.ts';

/**
 * Receives a copy of the whole server while people work. PostgreSQL reads every page for it and compares its checksum: a
 * copy with a damaged page is refused by PostgreSQL itself, and the earlier ones stay. The journal that makes the copy
 * consistent comes along, so that it can be restored even if nothing else was kept.
 */
export async function receiveBase(source: Replication, folder: string): Promise<BaseBackup> {
  const { systemid } = (await source.rows('IDENTIFY_SYSTEM'))[0]!;
  const place = await baseBackupsIn(folder).begin();
  await receiveFiles(source, place.folder);
  const manifest = await readFile(join(place.folder, manifestFile), 'utf8');
  const about = { systemId: systemid!, ...journalNeeded(manifest), endedAt: new Date() };
  const backup = await place.finish({ ...about, files: await filesIn(place.folder) });
  await checkSums(backup);
  return backup;
}

async function receiveFiles(source: Replication, folder: string) {
  const copy = createGzip({ level: 1 });
  const packed = copy.pipe(createWriteStream(join(folder, copyFile), { mode: 0o600 }));
  const manifest = createWriteStream(join(folder, manifestFile), { mode: 0o600 });
  const written = Promise.all([finished(packed), finished(manifest)]);
  // On a full disk nothing more is asked of PostgreSQL.
  written.catch(() => source.close());
  let into: Writable = copy;
  let draining: Promise<unknown> | undefined;

  const take = (message: Buffer) => {
    const kind = String.fromCharCode(message[0]!);
    if (kind === 'n') refuseTablespace(message);
    if (kind === 'm') into = manifest;
    if (kind !== 'd' || into.write(message.subarray(1))) return undefined;
    draining ??= once(into, 'drain').finally(() => {
      draining = undefined;
    });
    return draining;
  };
  try {
    await source.stream(command, take);
  } finally {
    copy.end();
    manifest.end();
    await written;
  }
  for (const file of [copyFile, manifestFile]) await syncFile(join(folder, file));
}

const command = `BASE_BACKUP (LABEL 'piecza', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`;

/** The message names the archive and, for a tablespace, where it lies. */
function refuseTablespace(message: Buffer) {
  const [, location] = message.subarray(1).toString().split('\0');
  if (location)
    throw new BackupTrouble(
      `Baza używa przestrzeni tabel (${location}), których te kopie nie obejmują.`,
      'The server uses tablespaces, which these backups do not provide for.',
    );
}

async function filesIn(folder: string) {
  const of = async (file: string) => ({
    bytes: (await stat(join(folder, file))).size,
    sha256: await sha256Of(join(folder, file)),
  });
  return Object.fromEntries(
    await Promise.all([copyFile, manifestFile].map(async (file) => [file, await of(file)] as const)),
  );
}
