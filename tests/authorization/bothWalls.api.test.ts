import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Role } from '#contract/actor.ts';
import type { Policies, Right } from '#server/platform/policy.ts';
import { policies } from '#server/policies.ts';
import { prisma } from '../support/databases.ts';
import { actorOf } from '../support/sessions.ts';
import { byPolicy, bySql, inSqlAs, modelsWithRows, rights } from './bothWalls.ts';
import { rememberTables } from './catalogue.ts';
import { givenWorldOf } from './world.ts';

rememberTables(
  globSync('prisma/models/*.prisma')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

type World = Awaited<ReturnType<typeof givenWorldOf>>;

/** Where the two walls do not say the same about one row. */
async function disagreements(role: Role, { me, rows }: World, rules: Policies = policies, only?: Right[]) {
  const actor = await actorOf({ ...me, role });
  const found: string[] = [];
  for (const model of modelsWithRows(rows)) {
    const ids = Object.values(rows).flatMap((each) => each[model] ?? []);
    for (const right of only ?? rights) {
      // Entries of the log are written by the platform, past the policies of features.
      if (model === 'AuditEvent' && right === 'create') continue;
      const first = await byPolicy(rules, model, right, actor, ids);
      const second = await inSqlAs(actor, (client) => bySql(client, model, right, ids));
      for (const [relation, { [model]: id }] of Object.entries(rows))
        if (first.has(id!) !== second.has(id!))
          found.push(`${model} ${right} ${relation}: ${first.has(id!) ? 'only the policies' : 'only the database'}`);
    }
  }
  return [...new Set(found)];
}

const worlds = new Map<Role, Promise<World>>();
const worldOf = (role: Role) => {
  if (!worlds.has(role)) worlds.set(role, givenWorldOf(role));
  return worlds.get(role)!;
};

test.for(Role.options)(
  'for a %s both walls say the same about every row and right',
  { timeout: 240_000 },
  async (role) => {
    expect(await disagreements(role, await worldOf(role))).toEqual([]);
  },
);

const openly = { read: () => ({}) };

/** What the comparison must notice in the first wall. */
const looserPolicies: [Role, string, Policies][] = [
  ['assistant', 'Family read', { ...policies, Family: { assistant: openly } }],
  [
    'assistant',
    'ActivityLog update',
    {
      ...policies,
      ActivityLog: { assistant: { ...policies.ActivityLog.assistant, update: policies.ActivityLog.assistant.read } },
    },
  ],
  ['coordinator', 'Person read', { ...policies, Person: { coordinator: openly } }],
  ['supervisor', 'Family read', { ...policies, Family: { supervisor: openly } }],
  ['supervisor', 'EmergencyAccess update', { ...policies, EmergencyAccess: { supervisor: { update: () => ({}) } } }],
  ['administrator', 'StaffRole update', { ...policies, StaffRole: { administrator: { update: () => ({}) } } }],
];

test.for(looserPolicies)(
  'a policy of the %s that lets too much through is noticed: %s',
  { timeout: 240_000 },
  async ([role, what, rules]) => {
    const found = await disagreements(role, await worldOf(role), rules, [what.split(' ')[1] as Right]);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${what} .*: only the policies$`)));
  },
);

/** What it must notice in the second: one condition of a function left out. */
const looserFunctions: [Role, fn: string, left: string, instead: string, what: string][] = [
  ['assistant', 'open_families', ' AND (a.ended_on IS NULL OR a.ended_on >= today)', '', 'formerly own'],
  ['assistant', 'open_families', ' AND a.started_on <= today', '', 'own from tomorrow'],
  [
    'assistant',
    'open_families',
    ' AND today BETWEEN s.started_on AND s.ended_on',
    '',
    'by substitution until yesterday',
  ],
  ['assistant', 'open_families', ' AND e.expires_at > me.at', '', 'opened in an emergency, over'],
  ['assistant', 'open_families', '\n    EXCEPT\n    SELECT wall.closed_families()', '', 'own, in conflict'],
  ['assistant', 'closed_families', ' AND me.actor_id <> ALL (s.named_ids)', ' AND false', 'own, sealed for others'],
  [
    'coordinator',
    'open_foster_families',
    '\n    EXCEPT\n    SELECT wall.closed_foster_families()',
    '',
    'own, in conflict',
  ],
  ['supervisor', 'closed_families', 'c.withdrawn_at IS NULL', 'false', 'own, in conflict'],
];

test.for(looserFunctions)(
  'for a %s, wall.%s without “%s” is noticed',
  { timeout: 240_000 },
  async ([role, name, left, instead, relation]) => {
    const [{ definition }] = (await prisma.$queryRawUnsafe(
      `SELECT pg_get_functiondef('wall.${name}'::regproc) AS definition`,
    )) as [{ definition: string }];
    const place = `WHERE ${left.replace(' AND ', '')}`;
    const looser = definition.includes(left)
      ? definition.replace(left, instead)
      : definition.replace(place, 'WHERE true');
    expect(looser).not.toBe(definition);
    const world = await worldOf(role);
    await prisma.$executeRawUnsafe(looser);
    try {
      const found = await disagreements(role, world, policies, ['read']);
      expect(found).toContainEqual(expect.stringContaining(`read ${relation}: only the database`));
    } finally {
      await prisma.$executeRawUnsafe(definition);
    }
  },
);
