import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { postgresOwner } from '#server/platform/embeddedPostgres.ts';
import { type BaseBackup, baseBackupsIn, checkSums, copyFile } from './baseBackups.ts';
import { type Chain, chainAfter, checkChain, wholePartOf } from './chain.ts';
import { syncFolder } from './durableFiles.ts';
import { journalIn } from './journal.ts';
import { checkManifest } from './manifest.ts';
import { segmentBytes } from './places.ts';
import { BackupTrouble, Damage } from './trouble.ts';

export type Wish = {
  folder: string;
  /** The data directory to be made; nothing may be in it. */
  to: string;
  /** As it was just before this moment; without it, as far as the journal goes. */
  until?: Date;
  /** This copy and no other. */
  backup?: string;
  /** Where the journal is damaged, everything before that. */
  acceptLoss?: boolean;
  say: (polish: string, english: string) => void;
};

/**
 * Makes a data directory out of the newest copy that is whole and the journal since. PostgreSQL brings it to the wished
 * moment when it is started on it, and lets nobody in before. Nothing is under its name until it is complete.
 * @returns the copy it was made from, and the newer ones that were damaged
 * @throws Damage
 */
export async function restoreBackup(wish: Wish): Promise<{ from: BaseBackup; damaged: BaseBackup[] }> {
  await refuseFullFolder(wish.to);
  const damaged: BaseBackup[] = [];
  for (const from of await candidates(wish)) {
    try {
      await checkSums(from);
      const chain = await usableChain(from, wish);
      await build(from, chain, wish);
      return { from, damaged };
    } catch (error) {
      if (!(error instanceof Damage) || error.concerns !== 'copy' || wish.backup) throw error;
      const [pl, en] = error.message.split(' / ');
      wish.say(pl!, en!);
      damaged.push(from);
    }
  }
  throw new Damage('Żadna kopia nie jest cała.', 'No backup is whole.', 'copy');
}

/** A volume is there before anything is put into it, so an empty folder will do. */
async function refuseFullFolder(to: string) {
  const isEmpty = !existsSync(to) || (await readdir(to)).length === 0;
  if (!isEmpty)
    throw new BackupTrouble(
      `Katalog ${to} nie jest pusty. Odtwarza się tylko do pustego: odłóż dotychczasowe dane, nie kasuj ich.`,
      'The folder is not empty; put the previous data aside and do not delete them.',
    );
}

async function candidates({ folder, backup, until }: Wish) {
  const all = await baseBackupsIn(folder).list();
  const fitting = all.filter((each) => (backup ? each.name === backup : !until || each.endedAt <= until));
  if (fitting.length === 0)
    throw new BackupTrouble(
      all.length === 0
        ? `W ${folder} nie ma żadnej kopii.`
        : `Nie ma takiej kopii. Są: ${all.map(({ name }) => name).join(', ')}.`,
      'There is no such backup.',
    );
  return fitting;
}

async function usableChain(from: BaseBackup, { folder, acceptLoss, say }: Wish) {
  const chain = await chainAfter(from, journalIn(folder));
  try {
    await checkChain(chain);
    return chain;
  } catch (error) {
    if (!acceptLoss || !(error instanceof Damage)) throw error;
    const whole = await wholePartOf(chain);
    say(
      `Odtwarzam tylko do segmentu ${whole.pieces.at(-1)?.name ?? 'kopii'}; późniejsze zmiany są stracone.`,
      'Restoring up to that segment only; what was written later is lost.',
    );
    return whole;
  }
}

async function build(from: BaseBackup, chain: Chain, { folder, to, until }: Wish) {
  // Beside its place, so that moving it there is one step.
  const unfinished = join(dirname(resolve(to)), `${basename(to)}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await unpackCopy(join(from.folder, copyFile), unfinished);
  await checkManifest(from, unfinished);
  const journal = join(unfinished, 'pg_wal');
  for (const piece of chain.pieces) await putSegment(piece, join(journal, piece.name));
  for (const history of await journalIn(folder).histories())
    await putFile(join(journal, basename(history)), await readFile(history));
  await askForRecovery(unfinished, until);
  await handOver(unfinished);
  if (existsSync(to)) await rm(to, { recursive: true });
  await rename(unfinished, to);
  await syncFolder(dirname(resolve(to)));
}

async function unpackCopy(file: string, into: string) {
  const tar = spawn('tar', ['-x', '-p', '-f', '-', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(tar, 'exit');
  await pipeline(createReadStream(file), createGunzip(), tar.stdin);
  const [code] = await ended;
  if (code !== 0) throw new BackupTrouble('Nie udało się rozpakować kopii.', 'The backup could not be unpacked.');
}

const unpack = promisify(gunzip);

/** PostgreSQL expects segments of full length; where it finds zeros it knows that nothing more was written. */
async function putSegment(piece: Chain['pieces'][number], place: string) {
  const content = await readFile(piece.file);
  if (piece.packed) return putFile(place, await unpack(content));
  return putFile(place, Buffer.concat([content, Buffer.alloc(segmentBytes - content.length)]));
}

const putFile = (place: string, content: Buffer) => writeFile(place, content, { mode: 0o600, flush: true });

/**
 * Everything that is to be replayed lies in pg_wal already, so the command for fetching more always says no. Until it has
 * come to the wished moment PostgreSQL takes no connections: nobody is shown a state in between.
 */
async function askForRecovery(data: string, until: Date | undefined) {
  const settings = join(data, 'postgresql.auto.conf');
  const kept = (await readFile(settings, 'utf8')).split('\n').filter((line) => !ours.test(line));
  const wished = [
    `restore_command = 'false'`,
    'hot_standby = off',
    `recovery_target_action = 'promote'`,
    ...(until
      ? [`recovery_target_time = '${until.toISOString().replace('Z', '+00')}'`, 'recovery_target_inclusive = off']
      : []),
  ];
  await putFile(settings, Buffer.from(`${kept.join('\n').trimEnd()}\n${wished.join('\n')}\n`));
  await putFile(join(data, 'recovery.signal'), Buffer.alloc(0));
}

/** What an earlier restore asked for came along in the copy. */
const ours = /^\s*(restore_command|hot_standby|recovery_target\w*)\s*=/;

/** PostgreSQL refuses data that others may read, or that belong to somebody else. */
async function handOver(data: string) {
  await chmod(data, 0o700);
  const owner = await postgresOwner();
  if (!owner) return;
  const entries = await readdir(data, { recursive: true });
  for (const entry of ['', ...entries]) await chown(join(data, entry), owner.uid, owner.gid);
}
