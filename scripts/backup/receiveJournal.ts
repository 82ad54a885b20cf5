import { createHash, type Hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { type Journal, openSegment } from './journal.ts';
import { offsetIn, placeFrom, placeText, segmentBytes, segmentName, segmentOf, startOf } from './places.ts';
import type { Replication } from './replication.ts';
import { BackupTrouble } from './trouble.ts';

/** The server keeps what we have not confirmed, up to its max_slot_wal_keep_size, while nobody receives it. */
const slot = 'piecza_backup';

/**
 * Receives the journal as it is written, until the connection ends. A place is confirmed to the server only when it is on
 * our disk, so whichever of the two is killed at whatever moment, the next connection goes on where the disk ends.
 */
export async function receiveJournal(source: Replication, journal: Journal, stop: AbortSignal) {
  await journal.make();
  const { systemId, timeline } = await recognise(source, journal);
  if (timeline > 1) await keepHistory(source, journal, timeline);
  const from = await resume(journal, timeline, await slotPlace(source));
  const writer = await openWriter(journal, { systemId, timeline, from });

  const arrived: Buffer[] = [];
  let writing: Promise<void> | undefined;
  const confirm = (askForAnswer: boolean) => source.send(standingUpdate(writer.safe(), askForAnswer));
  /** Whatever arrives while the disk is busy is written in one go. */
  async function writeArrived() {
    for (let next = arrived.splice(0); next.length > 0; next = arrived.splice(0)) {
      for (const message of next) await writer.write(message);
      await writer.sync();
      confirm(false);
    }
    writing = undefined;
  }
  const take = (message: Buffer) => {
    lastHeard = Date.now();
    if (message[0] === keepAlive) {
      if (message[17] === 1) confirm(false);
      return undefined;
    }
    arrived.push(message);
    writing ??= writeArrived();
    return writing;
  };

  let lastHeard = Date.now();
  const timer = setInterval(() => {
    // A line that is dead without saying so would leave us waiting for ever.
    if (Date.now() - lastHeard > patienceMs) source.close();
    else confirm(true);
    void writer.tell().catch(() => {});
  }, 5_000);
  const leave = () => source.close();
  stop.addEventListener('abort', leave);
  try {
    await writer.tell();
    await source.stream(`START_REPLICATION SLOT ${slot} PHYSICAL ${placeText(from)} TIMELINE ${timeline}`, take);
  } finally {
    clearInterval(timer);
    stop.removeEventListener('abort', leave);
    await writing?.catch(() => {});
    await writer.tell().catch(() => {});
    await writer.close();
  }
}

const patienceMs = 30_000;
const keepAlive = 'k'.charCodeAt(0);

/** Whether these are the backups of this server, and it has not gone back behind them. */
async function recognise(source: Replication, journal: Journal) {
  const { systemid, timeline, xlogpos } = (await source.rows('IDENTIFY_SYSTEM'))[0]!;
  const size = (await source.rows('SHOW wal_segment_size'))[0]!.wal_segment_size;
  if (size !== '16MB')
    throw new BackupTrouble(`Segmenty WAL mają ${size}, a nie 16MB.`, `WAL segments of ${size} are not provided for.`);
  const before = await journal.received();
  const another = before && before.systemId !== systemid;
  const wentBack =
    before !== undefined &&
    (Number(timeline) < before.timeline ||
      (Number(timeline) === before.timeline && placeFrom(xlogpos!) < before.place));
  if (another || wentBack)
    throw new BackupTrouble(
      another
        ? 'W BACKUP_DIR są kopie innego serwera PostgreSQL. Podaj pusty katalog; tamte zostaw, póki są potrzebne.'
        : 'Serwer jest starszy niż jego kopie w BACKUP_DIR (wrócono do dawnych danych?). Podaj pusty katalog.',
      'BACKUP_DIR holds backups of another server, or newer ones than this server is; name an empty folder.',
    );
  return { systemId: systemid!, timeline: Number(timeline) };
}

async function keepHistory(source: Replication, journal: Journal, timeline: number) {
  const { filename, content } = (await source.rows(`TIMELINE_HISTORY ${timeline}`))[0]!;
  await journal.keepHistory(filename!, content!);
}

/** Up to where the server knows that we have everything; it gives a slot that it had to give up a new beginning. */
async function slotPlace(source: Replication) {
  const known = (await source.rows(`READ_REPLICATION_SLOT ${slot}`))[0];
  if (known?.restart_lsn) return placeFrom(known.restart_lsn);
  if (known?.slot_type) await source.rows(`DROP_REPLICATION_SLOT ${slot}`);
  await source.rows(`CREATE_REPLICATION_SLOT ${slot} PHYSICAL (RESERVE_WAL)`);
  return placeFrom((await source.rows(`READ_REPLICATION_SLOT ${slot}`))[0]!.restart_lsn!);
}

/** Where to go on: never twice into a finished segment, and never behind a hole in an unfinished one. */
async function resume(journal: Journal, timeline: number, confirmed: bigint) {
  const finished = await journal.finished();
  const first = segmentOf(confirmed);
  let segment = first;
  while (finished.has(segmentName(timeline, segment))) segment++;
  if (segment > first) return startOf(segment);
  const { size } = statSync(journal.unfinished(timeline, segment), { throwIfNoEntry: false }) ?? { size: 0 };
  return size >= offsetIn(confirmed) ? confirmed : startOf(segment);
}

type Start = { systemId: string; timeline: number; from: bigint };

async function openWriter(journal: Journal, { systemId, timeline, from }: Start) {
  let file = await openSegment(journal, timeline, segmentOf(from));
  let written = from;
  let sum: Hash = createHash('sha256').update(await file.start(offsetIn(from)));
  let safe = { place: from, sum };

  return {
    safe: () => safe.place,

    /** A message of the stream: a letter, three numbers of eight bytes, and what was written from the first one on. */
    async write(message: Buffer) {
      if (message.readBigUInt64BE(1) !== written) throw new Error('the journal has a gap');
      for (let rest = message.subarray(25); rest.length > 0; ) {
        const offset = offsetIn(written);
        const part = rest.subarray(0, segmentBytes - offset);
        await file.write(part, offset);
        sum.update(part);
        written += BigInt(part.length);
        rest = rest.subarray(part.length);
        if (offset + part.length === segmentBytes) await next();
      }
    },

    async sync() {
      await file.sync();
      safe = { place: written, sum: sum.copy() };
    },

    tell: () =>
      journal.tellReceived({
        systemId,
        timeline,
        place: safe.place,
        bytes: offsetIn(safe.place),
        sha256: safe.sum.copy().digest('hex'),
        at: new Date(),
      }),

    close: () => file.close(),
  };

  async function next() {
    await file.sync();
    await file.close();
    await journal.finish(timeline, file.segment);
    file = await openSegment(journal, timeline, segmentOf(written));
    sum = createHash('sha256');
  }
}

/** Written, on the disk, and used up to this place; what it asks for is an answer at once. */
function standingUpdate(place: bigint, askForAnswer: boolean) {
  const message = Buffer.alloc(34);
  message.write('r');
  for (const at of [1, 9, 17]) message.writeBigUInt64BE(place, at);
  message.writeBigInt64BE(BigInt(Date.now() - Date.UTC(2000, 0, 1)) * 1000n, 25);
  message[33] = askForAnswer ? 1 : 0;
  return message;
}
