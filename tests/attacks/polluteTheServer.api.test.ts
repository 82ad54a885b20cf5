import express, { type Express } from 'express';
import { expect, test } from 'vitest';
import { as, givenUnit, visitTo } from '../support/given.ts';
import { product } from './target.ts';

// V20: a query or a body that reaches into the prototype of everything, or is many values where one is read.

const queries = [
  '__proto__=polluted',
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  'constructor[prototype][polluted]=1',
  'constructor.prototype.polluted=1',
  'a[__proto__][polluted]=1',
  'toString=1',
  'hasOwnProperty=1',
  'page=1&page=2',
  'page[]=1',
  'page[0]=1&page[1]=2',
  'page[length]=9999999999',
  'familyId=&familyId=a',
  `${'a['.repeat(400)}x${']'.repeat(400)}=1`,
  Array.from({ length: 900 }, (_, n) => `a${n}=1`).join('&'),
  'perPage=25%00',
  'page=1e9',
  'page=%2B1.5',
];

/** Texts of bodies: `JSON.parse` makes an own property of `__proto__`, and merging it pollutes. */
const bodies = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"note":{"__proto__":{"polluted":1}}}',
  '{"goalMoves":[{"__proto__":{"polluted":1}}]}',
  '{"__proto__":null}',
  '{"toString":1}',
  '{"hasOwnProperty":1}',
  '{"__defineGetter__":"x"}',
];

/** @returns what was accepted, what broke, and what was left behind in every object */
async function pollute(target: Express) {
  const { staff, family } = await givenUnit();
  const me = await staff('assistant');
  const visit = visitTo((await family({ assistant: me })).id);
  const api = await as(me, target);
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const got: string[] = [];
  for (const query of queries) {
    const { status } = await api.get(`/api/activity-logs?${query}`);
    if (status !== 400) got.push(`?${query.slice(0, 40)}: ${status}`);
  }
  for (const text of bodies) {
    // With everything else in order, so that nothing else is refused.
    const whole = `${JSON.stringify(visit).slice(0, -1)},${text.slice(1)}`;
    const { status } = await api.post('/api/activity-logs').set('Content-Type', 'application/json').send(whole);
    if (status !== 400) got.push(`${text}: ${status}`);
  }
  if (Object.getOwnPropertyNames(Object.prototype).length !== before || 'polluted' in {})
    got.push('every object is polluted');
  return got;
}

test('neither prototypes nor several values for one come through, and nothing stays behind', async () => {
  expect(await pollute(product)).toEqual([]);
});

test('a server that merges what it is sent is found', async () => {
  type Tree = Record<string, unknown>;
  const merge = (into: Tree, from: Tree): Tree => {
    for (const [name, value] of Object.entries(from)) {
      const deeper = value && typeof value === 'object';
      if (deeper) into[name] ??= {};
      if (deeper) merge(into[name] as Tree, value as Tree);
      else into[name] = value;
    }
    return into;
  };
  const merging = express()
    .use('/api/activity-logs', express.json(), (request, response) => {
      response.json(merge({}, (request.body ?? request.query) as Tree));
    })
    .use(product);
  try {
    expect(await pollute(merging)).toEqual(expect.arrayContaining(['?page=1&page=2: 200', 'every object is polluted']));
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
});
