import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { largestDocument } from '#contract/documents.ts';
import { Refusal } from '../platform/errors.ts';
import { encoderSays } from './encoderSays.ts';

const encoder = join(import.meta.dirname, 'encodeImage.ts');

/**
 * An image encoded anew by a program of its own: a picture made to break the decoder ends that program, which knows no
 * secrets and no database, and nothing else.
 * @throws Refusal `documents.notThatType`, `.tooManyPixels`, `.tooLarge`, `unavailable`
 */
export function encodedAnew(bytes: Buffer, mediaType: string, patienceMs: number, program = encoder): Promise<Buffer> {
  if (patienceMs < 1) throw new Refusal('unavailable');
  return new Promise((done, fail) => {
    const { stdin } = execFile(
      process.execPath,
      [program, mediaType],
      {
        encoding: 'buffer',
        timeout: Math.ceil(patienceMs),
        killSignal: 'SIGKILL',
        maxBuffer: 2 * largestDocument,
        env: {},
      },
      (error, content) => (error ? fail(refusalFor(error)) : done(content)),
    );
    // It may end before it has read everything.
    stdin!.on('error', () => {});
    stdin!.end(bytes);
  });
}

function refusalFor({ code, killed }: { code?: unknown; killed?: boolean }) {
  if (code === encoderSays.tooManyPixels) return new Refusal('documents.tooManyPixels');
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return new Refusal('documents.tooLarge');
  return new Refusal(killed ? 'unavailable' : 'documents.notThatType');
}
