import type { Document } from '#contract/documents.ts';
import { longestUploadWaitMs } from '#contract/limits.ts';
import type { Problem } from '#contract/problem.ts';
import { ApiError, NetworkError } from '../app/http.ts';
import { i18nProvider } from '../app/i18n.ts';

/** The bytes of a document. @throws ApiError when refused, NetworkError when unheard */
export async function contentOf({ id, mediaType }: Pick<Document, 'id' | 'mediaType'>, signal: AbortSignal) {
  const answer = await fetch(`/api/documents/${id}/content`, {
    credentials: 'same-origin',
    headers: { 'Accept-Language': i18nProvider.getLocale() },
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestUploadWaitMs)]),
  })
    .then(async (response) => ({ response, bytes: await response.blob() }))
    .catch((error: Error) => {
      throw new NetworkError(error);
    });
  const { response, bytes } = answer;
  if (!response.ok) throw new ApiError(response.status, JSON.parse(await bytes.text()) as Problem);
  return new Blob([bytes], { type: mediaType });
}
