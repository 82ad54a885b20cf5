import { longestWaitMs } from '#contract/limits.ts';
import type { Problem } from '#contract/problem.ts';
import { keyOf } from './commandKeys.ts';
import { i18nProvider } from './i18n.ts';

/** What the server refused: its sentence, the code behind it, and for forms the sentence of each field. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** With 412: the row as it is now. */
  readonly current: unknown;
  /** "heldOn" → "Data nie może być z przyszłości…" */
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

/** For a dialog that marks no fields: what is wrong with each, instead of that some are wrong. */
export const refusalInWords = (error: Error) =>
  (error instanceof ApiError && error.code === 'invalidBody' && Object.values(error.fields).join(' ')) || error.message;

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
  const command = method === 'GET' ? undefined : keyOf(JSON.stringify([method, path, revision ?? null, body ?? null]));
  const patience = AbortSignal.timeout(longestWaitMs);
  const { response, text } = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': i18nProvider.getLocale(),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
      ...(command && { 'Idempotency-Key': command.key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  })
    .then(async (response) => ({ response, text: await response.text() }))
    .catch((error: Error) => {
      throw error.name === 'AbortError' ? error : new NetworkError(error);
    });
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const answer = isJson ? JSON.parse(text) : undefined;
  if (response.ok || isFinal(response.status, answer)) command?.answered();
  if (!response.ok) throw new ApiError(response.status, answer ?? unwordedProblem(response.status));
  const total = response.headers.get('X-Total-Count');
  return { data: answer as Answer, total: total === null ? undefined : Number(total) };
}

/** Whether it is known what became of a command: not when a proxy lost its answer, nor while another copy is at work. */
const isFinal = (status: number, answer: Problem | undefined) =>
  status < 500 && answer?.code !== 'idempotency.stillRunning';

/** A proxy on the way answered, not the API. */
const unwordedProblem = (status: number) => ({
  title: i18nProvider.translate('app.noAnswer', { status }),
  code: 'unavailable',
});
