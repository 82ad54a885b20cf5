import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Each breaks the import rule in one way; a linter that says nothing about one of them guards nothing. */
const planted: [file: string, line: string, sentence: RegExp][] = [
  ['contract/planted/a.ts', "import { createApp } from '#server/app.ts';", /depends on nothing but zod/],
  ['contract/planted/b.ts', "import { Router } from 'express';", /depends on nothing but zod/],
  ['admin/planted/a.ts', "import { policies } from '#server/policies.ts';", /by its contract only/],
  ['admin/planted/b.ts', "import { policies } from '../../server/policies.ts';", /by its contract only/],
  ['admin/planted/c.ts', "import { Prisma } from '#prisma/client.ts';", /by its contract only/],
  ['admin/planted/d.ts', "import { UrlField } from 'react-admin';", /show text instead/],
  ['server/planted/a.ts', "import { handlersIn } from '#worker/handlers/index.ts';", /does not know who runs its jobs/],
  ['server/planted/b.ts', "import { familyRoutes } from '../families/familyRoutes.ts';", /never its routes/],
  ['server/planted/c.ts', "import { openAsOwner } from '../database.ts';", /the Database they are handed/],
  [
    'server/platform/planted/a.ts',
    "import { familyPolicy } from '../../families/familyPolicy.ts';",
    /imports no feature/,
  ],
  ['worker/planted/a.ts', "import { familyRoutes } from '#server/families/familyRoutes.ts';", /called at another time/],
];

const [cycleA, cycleB] = ['server/planted/cycle/a.ts', 'server/planted/cycle/b.ts'];
const folders = [...planted.map(([file]) => dirname(file)), 'server/planted'];
let found: string[];

beforeAll(() => {
  for (const [file, line] of planted) plant(file, line);
  plant(cycleA!, "import { b } from './b.ts';\n\nexport const a = () => b;");
  plant(cycleB!, "import { a } from './a.ts';\n\nexport const b = () => a;");
  found = lint(folders).split(/\n(?=\S+:\d+:\d+ lint\/)/);
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test.for(planted)('%s may not: %s', ([file, , sentence]) => {
  const about = found.filter((each) => each.startsWith(`${file}:`) && each.includes('noRestrictedImports'));
  expect(about.join()).toMatch(sentence);
});

test('a cycle of imports is found', () => {
  expect(found.filter((each) => each.startsWith(`${cycleA}:`)).join()).toMatch(/noImportCycles/);
});

function plant(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

function lint(paths: string[]) {
  try {
    return execFileSync(
      join('node_modules', '.bin', 'biome'),
      ['lint', '--vcs-enabled=false', '--max-diagnostics=200', ...paths],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
