import { stat } from 'node:fs/promises';
import type { BaseBackup } from './baseBackups.ts';
import { sha256Of } from './durableFiles.ts';
import type { Journal } from './journal.ts';
import { offsetIn, segmentName, segmentNamed, segmentOf } from './places.ts';
import { Damage } from './trouble.ts';

/** One piece of the journal on the disk. Of an unfinished one only what `bytes` covers is certain. */
type Piece = { name: string; file: string } & ({ sha256: string; packed: true } | { packed: false; certain?: Certain });
type Certain = { bytes: number; sha256: string };

export type Chain = {
  pieces: Piece[];
  /** The first segment that should be there and is not, although later ones are. */
  missing?: string;
};

/**
 * The journal from the beginning of a copy to the newest thing received, on the copy's timeline, and then whatever was
 * written on later ones, after a restore.
 */
export async function chainAfter({ timeline, start, end }: BaseBackup, journal: Journal): Promise<Chain> {
  const pieces = await allPieces(journal);
  const following: Piece[] = [];
  let segment = segmentOf(start);
  for (; ; segment++) {
    const piece = pieces.get(segmentName(timeline, segment));
    if (piece) following.push(piece);
    // The copy brings along what itself needs; the service may have begun to receive after it.
    else if (segment > segmentOf(end)) break;
  }
  const places = [...pieces.keys()].map(segmentNamed);
  const goesOn = places.some((each) => each.timeline === timeline && each.segment > segment);
  const later = [...pieces].filter(([name]) => segmentNamed(name).timeline > timeline).map(([, piece]) => piece);
  return { pieces: [...following, ...later], ...(goesOn && { missing: segmentName(timeline, segment) }) };
}

/** Every segment there is, by its name; one that is finished counts, and not what it was made from. */
async function allPieces(journal: Journal) {
  const received = await journal.received();
  const pieces = new Map<string, Piece>();
  for (const [name, file] of await journal.beingReceived()) {
    const isCertain = received && name === segmentName(received.timeline, segmentOf(received.place));
    const certain = isCertain && { bytes: offsetIn(received.place), sha256: received.sha256 };
    pieces.set(name, { name, packed: false, file, ...(certain && { certain }) });
  }
  for (const [name, whole] of await journal.finished()) pieces.set(name, { name, packed: true, ...whole });
  return pieces;
}

/** @throws Damage when a piece is not what was written, or one is missing in the middle */
export async function checkChain({ pieces, missing }: Chain) {
  for (const piece of pieces) {
    if (await isWhole(piece)) continue;
    throw new Damage(
      `Dziennik bazy (WAL) jest uszkodzony w segmencie ${piece.name}. Niczego nie odtworzono: PostgreSQL bez słowa pominąłby wszystko, co po nim.`,
      `The journal is damaged in segment ${piece.name}. Nothing was restored: PostgreSQL would silently leave out whatever follows.`,
      'journal',
    );
  }
  if (missing)
    throw new Damage(
      `W dzienniku bazy (WAL) brakuje segmentu ${missing}, a są późniejsze. Niczego nie odtworzono.`,
      `Segment ${missing} of the journal is missing, and later ones are there. Nothing was restored.`,
      'journal',
    );
}

/** The pieces before the first that is damaged or missing. */
export async function wholePartOf({ pieces }: Chain): Promise<Chain> {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    // What is torn in an unfinished piece PostgreSQL notices itself.
    if (piece.packed && !(await isWhole(piece))) break;
    whole.push(piece);
  }
  return { pieces: whole };
}

async function isWhole(piece: Piece) {
  if (piece.packed) return (await sha256Of(piece.file)) === piece.sha256;
  if (!piece.certain) return true;
  const { bytes, sha256 } = piece.certain;
  return (await stat(piece.file)).size >= bytes && (await sha256Of(piece.file, bytes)) === sha256;
}
