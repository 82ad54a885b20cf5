import { parse as parseQuery } from 'node:querystring';
import { isDeepStrictEqual } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { Problem } from '#contract/problem.ts';
import { fieldProblems, refusals } from '#contract/refusals.ts';
import { canaries } from './canaries.ts';
import type { Call } from './requests.ts';
import type { World } from './world.ts';

export type Answer = {
  readonly status: number;
  /** Status line and headers, as they came. */
  readonly head: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

export type FindingKind =
  | 'serverError'
  | 'hang'
  | 'noAnswer'
  | 'leak'
  | 'notJson'
  | 'notAProblem'
  | 'notTheContract'
  | 'acceptedInvalid'
  | 'refusedValid'
  | 'acceptedNobody'
  | 'acceptedOtherSite'
  | 'sessionLost'
  | 'echo'
  | 'unexpectedHeader'
  | 'pollution'
  | 'wallRefused'
  | 'uncaught'
  | 'foreignRowChanged'
  | 'notReady'
  | 'poolExhausted';

export type Finding = { readonly kind: FindingKind; readonly detail: string };

/** What is wrong with an answer, if anything. */
export function* findingsIn(call: Call, answer: Answer, world: World): Generator<Finding> {
  const { status } = answer;
  const { endpoint } = call;
  if (status >= 500) yield { kind: 'serverError', detail: `${status} ${answer.body.toString().slice(0, 300)}` };
  yield* leaks(call, answer, world);
  yield* echoes(call, answer);
  yield* strangeHeaders(answer);
  const isAnswered = status >= 200 && status < 300;
  if (call.method === 'HEAD') return;
  if (!isAnswered) {
    yield* faultsOfProblem(answer);
    if (
      endpoint &&
      asServerSees(call) === 'valid' &&
      ['notJson', 'invalidQuery', 'invalidBody'].includes(codeOf(answer))
    )
      yield { kind: 'refusedValid', detail: answer.body.toString().slice(0, 400) };
    return;
  }
  if (!endpoint) {
    // Addresses are told apart neither by capitals nor by a slash at the end, and the description is for everybody.
    if (!call.player && !/^\/api\/(session|demo-accounts|openapi\.json|docs)\/?$/i.test(call.path.split('?')[0]!))
      yield { kind: 'acceptedNobody', detail: answer.body.toString().slice(0, 300) };
    return;
  }
  if (!call.player && endpoint.access === 'session') yield { kind: 'acceptedNobody', detail: `answered ${status}` };
  if (asServerSees(call) === 'invalid') yield { kind: 'acceptedInvalid', detail: `answered ${status}` };
  if (isFromElsewhere(call)) yield { kind: 'acceptedOtherSite', detail: `answered ${status}` };
  yield* faultsOfContent(call, answer);
}

/** Whether the contract allows what was sent, read the way the server reads it; '?' where HTTP itself leaves it open. */
function asServerSees({ endpoint, path, body, headers, method }: Call): 'valid' | 'invalid' | '?' {
  const [address, query = ''] = path.split(/\?(.*)/s);
  const type = headerOf(headers, 'Content-Type')?.toLowerCase() ?? '';
  const encoding = headerOf(headers, 'Content-Encoding') ?? 'identity';
  const id = endpoint?.path.includes(':') ? decodeURIComponent(address!.split('/')[3]!) : undefined;
  if (id !== undefined && !z.uuid().safeParse(id).success) return 'invalid';
  const length = body?.length ?? 0;
  if (length > 0 && type.split(';')[0]!.trim() !== 'application/json') return 'invalid';
  if (length > 0 && encoding !== 'identity') return 'invalid';
  if (length > 256 * 1024) return 'invalid';
  let sent: unknown;
  try {
    sent = length > 0 ? JSON.parse(new TextDecoder().decode(body)) : {};
  } catch {
    return 'invalid';
  }
  const asked = parseQuery(query);
  if (!isStorable(asked) || !isStorable(sent)) return 'invalid';
  const schemas = { query: endpoint!.query ?? z.strictObject({}), body: endpoint!.body ?? z.strictObject({}) };
  if (!schemas.query.safeParse(asked).success || !schemas.body.safeParse(sent).success) return 'invalid';
  return type.includes('charset') || method === 'GET' ? '?' : 'valid';
}

/** Text the database can keep, in nests no deeper than a form. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  return depth <= 20 && Object.values(value).every((each) => isStorable(each, depth + 1));
}

const headerOf = (headers: Call['headers'], wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];

function isFromElsewhere({ method, headers }: Call) {
  const site = headerOf(headers, 'Sec-Fetch-Site');
  return !['GET', 'HEAD'].includes(method) && (site === 'cross-site' || headerOf(headers, 'Origin') === 'null');
}

// ---------------------------------------------------------------------------------------------------------------------

/** The word every canary begins with, as it looks inside base64 at each of the three places it can begin. */
const inBase64 = ['Kanarek', 'xKanarek', 'xxKanarek'].map((text, n) =>
  Buffer.from(text)
    .toString('base64')
    .replace(/=+$/, '')
    .slice(n ? 2 + n : 0, -1),
);

function* leaks(call: Call, answer: Answer, world: World): Generator<Finding> {
  const unpacked = answer.body.subarray(0, 2).toString() === 'PK' ? unzipped(answer.body) : [answer.body.toString()];
  const reader = signedInBy(call, answer, world) ?? call.player;
  for (const text of [answer.head, ...unpacked]) {
    for (const [word, number] of text.matchAll(canaries)) {
      // A 412 shows what was sent beside what is there.
      if (answer.status === 412 && call.body?.includes(word)) continue;
      const { canary, may } = world.mayRead(reader, Number(number));
      if (may) world.seen.add(`${reader!.role} ${canary!.table}.${canary!.column}`);
      else yield { kind: 'leak', detail: `${word} of ${canary ? Object.values(canary).join(' ') : 'nothing known'}` };
    }
    const hidden = inBase64.find((each) => text.includes(each)) ?? (text.includes('K\0a\0n\0a\0r\0e\0k') && 'UTF-16');
    if (hidden) yield { kind: 'leak', detail: `a canary written as ${hidden}` };
  }
}

/** Whoever knows an address and its password is that person from now on, in the unit of that person. */
function signedInBy({ path, method }: Call, { status, body }: Answer, { players }: World) {
  if (method !== 'POST' || status !== 200 || !/^\/api\/session\b/i.test(path)) return undefined;
  const { unitId } = asJson(body) as { unitId?: string };
  return players.find((each) => each.unitId === unitId);
}

/** What is in a ZIP file, as text. */
function unzipped(zip: Buffer): string[] {
  const texts = [];
  // The directory at the end says where everything is and how long.
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    const [method, length, from] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(start, start + length);
    texts.push((method === 8 ? inflateRawSync(packed) : packed).toString());
  }
  return texts;
}

function* echoes({ marker, headers, body }: Call, answer: Answer): Generator<Finding> {
  const inHeaders = headers.some(([name, value]) => name.includes(marker) || value.includes(marker));
  const text = answer.body.toString();
  if (answer.head.includes(marker)) yield { kind: 'echo', detail: `in the head: ${answer.head.slice(0, 400)}` };
  if (inHeaders && !body?.includes(marker) && text.includes(marker))
    yield { kind: 'echo', detail: `in the body: ${text.slice(0, 400)}` };
}

const expectedHeaders = new Set([
  'cache-control',
  'clear-site-data',
  'connection',
  'content-disposition',
  'content-length',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'etag',
  'keep-alive',
  'origin-agent-cluster',
  'referrer-policy',
  'retry-after',
  'set-cookie',
  'transfer-encoding',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-total-count',
  'x-xss-protection',
]);

function* strangeHeaders({ headers }: Answer): Generator<Finding> {
  for (const [name, value] of Object.entries(headers)) {
    if (!expectedHeaders.has(name)) yield { kind: 'unexpectedHeader', detail: `${name}: ${value}` };
    const looks = looksOf[name];
    if (looks && !looks.test(String(value))) yield { kind: 'unexpectedHeader', detail: `${name}: ${value}` };
  }
}

const looksOf: Record<string, RegExp> = {
  'cache-control': /^no-store$|^public, max-age=\d+$/,
  'content-disposition': /^attachment; filename="[\w.-]+"$/,
  etag: /^(W\/)?"[\w-]+"$/,
  'retry-after': /^\d+$/,
  'set-cookie': /^piecza=[\w-]*; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
  'x-total-count': /^\d+$/,
};

const problemContent = Problem.strict();
const sentence = (words: string) =>
  new RegExp(`^${words.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{\w+\}/g, '[^]*')}$`);
const sentences = new Map(
  Object.entries({ ...refusals, ...fieldProblems }).map(([code, { pl, en }]) => [code, [sentence(pl), sentence(en)]]),
);
const isSaid = (code: string, said: string) => sentences.get(code)?.some((words) => words.test(said)) ?? false;

function* faultsOfProblem({ status, headers, body }: Answer): Generator<Finding> {
  const type = String(headers['content-type']);
  if (!/^application\/problem\+json(; charset=utf-8)?$/.test(type)) {
    yield { kind: 'notJson', detail: `${status} ${type}: ${body.toString().slice(0, 200)}` };
    return;
  }
  const problem = problemContent.safeParse(asJson(body));
  if (!problem.success) {
    yield { kind: 'notAProblem', detail: `${status} ${body.toString().slice(0, 300)}` };
    return;
  }
  const { code, title, errors = [] } = problem.data;
  const known = Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : undefined;
  const isWorded = isSaid(code, title) && errors.every((each) => isSaid(each.code, each.message));
  if (known?.status !== status || problem.data.status !== status || !isWorded)
    yield { kind: 'notAProblem', detail: `${status} ${body.toString().slice(0, 300)}` };
}

function* faultsOfContent({ endpoint }: Call, { status, headers, body }: Answer): Generator<Finding> {
  const { answer, kind } = endpoint!;
  const type = String(headers['content-type']);
  if (answer === 'nothing') {
    if (status !== 204 || body.length > 0) yield { kind: 'notTheContract', detail: `${status}, ${body.length} bytes` };
    return;
  }
  if (answer === 'file') {
    const isSheet = type.includes('spreadsheetml') && unzipped(body).length > 0;
    const isLines = type === 'text/csv; charset=utf-8' && /^\uFEFFdata;.*\r\n$/s.test(body.toString());
    const isDocument =
      /^(application\/pdf|image\/(jpeg|png))$/.test(type) && /^(%PDF-|\xff\xd8|\x89PNG)/.test(body.toString('latin1'));
    if (!isSheet && !isLines && !isDocument) yield { kind: 'notTheContract', detail: `${status} ${type}` };
    return;
  }
  if (!/^application\/json(; charset=utf-8)?$/.test(type)) {
    yield { kind: 'notJson', detail: `${status} ${type}: ${body.toString().slice(0, 200)}` };
    return;
  }
  const content = asJson(body);
  const read = z.safeDecode(answer, content as never);
  // What the contract does not name would be missing from what is written again.
  if (!read.success || !isDeepStrictEqual(z.encode(answer, read.data), content))
    yield { kind: 'notTheContract', detail: `${status} ${read.error?.message ?? 'more than the contract names'}` };
  if (kind === 'list' && headers['x-total-count'] === undefined)
    yield { kind: 'notTheContract', detail: 'no X-Total-Count' };
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

export const codeOf = ({ status, body }: Answer) =>
  status < 400 ? '' : String((asJson(body) as { code?: unknown } | undefined)?.code ?? '');
