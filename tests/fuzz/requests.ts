import { endpoints } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Chance } from './chance.ts';
import { jsonOf, oddNames, oddParameters, plausible, shapeOf, spoil } from './values.ts';
import { modelAt, type Player, type World } from './world.ts';

/** One request as it goes over the wire, and what is known of it. */
export type Call = {
  readonly number: number;
  /** Undefined: an address or a method that is not in the contract. */
  readonly endpoint: Endpoint | undefined;
  /** Whose session it carries; null: nobody's. */
  readonly player: Player | null;
  readonly kind: 'plausible' | 'spoilt' | 'garbage';
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
  /** How many endings of sessions this person had sent when it was made: it may come after one. */
  readonly endings: number;
  /** A word in its headers that no answer may repeat. */
  readonly marker: string;
  /** It is broken off in the middle: nothing can be answered to it. */
  readonly brokenOff: boolean;
};

type Draft = {
  method: string;
  path: string;
  query: string;
  headers: [string, string][];
  body: Buffer | string | undefined;
  what: string[];
  player: Player | null;
};

/** What can be sent something gets twice as many. */
const inTurn = endpoints.flatMap((each) => (each.body ? [each, each] : [each]));

/** The request of this number; the same seed makes the same one, as far as the rows there are are the same. */
export async function callOf(
  number: number,
  chance: Chance,
  world: World,
  wanted: readonly Endpoint[] = inTurn,
): Promise<Call> {
  // One after another, so that each gets its share.
  const endpoint = wanted[number % wanted.length]!;
  const kind = chance.weighted([
    [50, 'plausible'],
    [38, 'spoilt'],
    [12, 'garbage'],
  ] as const);
  const player = senderOf(endpoint, kind, chance, world);
  const marker = `Znacznik${chance.hex(12)}`;
  const endings = player?.endings.done ?? 0;
  const draft = await plausibleDraft(endpoint, player, chance, world);
  const isStray = kind === 'garbage' && chance.happens(0.25);
  if (kind === 'spoilt') spoilDraft(draft, endpoint, chance, world);
  if (kind === 'garbage') (isStray ? strayFrom : garble)(draft, chance, marker, world);
  if (chance.happens(0.3)) draft.headers.push(...harmless(chance, marker));
  const body = typeof draft.body === 'string' ? Buffer.from(draft.body) : draft.body;
  return {
    number,
    endpoint: isStray ? undefined : endpoint,
    player: draft.player,
    kind,
    what: draft.what.join('; '),
    method: draft.method,
    path: draft.query ? `${draft.path}?${draft.query}` : draft.path,
    headers: draft.headers,
    body,
    endings,
    marker,
    brokenOff: kind === 'garbage' && body !== undefined && body.length > 1 && chance.happens(0.08),
  };
}

/** Mostly somebody who may do it at all: of the others, one refusal is like another. */
function senderOf(endpoint: Endpoint, kind: Call['kind'], chance: Chance, { players, can }: World) {
  if (chance.happens(0.06)) return null;
  const able = players.filter(({ role }) => can(endpoint, role));
  return able.length > 0 && kind !== 'garbage' && chance.happens(0.7) ? chance.pick(able) : chance.pick(players);
}

async function plausibleDraft(
  { method, path, query, body }: Endpoint,
  player: Player | null,
  chance: Chance,
  world: World,
): Promise<Draft> {
  const someone = player ?? world.players[0]!;
  const model = modelAt(path, world.tables);
  const sources = world.sourcesFor(someone, chance, model);
  const id = world.idFor(someone, model, chance);
  const draft: Draft = {
    method: method.toUpperCase(),
    path: `/api${path.replace(/:\w+/g, id)}`,
    query: query ? textOfQuery(plausible(query, sources, chance, 0.15)) : '',
    headers: player ? [['Cookie', `piecza=${player.token}`]] : [],
    body: body && jsonOf(plausible(body, sources, chance, chance.pick([0, 0.3, 0.6]))),
    what: [],
    player,
  };
  if (draft.body !== undefined) draft.headers.push(['Content-Type', 'application/json']);
  if (path.includes(':id') && method !== 'get') {
    const revision = (await world.revisionOf(model, id)) ?? 1;
    draft.headers.push(['If-Match', chance.happens(0.85) ? `"${revision}"` : chance.pick(oddConditions(revision))]);
  }
  return draft;
}

function spoilDraft(draft: Draft, { body, query, path }: Endpoint, chance: Chance, world: World) {
  const places = [
    [body ? 8 : 0, 'body'],
    [body ? 2 : 0, 'json'],
    [query ? 8 : 1, 'query'],
    [path.includes(':') ? 3 : 0, 'id'],
    [path.includes(':') && draft.method !== 'GET' ? 2 : 0, 'condition'],
    [1, 'session'],
  ] as const;
  switch (chance.weighted(places)) {
    case 'body': {
      const { value, what } = spoil(JSON.parse(String(draft.body)), shapeOf(body!), chance);
      draft.body = value === undefined ? undefined : jsonOf(value);
      draft.what.push(`body, ${what}`);
      return;
    }
    case 'json':
      draft.body = oddJson(String(draft.body), chance);
      draft.what.push('odd JSON');
      return;
    case 'query':
      draft.query = oddQuery(draft.query, Object.keys(query?.shape ?? {}), chance);
      draft.what.push('query');
      return;
    case 'id':
      draft.path = draft.path.replace(/[\da-f]{8}-[\da-f-]{27}/i, encode(chance.pick(oddIds)));
      draft.what.push('id');
      return;
    case 'condition':
      draft.headers = draft.headers.filter(([name]) => name !== 'If-Match');
      if (chance.happens(0.8)) draft.headers.push(['If-Match', chance.pick(oddConditions(1))]);
      draft.what.push('If-Match');
      return;
    case 'session':
      oddSession(draft, chance, world);
  }
}

const oddIds = [
  'NaN',
  '0',
  '-1',
  'undefined',
  '..',
  '../staff',
  '%2e%2e%2f',
  '\0',
  '*',
  ':id',
  '__proto__',
  'constructor',
  "' OR '1'='1",
  '{01990000-0000-7000-8000-000000000000}',
  '01990000000070008000000000000000',
  '01990000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '01990000-0000-7000-8000-00000000000g',
  ' 01990000-0000-7000-8000-000000000000',
  '01990000-0000-7000-8000-000000000000\n',
  'x'.repeat(2_000),
  '👧',
];

const oddConditions = (revision: number) => [
  `W/"${revision}"`,
  `"${revision + 1}"`,
  `"${revision}", "${revision + 1}"`,
  `${revision}`,
  '*',
  '""',
  '"0"',
  '"-1"',
  '"1.0"',
  '"1e0"',
  '"01"',
  '"999999999"',
  '"9999999999"',
  '"99999999999999999999"',
  '"NaN"',
  '"\u00e9"',
  `"${'1'.repeat(3_000)}"`,
  "\"1' OR '1'='1\"",
];

/** Somebody else's cookie beside one's own, one that has ended, one that is none: nobody is asking. */
function oddSession(draft: Draft, chance: Chance, { players }: World) {
  const ended = players.flatMap(({ oldTokens }) => oldTokens);
  const token = draft.player?.token ?? '';
  const [what, cookie] = chance.pick([
    ['no token', 'piecza='],
    ['a made-up token', `piecza=${chance.hex(43)}`],
    ['a token too long', `piecza=${'a'.repeat(5_000)}`],
    ['a made-up one first', `piecza=x; piecza=${token}`],
    ['another name', `Piecza=${token}; __Host-piecza=${token}`],
    ['in quotes', `piecza="${token}"`],
    ['percent', 'piecza=%00%ff%'],
    ['cut short', `piecza=${token.slice(0, -1)}`],
    ['latin', 'piecza=\u00e9\u00ff'],
    ['an ended session', `piecza=${ended.length > 0 ? chance.pick(ended) : 'x'}`],
    ['noise', ';;=;=;piecza;'],
  ] as const);
  draft.headers = [...draft.headers.filter(([name]) => name !== 'Cookie'), ['Cookie', cookie]];
  draft.player = null;
  draft.what.push(`session: ${what}`);
}

function oddJson(json: string, chance: Chance): Buffer | string {
  const first = /"(\w+)":/.exec(json)?.[1] ?? 'x';
  return chance.pick<Buffer | string>([
    json.slice(0, -1),
    `${json}${json}`,
    `\ufeff${json}`,
    json.replace('{', `{"${first}":1,`),
    json.replace(/\}$/, `,"${first}":null}`),
    json.replace('{', '{"__proto__":{"polluted":"yes"},'),
    json.replace('{', '{"constructor":{"prototype":{"polluted":"yes"}},'),
    json.replace('{', '{"\\u005f_proto__":{"toString":1},'),
    `[${json}]`,
    json.replaceAll('"', "'"),
    json.replace('}', ',}'),
    json.replace(':', ':NaN,"x":'),
    json.replace(':', ':undefined,"x":'),
    `/* */${json}`,
    Buffer.from(json, 'utf16le'),
    Buffer.concat([
      Buffer.from(json.slice(0, -1)),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from('}'),
    ]),
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    ' ',
    '{',
    `{"a":${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}}`,
    `{${Array.from({ length: 3_000 }, (_, n) => `"f${n}":${n}`).join()}}`,
    json.replace('{', `{"x":"${'x'.repeat(262_000)}",`),
    json.replace('{', `{"x":${'9'.repeat(100_000)},`),
  ]);
}

function oddQuery(query: string, names: readonly string[], chance: Chance) {
  const name = names.length > 0 && chance.happens(0.8) ? chance.pick(names) : chance.pick(oddNames);
  const value = chance.pick(oddParameters);
  const pair = `${encode(name)}=${encode(value)}`;
  const added = chance.weighted<string>([
    [10, pair],
    [2, `${pair}&${pair}`],
    [1, `${encode(name)}[]=${encode(value)}`],
    [1, `${encode(name)}[a]=${encode(value)}`],
    [1, '__proto__[polluted]=yes&constructor[prototype][polluted]=yes'],
    [1, '__proto__=x&constructor=y&hasOwnProperty=z'],
    [1, `${encode(name)}=%E0%A4%A`],
    [1, `${encode(name)}=%ED%A0%80%FF%00`],
    [1, `${encode(name)}`],
    [1, '&&&===&;;'],
    [1, Array.from({ length: 1_200 }, (_, n) => `p${n}=1`).join('&')],
    [1, `sort=${encode(chance.pick(['id;DROP TABLE staff', '-', '--id', 'passwordHash', 'unitId', 'id,id']))}`],
  ]);
  return [query, added].filter(Boolean).join('&').slice(0, 12_000);
}

const textOfQuery = (fields: Record<string, unknown>) =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join('&');

/** Half a character has no UTF-8: as the bytes it would have. */
const encode = (text: string) =>
  Array.from(text, (letter) =>
    letter.isWellFormed()
      ? encodeURIComponent(letter)
      : `%ED%${(0x80 | ((letter.charCodeAt(0) >> 6) & 0x3f)).toString(16)}%${(0x80 | (letter.charCodeAt(0) & 0x3f)).toString(16)}`,
  ).join('');

// ---------------------------------------------------------------------------------------------------------------------

/** Everything around the request is odd. */
function garble(draft: Draft, chance: Chance, marker: string, world: World) {
  const [what, change] = chance.pick<[string, () => void]>([
    ['type of the body', () => set('Content-Type', chance.pick(oddTypes(marker)))],
    [
      'encoding of the body',
      () => set('Content-Encoding', chance.pick(['gzip', 'br', 'deflate', 'identity', 'x', marker])),
    ],
    ['bytes', () => body(Buffer.from(Array.from({ length: chance.int(1, 400) }, () => chance.int(0, 255))))],
    ['a form', () => body('name=x&role=supervisor', 'application/x-www-form-urlencoded')],
    [
      'parts',
      () =>
        body(
          `--x\r\nContent-Disposition: form-data; name="file"; filename="${marker}"\r\n\r\nx\r\n--x--\r\n`,
          'multipart/form-data; boundary=x',
        ),
    ],
    ['XML', () => body('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'application/xml')],
    ['a body where none belongs', () => body(`{"${marker}":1}`)],
    ['an empty body', () => body('')],
    ['too much', () => body(`{"note":"${'x'.repeat(300_000)}"}`)],
    ['from another site', () => set('Sec-Fetch-Site', chance.pick(['cross-site', 'same-site', 'none', '', marker]))],
    [
      'of another origin',
      () =>
        set(
          'Origin',
          chance.pick(['https://zly.example', 'null', 'http://', 'file://', `https://${marker}`, '\u00e9']),
        ),
    ],
    ['host', () => set('Host', chance.pick(['zly.example', '', '[::1]', `${marker}:99999`, 'a b']))],
    ['condition', () => set('If-Match', chance.pick([marker, '"\u00ff"', ',', '"1"'.repeat(500)]))],
    ['languages', () => set('Accept-Language', chance.pick(oddLanguages(marker)))],
    ['what is accepted', () => set('Accept', chance.pick(['text/html', 'image/*', ';q=', marker, '*/*;q=NaN']))],
    [
      'where from',
      () =>
        set('X-Forwarded-For', chance.pick(['1.2.3.4, 5.6.7.8', '::1', "'; --", marker, 'x,'.repeat(900), '\u00e9'])),
    ],
    [
      'proxied',
      () =>
        draft.headers.push(['X-Forwarded-Host', marker], ['X-Forwarded-Proto', 'javascript'], ['Forwarded', marker]),
    ],
    ['override', () => draft.headers.push(['X-HTTP-Method-Override', 'DELETE'], ['X-Original-URL', '/api/staff'])],
    [
      'ranges',
      () => draft.headers.push(['Range', 'bytes=0-,5-1,-9'], ['If-None-Match', '*'], ['If-Modified-Since', marker]),
    ],
    [
      'many headers',
      () => draft.headers.push(...Array.from({ length: 60 }, (_, n) => [`X-${marker}-${n}`, 'x'] as [string, string])),
    ],
    ['a long header', () => set('X-Long', marker.repeat(300))],
    ['names of properties', () => draft.headers.push(['__proto__', marker], ['constructor', 'x'], ['toString', 'x'])],
    ['session', () => oddSession(draft, chance, world)],
  ]);
  change();
  draft.what.push(what);

  function set(name: string, value: string) {
    draft.headers = [...draft.headers.filter(([each]) => each !== name), [name, value]];
  }
  function body(content: Buffer | string, type = 'application/json') {
    draft.body = content;
    set('Content-Type', type);
  }
}

const oddTypes = (marker: string) => [
  'text/plain',
  'text/html',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json;charset=UTF-8',
  'Application/JSON',
  'application/json, text/plain',
  'application/vnd.api+json',
  'application/jsonp',
  'json',
  '',
  ';',
  `application/json; ${marker}=x`,
  marker,
  '*/*',
];

const oddLanguages = (marker: string) => [
  '*',
  'en',
  'pl-PL,pl;q=0.9,en;q=0.8',
  'de',
  'en;q=NaN',
  ';;;',
  marker,
  'x-'.repeat(800),
  '../en',
  '__proto__',
  '\u00e9',
];

/** What stands beside the request and should make no difference to it. */
function harmless(chance: Chance, marker: string): [string, string][] {
  const all: [string, string][] = [
    ['User-Agent', `Mozilla/5.0 (Android) Chrome ${marker}`],
    ['Referer', `http://127.0.0.1/${marker}`],
    ['X-Request-Id', marker],
    ['X-Correlation-Id', marker],
    ['Accept-Language', chance.pick(['en', 'pl', `${marker},en;q=0.5`])],
    ['X-Forwarded-For', `10.0.${chance.int(0, 255)}.${chance.int(1, 254)}`],
    ['X-Anything', `${marker}; a=b`],
    ['Traceparent', `00-${marker}`],
  ];
  return all.filter(() => chance.happens(0.4));
}

/** Methods and addresses nobody offers. */
function strayFrom(draft: Draft, chance: Chance, marker: string) {
  const [what, change] = chance.pick<[string, () => void]>([
    [
      'method',
      () =>
        Object.assign(draft, {
          method: chance.pick([
            'PATCH',
            'OPTIONS',
            'HEAD',
            'TRACE',
            'PROPFIND',
            'DELETE',
            'PUT',
            'POST',
            'SEARCH',
            'LOCK',
          ]),
        }),
    ],
    [
      'unknown address',
      () =>
        Object.assign(draft, {
          path: `/api/${encode(chance.pick(['', 'nothing', '__proto__', 'constructor', '👧', '\0', marker, 'admin', '.env', 'docs', 'docs/%00', 'docs/../../package.json', 'openapi.json', 'x'.repeat(5_000)]))}`,
        }),
    ],
    ['broken percent', () => Object.assign(draft, { path: `${draft.path}/%E0%A4%A` })],
    [
      'up and down',
      () =>
        Object.assign(draft, {
          path: draft.path.replace(
            '/api/',
            chance.pick(['/api/../api/', '/api/./', '/api//', '//api/', '/api/%2e%2e/', '/api/%2f', '/api/;/']),
          ),
        }),
    ],
    ['capitals', () => Object.assign(draft, { path: draft.path.toUpperCase() })],
    ['a slash too many', () => Object.assign(draft, { path: `${draft.path}/` })],
    [
      'further down',
      () => Object.assign(draft, { path: `${draft.path}/${chance.pick(['x', 'decisions', 'xlsx', '%00', '..'])}` }),
    ],
    [
      'an ending',
      () =>
        Object.assign(draft, { path: `${draft.path}${chance.pick(['.json', '.html', '%00.json', ';a=b', '%20'])}` }),
    ],
  ]);
  change();
  draft.what.push(`stray: ${what}`);
}

/** As a person would repeat it by hand. */
export const inWords = ({ number, kind, what, player, method, path, headers, body }: Call) =>
  [
    `#${number} ${kind}${what && ` (${what})`} as ${player?.role ?? 'nobody'}`,
    `  ${method} ${path.slice(0, 600)}`,
    ...headers.filter(([name]) => name !== 'Cookie').map(([name, value]) => `  ${name}: ${value.slice(0, 200)}`),
    ...(body ? [`  ${JSON.stringify(body.toString()).slice(0, 1_500)}`] : []),
  ].join('\n');
