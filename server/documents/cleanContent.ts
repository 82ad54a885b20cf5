import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../platform/errors.ts';
import { limits } from '../platform/limits.ts';
import { encodedAnew } from './encodedAnew.ts';

let busy = 0;
/** One is worked on, these wait for it. */
const mostBusy = 3;
let last: Promise<unknown> = Promise.resolve();

/**
 * What came, as it may be kept: a PDF byte for byte, an image encoded anew, upright and without what the camera wrote
 * into it about when and where.
 * @throws Refusal `documents.empty`, `.notThatType`, `.tooManyPixels`, `.tooLarge`, `unavailable`
 */
export async function cleanContent(bytes: Buffer, mediaType: string): Promise<Buffer> {
  if (bytes.length === 0) throw new Refusal('documents.empty');
  // Signatures stand at the beginning; nobody's bytes are searched to their end.
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined);
  if (found?.mime !== mediaType) throw new Refusal('documents.notThatType');
  return mediaType === 'application/pdf' ? bytes : inTurn((patience) => encodedAnew(bytes, mediaType, patience));
}

/** One after the other: a server has to stay a server. Whoever waited has less time left. */
function inTurn<T>(work: (patienceMs: number) => Promise<T>): Promise<T> {
  if (busy >= mostBusy) throw new Refusal('unavailable');
  busy++;
  const until = performance.now() + limits.imageMs;
  const begin = () => work(until - performance.now());
  const mine = last.then(begin, begin).finally(() => busy--);
  last = mine.catch(() => {});
  return mine;
}
