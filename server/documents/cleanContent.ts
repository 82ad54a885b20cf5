import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { mostPixels } from '#contract/documents.ts';
import { Refusal } from '../platform/errors.ts';

// One image at a time, on one thread, and nothing kept: a server has to stay a server.
sharp.concurrency(1);
sharp.cache(false);
let busy = 0;
/** One is worked on, these wait for it. */
const mostBusy = 3;
let last: Promise<unknown> = Promise.resolve();

/** So many seconds an image may take. */
const patience = 8;

/**
 * What came, as it may be kept: a PDF byte for byte, an image encoded anew, upright and without what the camera wrote
 * into it about when and where.
 * @throws Refusal `documents.empty`, `.notThatType`, `.tooManyPixels`, `unavailable`
 */
export async function cleanContent(bytes: Buffer, mediaType: string): Promise<Buffer> {
  if (bytes.length === 0) throw new Refusal('documents.empty');
  // Signatures stand at the beginning; nobody's bytes are searched to their end.
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined);
  if (found?.mime !== mediaType) throw new Refusal('documents.notThatType');
  return mediaType === 'application/pdf' ? bytes : inTurn(() => encodedAnew(bytes, mediaType));
}

async function encodedAnew(bytes: Buffer, mediaType: string) {
  const { width, height } = await sharp(bytes, { limitInputPixels: false, sequentialRead: true })
    .metadata()
    .catch(refuseDamaged);
  if (width * height > mostPixels) throw new Refusal('documents.tooManyPixels');
  const upright = sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' })
    .autoOrient()
    .timeout({ seconds: patience });
  return (mediaType === 'image/png' ? upright.png() : upright.jpeg({ quality: 85 })).toBuffer().catch(refuseDamaged);
}

function refuseDamaged(): never {
  throw new Refusal('documents.notThatType');
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= mostBusy) throw new Refusal('unavailable');
  busy++;
  const mine = last.then(work, work).finally(() => busy--);
  last = mine.catch(() => {});
  return mine;
}
