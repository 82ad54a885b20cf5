import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '#contract/actor.ts';
import { warsawToday } from '#contract/calendar.ts';
import { type AccessFacts, filesOf } from '#server/access/filesOf.ts';
import { as, noon } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';
import { inSqlAs } from './bothWalls.ts';
import { buildWorld, worlds } from './randomWorlds.ts';

/** A few dozen in every run; with WORLDS as many as one has patience for. */
const numRuns = Number(process.env.WORLDS ?? 20);

type Rule = typeof filesOf;

/**
 * Who sees which files, asked three times: of the rule as a pure function, of the lists, of the database in plain SQL.
 * @returns where the three do not say the same
 */
async function disagreements(world: Parameters<typeof buildWorld>[0], rule: Rule = filesOf) {
  const { staff, families, fosters, facts } = await buildWorld(world);
  const found: string[] = [];
  for (const each of staff) {
    const api = await as(each);
    const actor = await actorOf(each);
    for (const [kind, table, address, all] of [
      ['families', 'families', 'families', families],
      ['fosterFamilies', 'foster_families', 'foster-families', fosters],
    ] as const) {
      const byRule = sorted(seen(rule, facts, each, kind, all));
      const listed = (await api.get(`/api/${address}?perPage=100`)).body as { id: string }[];
      const byList = sorted(listed.map(({ id }) => id).filter((id) => all.includes(id)));
      const bySql = await inSqlAs(actor, async (client) => {
        const rows = await client.query<{ id: string }>(`SELECT id FROM ${table} WHERE id = ANY ($1)`, [all]);
        return sorted(rows.rows.map(({ id }) => id));
      });
      if (byRule !== byList || byRule !== bySql)
        found.push(`${each.role} ${kind}: rule ${byRule} | list ${byList} | database ${bySql}`);
    }
  }
  return found;
}

function seen(
  rule: Rule,
  facts: AccessFacts,
  { id, role }: { id: string; role: Role },
  kind: 'families' | 'fosterFamilies',
  all: readonly string[],
) {
  const { open, closed } = rule(facts, { id, role, today: warsawToday(noon), now: noon });
  return role === 'supervisor' ? all.filter((file) => !closed[kind].includes(file)) : open[kind];
}

const sorted = (ids: readonly string[]) => ids.toSorted().join(' ');

test('the rule, the lists and the database give the same answer in any world', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      expect(await disagreements(world)).toEqual([]);
    }),
    { numRuns },
  );
}, 3_600_000);

/** Rules with a condition left out: somewhere among a few worlds each must be told from the right one. */
const wrongRules: Record<string, (facts: AccessFacts) => AccessFacts> = {
  'ended assignments still count': (facts) => ({
    ...facts,
    assignments: facts.assignments.map((each) => ({ ...each, endedOn: null })),
  }),
  'future assignments count already': (facts) => ({
    ...facts,
    assignments: facts.assignments.map((each) => ({ ...each, startedOn: new Date(0) })),
  }),
  'nobody stands in for anybody': (facts) => ({ ...facts, substitutions: [] }),
  'whoever stood in once does for ever': (facts) => ({
    ...facts,
    substitutions: facts.substitutions.map((each) => ({ ...each, startedOn: new Date(0), endedOn: new Date(8e12) })),
  }),
  'an emergency never ends': (facts) => ({
    ...facts,
    emergencies: facts.emergencies.map((each) => ({ ...each, expiresAt: new Date(8e12) })),
  }),
  'an emergency opens nothing': (facts) => ({ ...facts, emergencies: [] }),
  'conflicts are ignored': (facts) => ({ ...facts, conflicts: [] }),
  'withdrawn conflicts still hold': (facts) => ({
    ...facts,
    conflicts: facts.conflicts.map((each) => ({ ...each, withdrawnAt: null })),
  }),
  'seals are ignored': (facts) => ({ ...facts, seals: [] }),
  'a seal names nobody': (facts) => ({ ...facts, seals: facts.seals.map((each) => ({ ...each, namedIds: [] })) }),
  'lifted seals still hold': (facts) => ({
    ...facts,
    seals: facts.seals.map((each) => ({ ...each, liftedAt: null })),
  }),
};

test.for(Object.entries(wrongRules))('it is noticed when %s', { timeout: 240_000 }, async ([, distort]) => {
  const wrong: Rule = (facts, asking) => filesOf(distort(facts), asking);
  let noticed = false;
  for (const world of fc.sample(worlds, { numRuns: 40, seed: 7 })) {
    noticed ||= (await disagreements(world, wrong)).length > 0;
    if (noticed) break;
  }
  expect(noticed).toBe(true);
});
