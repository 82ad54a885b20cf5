import type { Express } from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { carelessTwin, product } from './target.ts';
import { addressOf, givenWrites, send } from './writes.ts';

// V24: a text that keeps one regular expression busy keeps everybody waiting.

const long = 100_000;
const shapes: Record<string, (length: number) => string> = {
  blanks: (length) => `${' '.repeat(length)}x`,
  'blanks in lines': (length) => `${' \t\n'.repeat(length / 3)}x`,
  letters: (length) => `${'a'.repeat(length)}!`,
  dots: (length) => `a@${'a.'.repeat(length / 2)}`,
  'dots before': (length) => `${'a.'.repeat(length / 2)}@`,
  colons: (length) => `${':'.repeat(length)} x`,
  headings: (length) => `${'a: '.repeat(length / 3)}x`,
  digits: (length) => `${'1'.repeat(length)}-`,
  dashes: (length) => '0-'.repeat(length / 2),
  quotes: (length) => `"${'\\'.repeat(length / 2)}`,
  marks: (length) => 'ą\u0301'.repeat(length / 2),
  words: (length) => `${'słowo '.repeat(length / 6)}!`,
};

/** Processor time, which the work of others on this machine does not change. */
async function workOf(act: () => PromiseLike<unknown>) {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Generous a hundred times over: what is meant is what grows with the square of the length, or worse. */
const tooMuchMs = 500;

const texts = new Map(Object.entries(shapes).map(([name, shape]) => [name, shape(long)]));

/**
 * Puts each shape, as long as a body may be, before the schema of each field that takes text, and sends them in turn, as
 * long as that or as long as the field allows.
 * @returns the fields that keep the processor busy
 */
async function sendLongTexts(target: Express, only = /./) {
  const got: string[] = [];
  const names = [...texts.keys()];
  let turn = 0;
  for (const write of await givenWrites(only)) {
    const schemas = write.endpoint.body!.shape as Record<string, z.ZodType>;
    for (const [field, schema] of Object.entries(schemas).filter(([name]) => typeof write.body[name] === 'string')) {
      const where = `${addressOf(write.endpoint)} ${field}`;
      for (const [name, text] of texts)
        if ((await workOf(async () => schema.safeParse(text))) > tooMuchMs) got.push(`the schema of ${where}: ${name}`);
      const name = names[turn % names.length]!;
      const allowed = [20_000, 10_000, 4_000, 1_000, 500, 100].find(
        (length) => schema.safeParse('a'.repeat(length)).success,
      );
      const length = turn++ % 4 && allowed ? allowed - 10 : long;
      const body = { ...write.body, [field]: shapes[name]!(length) };
      if ((await workOf(() => send(write, body, target))) > tooMuchMs) got.push(`${where}: ${name}`);
    }
  }
  return got;
}

/** The same in what comes before a body: addresses, cookies, languages, conditions. */
async function sendLongHeaders(target: Express) {
  const got: string[] = [];
  for (const [name, shape] of Object.entries(shapes)) {
    // Half of what Node takes at all.
    const text = shape(7_000)
      .replace(/[^\x21-\x7e ]/g, '.')
      .trim();
    const tries = {
      Cookie: `piecza=${text}; ${text}`,
      'If-Match': `W/"${text}"`,
      'Accept-Language': text,
      Origin: `http://${text}`,
      'X-Forwarded-For': text,
      'Content-Type': `application/json;${text}`,
    };
    for (const [header, value] of Object.entries(tries))
      if ((await workOf(() => request(target).put('/api/session').set(header, value))) > tooMuchMs)
        got.push(`${header}: ${name}`);
    const path = `/api/${encodeURIComponent(text).slice(0, 7_000)}`;
    if ((await workOf(() => request(target).get(path))) > tooMuchMs) got.push(`the address: ${name}`);
  }
  return got;
}

test('no text of a hundred thousand characters, and none of an allowed length, keeps the server busy', async () => {
  expect(await sendLongTexts(product)).toEqual([]);
});

test('nor does anything before the body', async () => {
  expect(await sendLongHeaders(product)).toEqual([]);
});

test('an expression that looks for blanks at the end from every blank is found', async () => {
  const busy = carelessTwin('put', '/families/:id', async ({ body }) =>
    Object.values(body as Record<string, string>).some((text) => /\s+$/.test(text.slice(-25_000))),
  );
  expect(await sendLongTexts(busy, /^put .families/)).toContain('put /families/:id name: blanks');
});
