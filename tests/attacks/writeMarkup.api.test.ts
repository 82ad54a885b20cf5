import { globSync, readFileSync } from 'node:fs';
import express, { type Express } from 'express';
import { expect, test } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { as, givenUnit, prisma } from '../support/given.ts';
import { carelessTwin, product } from './target.ts';

// V15: what somebody writes is run by the browser of whoever reads it.

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "javascript:alert('1')",
  '</title><script src=//198.51.100.1></script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
];

type Told = { status: number; headers: Record<string, string>; text: string };

/** What a browser would make of an answer it was sent to by mistake. */
function runsIn({ headers, text = '' }: Told) {
  const type = headers['content-type'] ?? '';
  const found: string[] = [];
  if (text && !/^application\/(problem\+)?json\b/.test(type)) found.push(`answers ${type.split(';')[0]}`);
  if (headers['x-content-type-options'] !== 'nosniff') found.push('lets the browser guess');
  if (!/default-src 'none'/.test(headers['content-security-policy'] ?? '')) found.push('has no policy for scripts');
  if (/unsafe-eval|script-src[^;]*unsafe-inline/.test(headers['content-security-policy'] ?? ''))
    found.push('allows scripts');
  return found;
}

/** Stores markup in every name and note, reads it back from everywhere, and provokes errors that quote it. */
async function writeMarkup(target: Express, only = /./) {
  const { supervisor, family, member, unitId } = await givenUnit();
  const got: string[] = [];
  const text = markup.join(' ');
  const { id } = await family({ name: text, street: text, city: text, phone: text });
  const person = await member(id);
  await prisma.person.update({ where: { id: person.id }, data: { givenName: text, familyName: text, phone: text } });
  await prisma.staff.updateMany({ where: { unitId }, data: { givenName: text, familyName: text } });
  const head = await as({ ...supervisor, role: 'supervisor' }, target);
  const look = (where: string, answer: Told) => got.push(...runsIn(answer).map((found) => `${where} ${found}`));
  const pages = endpoints.filter(({ method, answer }) => method === 'get' && answer !== 'file');
  for (const { path } of pages.filter((each) => only.test(each.path)))
    look(path, await head.get(`/api${path.replace(':id', id)}`).set('Accept', 'text/html'));
  for (const each of markup) {
    const path = encodeURIComponent(each);
    for (const url of [
      `/api/${path}`,
      `/api/families/${path}`,
      `/api/families?${path}=1`,
      `/api/families?sort=${path}`,
    ])
      look(url.slice(0, 14), await head.get(url).set('Accept', 'text/html'));
    look('a body', await head.post('/api/families').send({ [each]: each }));
    look('no JSON', await head.post('/api/families').set('Content-Type', 'application/json').send(`{"${each}`));
    look('a language', await head.get('/api/families/x').set('Accept-Language', each));
  }
  return [...new Set(got)];
}

/** Ways to make a browser run text, or to follow an address from the data. */
const dangerous = [
  /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/,
  /\beval\(|new Function\(|setTimeout\(\s*['"`]|javascript:|srcDoc=/,
  /<(RichTextField|UrlField|FileField|iframe|object|embed)\b/,
  // A link whose scheme is not written in the source; `fileOf` makes an address of the API from an id, and `blobUrl` is of
  // bytes in the browser (what `createObjectURL` gives, and nothing else: see below).
  /\b(href|src|formAction)=\{(?!`(tel:|mailto:|\/)|['"]\/|fileOf\(|blobUrl\})/,
  /target="_blank"(?![^>]*noopener)/,
];

const runsText = (files: Record<string, string>) =>
  Object.entries(files).flatMap(([file, source]) =>
    dangerous.flatMap((pattern) => pattern.exec(source)?.[0] ?? []).map((found) => `${file}: ${found}`),
  );

const sourcesIn = (pattern: string) =>
  Object.fromEntries(
    globSync(pattern, { exclude: ['admin/dist/**'] }).map((file) => [file, readFileSync(file, 'utf8')]),
  );

test('nothing the API answers is a page, whatever is stored or asked', async () => {
  expect(await writeMarkup(product)).toEqual([]);
});

test('an answer that is a page with a name in it is found', async () => {
  const page = express()
    .get('/api/families/:id', async (_request, response) => {
      const { name } = await prisma.family.findFirstOrThrow();
      response.send(`<h1>${name}</h1>`);
    })
    .use(product);
  expect(await writeMarkup(page, /famil/)).toEqual(
    expect.arrayContaining(['/families/:id answers text/html', '/families/:id has no policy for scripts']),
  );
});

test('an error that is a page quoting what was asked is found', async () => {
  const quoting = carelessTwin('get', '/families', async ({ query }) => {
    throw new Error(JSON.stringify(query));
  });
  expect(await writeMarkup(quoting, /famil/)).toEqual(expect.arrayContaining(['/families answers text/html']));
});

test('no screen runs text or follows an address from the data', () => {
  const sources = sourcesIn('admin/**/*.{ts,tsx}');
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(runsText(sources)).toEqual([]);
  const showsBytes = Object.entries(sources).filter(([, source]) => source.includes('blobUrl'));
  expect(showsBytes.map(([file]) => file)).toEqual(['admin/documents/ShowDocument.tsx']);
  expect(showsBytes[0]![1].match(/\bmade = .*|setBlobUrl\(.*/g)).toEqual([
    'made = URL.createObjectURL(content);',
    'setBlobUrl(made);',
  ]);
});

test('screens that would are found', () => {
  const planted = {
    'Note.tsx': '<div dangerouslySetInnerHTML={{ __html: note }} />',
    'Link.tsx': '<a href={family.website}>',
    'Field.tsx': '<RichTextField source="note" />',
    'Call.tsx': '<a href={`tel:$' + '{phone}`}>',
  };
  expect(runsText(planted).map((each) => each.split(':')[0])).toEqual(['Note.tsx', 'Link.tsx', 'Field.tsx']);
});
