import { globSync, readFileSync } from 'node:fs';
import type { Express } from 'express';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { Role } from '#contract/actor.ts';
import { endpoints, resources } from '#contract/api.ts';
import { firstWallOf, openApiDatabase } from '#server/database.ts';
import type { Policies } from '#server/platform/policy.ts';
import { policies } from '#server/policies.ts';
import { secrets } from '../support/databases.ts';
import { appAt, noon, prisma } from '../support/given.ts';
import { rememberTables } from './catalogue.ts';
import { askEverything, givenCanaryWorld, modelOf, type World } from './everyRoute.ts';
import { hasBody } from './validBodies.ts';

rememberTables(
  globSync('prisma/models/*.prisma')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

const worlds = new Map<Role, Promise<World>>();
const worldOf = (role: Role) => {
  if (!worlds.has(role)) worlds.set(role, givenCanaryWorld(role));
  return worlds.get(role)!;
};

test('every resource has a table and every address that takes something a body in this test', () => {
  expect(Object.keys(modelOf).sort()).toEqual(resources.map(({ name }) => name).sort());
  const bodiless = endpoints.flatMap(({ kind, tag }) =>
    kind === 'update' && !hasBody(`${tag}: change`)
      ? [`${tag}: change`]
      : kind === 'create' && !hasBody(tag)
        ? [tag]
        : [],
  );
  // Opened by case sign; what it gives and to whom is in tests/emergencyAccesses.
  expect(bodiless).toEqual(['emergency-accesses']);
});

const patience = { timeout: 300_000 };

test.for(Role.options)('a %s is shown and changes what the policies say, at every address', patience, async (role) => {
  const { findings, requests } = await askEverything(appAt(), await worldOf(role), { strict: true });
  expect(findings).toEqual([]);
  expect(requests).toBeGreaterThan(700);
});

/** Those whose roles have rights to case content at all; the others have none, as the last test shows. */
const withCases: Role[] = ['assistant', 'coordinator', 'supervisor'];

/** For whom each wall is shown to hold alone: everybody with EVERY_ROLE=1, which takes half a minute more. */
const alone = process.env.EVERY_ROLE ? withCases : withCases.slice(0, 1);

const appOn = (firstWall?: Parameters<typeof openApiDatabase>[2]): Express => {
  const database = openApiDatabase(process.env.DATABASE_URL!, secrets, firstWall);
  opened.push(database);
  return appAt(noon, database);
};
const opened: ReturnType<typeof openApiDatabase>[] = [];
afterAll(() => Promise.all(opened.map((each) => each.close())));

const withoutFirstWall = () => appOn({ narrow: (tx) => tx as never, policies: null });
const withPolicies = (rules: Policies) => appOn(firstWallOf(rules));

const leaks = (findings: string[]) => findings.filter((each) => /: (shows|lists|counts)/.test(each));

test.for(alone)('with the first wall taken away a %s is still shown nothing more', patience, async (role) => {
  const { findings } = await askEverything(withoutFirstWall(), await worldOf(role), { strict: false });
  expect(leaks(findings)).toEqual([]);
});

test.for(alone)('with row-level security switched off a %s is still shown nothing more', patience, async (role) => {
  const world = await worldOf(role);
  await secondWall('off', async () => {
    const { findings } = await askEverything(appAt(), world, { strict: false });
    expect(leaks(findings)).toEqual([]);
  });
});

/** Without row-level security everything hangs on the policies: whatever is left out of one must be seen. */
const everybody = { read: () => ({}) };
const holes: [Role, table: string, Policies][] = [
  ['assistant', 'families', { ...policies, Family: { assistant: everybody } }],
  ['assistant', 'activity_logs', { ...policies, ActivityLog: { assistant: everybody } }],
  ['assistant', 'people', { ...policies, Person: { assistant: everybody }, FamilyMember: { assistant: everybody } }],
  ['coordinator', 'assessments', { ...policies, Assessment: { coordinator: everybody } }],
  ['coordinator', 'foster_families', { ...policies, FosterFamily: { coordinator: everybody } }],
  ['supervisor', 'families', { ...policies, Family: { supervisor: everybody } }],
];

test.for(holes)(
  'a hole in the policies for a %s is found by what it shows of %s',
  patience,
  async ([role, table, rules]) => {
    const world = await worldOf(role);
    await secondWall('off', async () => {
      const about = [
        'activity-logs',
        'assessments',
        'children',
        'families',
        'family-members',
        'foster-families',
        'help-plans',
        'people',
      ];
      const { findings } = await askEverything(withPolicies(rules), world, { strict: false, about });
      expect(findings).toContainEqual(expect.stringContaining(`shows ${table} `));
    });
  },
);

test('with both walls away it shows everything, so the canaries are where they should be', patience, async () => {
  const world = await worldOf('assistant');
  await secondWall('off', async () => {
    const { findings } = await askEverything(withoutFirstWall(), world, { strict: false });
    for (const table of [
      'families',
      'activity_logs',
      'people',
      'assessments',
      'help_plans',
      'placements',
      'foster_families',
    ])
      expect(findings).toContainEqual(expect.stringContaining(`shows ${table} `));
  });
});

test('an administrator has no right to a case table at all: not even with both walls away', patience, async () => {
  const world = await worldOf('administrator');
  await secondWall('off', async () => {
    const { findings } = await askEverything(withoutFirstWall(), world, {
      strict: false,
      about: ['families', 'help-plans'],
    });
    expect(leaks(findings)).toEqual([]);
  });
});

/** Rights stay as they are: a role reads the tables it may read, whole. */
async function secondWall(state: 'off', work: () => Promise<void>) {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity",
  );
  try {
    if (state === 'off')
      for (const { name } of rows) await client.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
    await work();
  } finally {
    for (const { name } of rows) await client.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`);
    await client.end();
  }
}

test('looking at a file leaves one event for each view, with whose file it was', async () => {
  const { person, rows } = await worldOf('assistant');
  const events = await prisma.auditEvent.findMany({
    where: { actorId: person.id, action: 'read', resource: 'families', resourceIds: { has: rows.own!.Family! } },
  });
  expect(events.length).toBeGreaterThan(0);
  for (const { fileIds, resourceIds } of events) expect(fileIds.toSorted()).toEqual(resourceIds.toSorted());
});
