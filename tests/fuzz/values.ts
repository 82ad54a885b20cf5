import fc from 'fast-check';
import { z } from 'zod';
import type { Chance } from './chance.ts';

/** What a zod schema says of itself, as far as values are made from it. */
export type Shape = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  anyOf?: Shape[];
};

/** Where ids of real rows and words that mean something to the product come from. */
export type Sources = {
  id: (field: string) => string;
  /** Undefined: any words will do. */
  words: (field: string) => string | undefined;
  /** Which of the fields that name whose file it is; the others stay empty, because a row is about one of them. */
  subject: readonly string[];
};

type Fields = Record<string, unknown>;

const shapes = new WeakMap<z.ZodType, Shape>();

export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/**
 * Something the schema accepts. What its description does not tell (a codec, a transformation) is found by trying.
 * @param share how likely a field is that may be left out
 */
export function plausible(schema: z.ZodObject, sources: Sources, chance: Chance, share: number): Fields {
  const made = objectOf(shapeOf(schema), sources, chance, share);
  const problems = schema.safeParse(made).error?.issues ?? [];
  for (const field of new Set(problems.map(({ path }) => String(path[0])))) {
    const inside = (schema.shape as Record<string, z.ZodType | undefined>)[field];
    if (!inside) continue;
    const ids = () => Array.from({ length: chance.int(1, 4) }, () => sources.id(field)).join(',');
    const fitting = ['true', 'false', ids(), sources.id(field), '2026-06-01', '2026', '1', 1, true, {}, []].filter(
      (each) => inside.safeParse(each).success,
    );
    if (fitting.length > 0) made[field] = chance.pick(fitting);
    else delete made[field];
  }
  return made;
}

const subjects = ['familyId', 'fosterFamilyId', 'childId'];

function objectOf({ properties = {}, required = [] }: Shape, sources: Sources, chance: Chance, share: number): Fields {
  const made: Fields = {};
  const named = Object.keys(properties).filter((field) => subjects.includes(field));
  const wanted = sources.subject.filter((field) => named.includes(field));
  const about = named.length > 1 && chance.happens(0.9) ? chance.pick(wanted.length > 0 ? wanted : named) : undefined;
  for (const [field, shape] of Object.entries(properties)) {
    const isOther = about !== undefined && named.includes(field) && field !== about;
    if (isOther) continue;
    if (field !== about && !required.includes(field) && !chance.happens(share)) continue;
    made[field] = valueFor(shape, field, sources, chance, share, field === about);
  }
  return made;
}

function valueFor(shape: Shape, field: string, sources: Sources, chance: Chance, share: number, full = false): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return chance.pick(shape.enum);
  if (shape.anyOf) {
    const options = shape.anyOf.filter(({ type }) => type !== 'null');
    if (!full && options.length < shape.anyOf.length && chance.happens(0.2)) return null;
    return valueFor(chance.pick(options), field, sources, chance, share);
  }
  switch (shape.type) {
    case 'object':
      return objectOf(shape, sources, chance, share);
    case 'array': {
      const most = Math.min(shape.maxItems ?? 4, (shape.minItems ?? 0) + 3);
      const length = chance.happens(0.5) ? (shape.minItems ?? 0) : chance.int(shape.minItems ?? 0, most);
      return Array.from({ length }, () => valueFor(shape.items ?? {}, field, sources, chance, share));
    }
    case 'boolean':
      return chance.happens(0.5);
    case 'integer':
    case 'number':
      return numberWithin(shape, chance);
    case 'string':
      return textOf(shape, field, sources, chance);
    default:
      return chance.pick([null, 1, 'x', true, {}, []]);
  }
}

function numberWithin({ minimum = 0, maximum = 2_000 }: Shape, chance: Chance) {
  const fitting = [1, 5, 60, 90, 480, 2019, 2025, 2026, minimum, maximum].filter(
    (each) => each >= minimum && each <= maximum && Math.abs(each) < 1e15,
  );
  return fitting.length > 0 ? chance.pick(fitting) : minimum;
}

function textOf(shape: Shape, field: string, sources: Sources, chance: Chance): string {
  const { format, pattern, minLength = 0, maxLength = 400 } = shape;
  if (format === 'uuid') return field === 'id' && chance.happens(0.8) ? chance.uuid() : sources.id(field);
  if (format === 'date') return chance.pick(days);
  if (format === 'date-time') return chance.pick(moments);
  const meaningful = sources.words(field);
  if (meaningful !== undefined && (!pattern || new RegExp(pattern).test(meaningful))) return meaningful;
  if (format === 'email') return `osoba.${chance.hex(8)}@example.test`;
  if (pattern) {
    const fitting = ['10:00', '23:59', '00:00', `kod${chance.hex(4)}`].filter((each) => new RegExp(pattern).test(each));
    if (fitting.length > 0) return chance.pick(fitting);
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: chance.int(0, 2 ** 31), numRuns: 1 })[0]!;
  }
  const words = chance.pick(sentences);
  return words.padEnd(minLength, ' i tak dalej').slice(0, maxLength).trim().padEnd(minLength, '.');
}

/** On either side of the day the tests happen on, mostly before it. */
const days = [
  '2026-11-20',
  '2026-11-23',
  '2026-11-23',
  '2026-11-02',
  '2026-10-15',
  '2026-06-30',
  '2026-03-01',
  '2026-12-10',
  '2027-01-31',
  '2025-05-05',
  '2024-02-29',
  '2018-05-05',
];
const moments = [
  '2026-11-20T11:40:00.000Z',
  '2026-11-23T10:59:59Z',
  '2026-03-29T01:30:00+01:00',
  '2026-10-25T02:30:00.123456+02:00',
];
const sentences = [
  'Rozmowa o obowiązkach domowych.',
  'Zażółć gęślą jaźń',
  'ul. Długa 7/12',
  'Łódź',
  '600 100 200',
  "O'Brien; DROP TABLE families; --",
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.test","x")',
  '{{constructor.constructor("return process")()}}',
  '👩‍👩‍👧‍👦 rodzina',
  'بيت 123 עברית',
  'koniec \u202e eilpmaxe',
  'e\u0301\u0301\u0301\u0301',
  'a\u200bb\ufeffc',
  'wiersz\r\nwiersz\ttab',
  '\u0024{jndi:ldap://example.test/a}',
  '__proto__',
  'null',
];

// ---------------------------------------------------------------------------------------------------------------------

/** Something JavaScript has no value for, or JSON.stringify would mend: put into the text of the body as it stands. */
const raw = (text: string) => `@@raw:${text}@@`;
const inText = /"@@raw:(.*?)@@"/g;

/** The body as text, with what only text can say. */
export const jsonOf = (value: unknown) => JSON.stringify(value).replace(inText, (_, text: string) => text);

type Spoilt = { value: unknown; what: string };

/** The same with one thing wrong, or at least odd: the contract is asked which of the two. */
export function spoil(value: Fields, shape: Shape, chance: Chance): Spoilt {
  const [whole, ...inside] = spotsIn(value, shape);
  const spot = inside.length === 0 || chance.happens(0.1) ? whole! : chance.pick(inside);
  const [what, wrong] = chance.weighted<readonly [string, () => Wrong]>([
    [4, ['another type', () => put(chance.pick(otherTypes))]],
    [2, ['missing', () => ({ remove: true })]],
    [5, ['an unknown field', () => ({ add: chance.pick(strangeNames), value: chance.pick(strangeValues) })]],
    [4, ['an odd text', () => put(chance.pick(oddTexts))]],
    [3, ['an odd number', () => put(chance.pick(oddNumbers))]],
    [3, ['an odd day', () => put(chance.pick(oddDays))]],
    [2, ['beyond a limit', () => put(beyond(spot.shape, chance))]],
    [1, ['in a list', () => put([spot.value])]],
    [1, ['twice in a list', () => put([spot.value, spot.value])]],
    [1, ['in an object', () => put({ value: spot.value })]],
    [1, ['as text', () => put(String(spot.value))]],
    [1, ['a deep nest', () => put(nest(chance.pick([18, 25, 200])))]],
    [1, ['a nest without end', () => put(raw(`${'['.repeat(3_000)}${']'.repeat(3_000)}`))]],
    [1, ['a long list', () => put(Array.from({ length: chance.pick([41, 101, 2_000]) }, () => chance.uuid()))]],
  ]);
  const { path } = spot;
  return { value: changed(value, path, wrong()), what: `${path.join('.') || 'the whole'}: ${what}` };
}

type Wrong = { value: unknown } | { remove: true } | { add: string; value: unknown };
const put = (value: unknown): Wrong => ({ value });

type Spot = { path: (string | number)[]; value: unknown; shape: Shape };

/** Every place in a value that can be spoilt; fields that were left out as well. */
function spotsIn(value: unknown, shape: Shape, path: (string | number)[] = []): Spot[] {
  const here: Spot[] = [{ path, value, shape }];
  const inside = shape.anyOf?.find(({ type }) => type === 'array' || type === 'object') ?? shape;
  if (Array.isArray(value))
    return [...here, ...value.flatMap((each, n) => spotsIn(each, inside.items ?? {}, [...path, n]))];
  if (inside.properties)
    return [
      ...here,
      ...Object.entries(inside.properties).flatMap(([name, each]) =>
        spotsIn((value as Fields | null)?.[name], each, [...path, name]),
      ),
    ];
  return here;
}

function changed(value: unknown, path: (string | number)[], wrong: Wrong): unknown {
  const [first, ...rest] = path;
  if (first === undefined) {
    if ('remove' in wrong) return undefined;
    if (!('add' in wrong)) return wrong.value;
    if (value && typeof value === 'object' && !Array.isArray(value)) return withField(value as Fields, wrong);
    return withField({}, wrong);
  }
  if (Array.isArray(value))
    return value.flatMap((each, n) => (n !== first ? [each] : [changed(each, rest, wrong)].filter(isThere)));
  const fields = { ...(value as Fields | null) };
  // A field cannot be added to a text: then it is added beside it.
  const isLeaf = rest.length === 0 && 'add' in wrong && (fields[first] === null || typeof fields[first] !== 'object');
  if (isLeaf) return withField(fields, wrong as { add: string; value: unknown });
  const inside = changed(fields[first], rest, wrong);
  if (inside === undefined) delete fields[first];
  else fields[first] = inside;
  return fields;
}

const isThere = (value: unknown) => value !== undefined;

/** `__proto__` as a field of its own, the way JSON.parse makes it. */
const withField = (fields: Fields, { add, value }: { add: string; value: unknown }) =>
  Object.defineProperty({ ...fields }, add, { value, enumerable: true, configurable: true, writable: true });

function beyond({ minLength, maxLength, minimum, maximum, minItems, maxItems, anyOf = [] }: Shape, chance: Chance) {
  const all = [{ minLength, maxLength, minimum, maximum, minItems, maxItems }, ...anyOf];
  const wrong = all.flatMap((each) => [
    ...(each.maxLength
      ? ['x'.repeat(each.maxLength + 1), 'ż'.repeat(each.maxLength), '👧'.repeat(each.maxLength)]
      : []),
    ...(each.minLength ? ['x'.repeat(each.minLength - 1), ' '.repeat(each.minLength)] : []),
    ...(each.minimum !== undefined ? [each.minimum - 1, each.minimum] : []),
    ...(each.maximum !== undefined ? [each.maximum + 1, each.maximum] : []),
    ...(each.maxItems ? [Array.from({ length: each.maxItems + 1 }, () => chance.uuid())] : []),
    ...(each.minItems ? [[]] : []),
  ]);
  return wrong.length > 0 ? chance.pick(wrong) : 'x'.repeat(chance.pick([500, 5_000, 50_000]));
}

function nest(depth: number) {
  let inside: unknown = 'x';
  for (let n = 0; n < depth; n++) inside = n % 2 ? [inside] : { a: inside };
  return inside;
}

const otherTypes = [null, true, false, 0, 1, 1.5, 'x', '', [], {}, [null], [[]], { id: 'x' }, raw('1e400'), raw('-0')];

const strangeNames = [
  'unitId',
  'id',
  'role',
  'revision',
  'recordedById',
  'can',
  'approvedById',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'nieznane',
  '',
  'a.b',
  'a[0]',
  '\0',
  '\ud800',
  '👧',
  '$where',
  'AND',
  'OR',
  'x'.repeat(3_000),
];
const strangeValues = [
  'x',
  1,
  null,
  { polluted: 'yes' },
  { prototype: { polluted: 'yes' } },
  { __proto__: null, polluted: true },
  [],
  { in: ['x'] },
  { set: 'x' },
];

const oddTexts = [
  '',
  ' ',
  '\n',
  'zero \0 byte',
  '\0',
  '\ud83d',
  'pół \udc00 znaku',
  '👩‍👩‍👧‍👦'.repeat(50),
  '\u202e\u2066\u200f',
  'بيت',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  'undefined',
  'null',
  'true',
  '1',
  '-1',
  "' OR '1'='1",
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '%00',
  '\u0085\u2028\u2029',
  '\u0130\u0131\u1e9e\ufb03',
  'x'.repeat(100_000),
  'ą'.repeat(20_000),
  'a\u0301'.repeat(3_000),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{01990000-0000-7000-8000-000000000000}',
  '01990000-0000-0000-0000-000000000000',
  '0199AAAA-BBBB-7CCC-8DDD-EEEEFFFF0000',
];
const oddNumbers = [
  raw('-0'),
  raw('1e400'),
  raw('-1e400'),
  raw('1e-400'),
  raw('9007199254740993'),
  raw('123456789012345678901234567890'),
  2 ** 53,
  -(2 ** 53),
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31) - 1,
  2 ** 63,
  0.1,
  1.000_000_000_000_1,
  -1,
  0,
  1_440,
  1_441,
  100_000_000_000_000,
  'NaN',
  '0x10',
  '1e3',
  ' 1',
  '١٢',
];
const oddDays = [
  '2026-02-30',
  '2026-02-29',
  '2100-02-29',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '-000001-01-01',
  '1899-12-31',
  '1900-01-01',
  '2199-12-31',
  '2200-01-01',
  '9999-12-31',
  '+012026-01-01',
  '275760-09-13',
  '2026-2-3',
  '2026-11-23T00:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-11-23T10:00:00+99:99',
  '2026-11-23T10:00:00+23:59',
  '1900-01-01T00:00:00+23:59',
  '2199-12-31T23:59:59.999999999Z',
  '2026-11-23T10:00:00.1234567890123456789Z',
  '2026-11-23 ',
  '２０２６-11-23',
  'today',
  'NaN',
  0,
  1_795_395_600_000,
];

/** Texts of a query parameter: every one of the above that has a text. */
export const oddParameters = [
  ...oddTexts,
  ...oddNumbers.map(String),
  ...oddDays.map(String),
  ...['1,2', ',', ',,,', '[]', '{}', 'x'.repeat(6_000)],
]
  .filter((text) => !text.startsWith('@@raw:'))
  .map((text) => text.slice(0, 6_000));
export const oddNames = strangeNames;
