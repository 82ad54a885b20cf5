import type { Problem } from '#contract/problem.ts';
import { i18nProvider } from './i18n.ts';

/** What the server refused: its sentence, the code behind it, and for forms the sentence of each field. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** With 412: the row as it is now. */
  readonly current: unknown;
  /** "heldOn" → "Data wizyty nie może być z przyszłości." */
  readonly fields: Record<string, string>;
  /** Where react-admin looks for what to show under the inputs of a form. */
  readonly body: object;

  constructor(
    status: number,
    { title, code, errors = [], current }: Pick<Problem, 'title' | 'code' | 'errors' | 'current'>,
  ) {
    super(title);
    this.status = status;
    this.code = code;
    this.current = current;
    this.fields = Object.fromEntries(errors.map(({ field, message }) => [field, message]));
    this.body = { message: title, code, ...(errors.length > 0 && { errors: this.fields }) };
  }
}

/** Nothing reached the server, or nothing came back: it is not known to be saved. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super(i18nProvider.translate('app.network'), { cause });
  }
}

type Sent = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The revision one has read, for changes. */
  revision?: number | undefined;
  signal?: AbortSignal | undefined;
};

/** One call of the API, `path` from the root of /api. @throws ApiError when refused, NetworkError when unheard */
export async function callApi<Answer>(path: string, { method = 'GET', body, revision, signal }: Sent = {}) {
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': i18nProvider.getLocale(),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: Error) => {
    throw error.name === 'AbortError' ? error : new NetworkError(error);
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json');
  if (!response.ok) throw new ApiError(response.status, isJson ? JSON.parse(text) : unwordedProblem(response.status));
  const total = response.headers.get('X-Total-Count');
  return { data: (isJson ? JSON.parse(text) : undefined) as Answer, total: total === null ? undefined : Number(total) };
}

/** A proxy on the way answered, not the API. */
const unwordedProblem = (status: number) => ({
  title: i18nProvider.translate('app.noAnswer', { status }),
  code: 'unavailable',
});
