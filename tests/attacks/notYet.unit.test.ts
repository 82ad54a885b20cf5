import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Rows of the table that have nothing to attack yet. When the first library or call of that kind comes, this fails, and
// its attack is to be written (tests/attacks/README.md says which).

const libraries: Record<string, RegExp> = {
  'V7, signing in through another system': /^(openid-client|passport.*|oidc-.*|@node-saml\/.*|better-auth)$/,
  'V8, a second factor': /^(otplib|speakeasy|@simplewebauthn\/.*|@otplib\/.*)$/,
  'V13, parsers that build more than data':
    /^(xml2js|fast-xml-parser|@xmldom\/xmldom|libxmljs.*|sax|yaml|js-yaml|node-serialize)$/,
  'V17 and V18, files from outside': /^(multer|busboy|formidable|multiparty|express-fileupload|tus-.*)$/,
  'V27, pictures and archives': /^(jimp|canvas|@napi-rs\/canvas|pdfjs-dist|yauzl|unzipper|adm-zip|jszip|mammoth|tar)$/,
  'V28, documents printed in another way': /^(pdf-lib|jspdf|pdfmake|puppeteer.*|playwright.*|html-pdf.*)$/,
};

const calls: Record<string, RegExp> = {
  'V16, addresses the server opens': /\bfetch\(|\bhttps?\.(get|request)\(|from '(axios|got|undici|node-fetch)'/,
  'V12, other programs it runs': /\bexec(File)?(Sync)?\(\s*[`'"]/,
  'V13, text it runs': /\beval\(|new Function\(|\bvm\.run/,
};

type Lock = { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };

const inProduction = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path.split('node_modules/').at(-1)!);

const newKinds = (names: string[], sources: Record<string, string>) => [
  ...Object.entries(libraries).flatMap(([row, pattern]) =>
    names.filter((name) => pattern.test(name)).map((name) => `${row}: ${name}`),
  ),
  ...Object.entries(calls).flatMap(([row, pattern]) =>
    Object.keys(sources)
      .filter((file) => pattern.test(sources[file]!))
      .map((file) => `${row}: ${file}`),
  ),
];

test('nothing has come that needs an attack which is not written yet', () => {
  const files = globSync(['server/**/*.ts', 'worker/**/*.ts']);
  const sources = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const names = inProduction(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(names).toContain('express');
  expect(newKinds(names, sources)).toEqual([]);
});

test('what comes is noticed, and what is only for building is not', () => {
  const lock = { packages: { '': {}, 'node_modules/multer': {}, 'node_modules/yaml': { dev: true } } };
  const sources = { 'server/preview.ts': 'const page = await fetch(url);' };
  expect(newKinds(inProduction(lock), sources)).toEqual([
    'V17 and V18, files from outside: multer',
    'V16, addresses the server opens: server/preview.ts',
  ]);
});
