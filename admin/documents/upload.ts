import { type Document, largestDocument, mediaTypes } from '#contract/documents.ts';
import { longestUploadWaitMs } from '#contract/limits.ts';
import type { Problem } from '#contract/problem.ts';
import { ApiError, NetworkError } from '../app/http.ts';
import { i18nProvider } from '../app/i18n.ts';

/** A picture is sent no larger than a page needs: over one bar of signal the rest is waiting. */
const longestSide = 2600;
/** Nothing is gained by making less of it. */
const smallPicture = 700_000;

/** What the device calls a file, or what its name says when it calls it nothing. */
export function mediaTypeOf({ type, name }: File) {
  if (type) return type;
  const ending = name.toLowerCase().split('.').pop() ?? '';
  return (
    { pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', heic: 'image/heic' }[ending] ??
    ''
  );
}

/** Which sentence says why a file cannot be sent; none when it can. */
export function whyNot(file: File): string | undefined {
  const type = mediaTypeOf(file);
  if (/^image\/hei[cf]/.test(type)) return 'documents.heic';
  if (!(mediaTypes as readonly string[]).includes(type)) return 'documents.wrongType';
  if (file.size === 0) return 'documents.empty';
  return type === 'application/pdf' && file.size > largestDocument ? 'documents.tooLarge' : undefined;
}

/**
 * A picture made smaller on the device, as a JPEG where that is what may be sent; anything else as it is. Its `type` is
 * what it was made into.
 * @param promised the type that was recorded already, when only the content is still missing
 */
export async function readyToSend(file: File, promised?: string): Promise<Blob> {
  const type = mediaTypeOf(file);
  const asItIs = new Blob([file], { type });
  if (type === 'application/pdf') return asItIs;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return asItIs;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size <= smallPicture && (!promised || promised === type)) return asItIs;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = canvas.getContext('2d')!;
  // What was see-through is white on paper, and would be black in a JPEG.
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, promised ?? 'image/jpeg', 0.85));
  return smaller && (promised || smaller.size < file.size) ? smaller : asItIs;
}

/**
 * Sends the content of a document and says how far it is. Sent again after an answer was lost, it is told that it has
 * arrived.
 * @param onProgress of 0 to 1
 * @param signal whoever sends it does not want to any more
 */
export function sendContent(id: string, content: Blob, onProgress: (part: number) => void, signal: AbortSignal) {
  return new Promise<Document | undefined>((done, fail) => {
    // fetch does not say how much has been sent.
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/documents/${id}/content`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', i18nProvider.getLocale());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.timeout = longestUploadWaitMs;
    request.onerror = request.ontimeout = request.onabort = () => fail(new NetworkError(request.status));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.onload = () => {
      const answer = answerOf(request);
      if (request.status < 300) return done(answer as Document);
      if (answer?.code === 'documents.uploadedAlready') return done(undefined);
      fail(answer ? new ApiError(request.status, answer as Problem) : new NetworkError(request.status));
    };
    request.send(content);
  });
}

function answerOf({ responseText }: XMLHttpRequest): (Problem & Partial<Document>) | undefined {
  try {
    return JSON.parse(responseText);
  } catch {
    return undefined;
  }
}
