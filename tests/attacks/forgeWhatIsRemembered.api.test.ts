import type pg from 'pg';
import { expect, test } from 'vitest';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { day, givenUnit, prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';
import { inSqlAsOwner } from './sqlTwin.ts';

// A statement remembers which files are open in a setting that anybody may write into. Whoever writes SQL of their own
// tries to remember more than is true.

const setting = 'wall.open_families';

const families = async (client: pg.ClientBase) =>
  (await client.query<{ id: string }>('SELECT id FROM families ORDER BY id')).rows.map(({ id }) => id);

const kept = async (client: pg.ClientBase) =>
  (await client.query<{ kept: string }>(`SELECT current_setting('${setting}', true) AS kept`)).rows[0]!.kept;

/** Two assistants of one unit with a family each. */
async function givenTwo() {
  const unit = await givenUnit();
  const [me, other] = [await unit.staff('assistant'), await unit.staff('assistant')];
  const [mine, theirs] = [await unit.family({ assistant: me }), await unit.family({ assistant: other })];
  return { me: await actorOf(me), other: await actorOf(other), mine: mine.id, theirs: theirs.id };
}

/** Writes something into the setting and looks. @returns under which writing the other's family was seen */
async function remembering(run: typeof inSqlAs) {
  const { me, other, mine, theirs } = await givenTwo();
  // What is true for the other, signed.
  const others = await inSqlAs(other, async (client) => {
    expect(await families(client)).toEqual([theirs]);
    return kept(client);
  });
  return run(me, async (client) => {
    await families(client);
    const own = await kept(client);
    const signature = own.slice(-64);
    const got: string[] = [];
    for (const [name, forged] of Object.entries({
      'without a signature': `{${theirs}}`,
      'a signature of zeros': `{${theirs}}${'0'.repeat(64)}`,
      'the signature of mine': `{${mine},${theirs}}${signature}`,
      'what is true for another': others,
      'mine with more in front': `{${theirs}}${own}`,
      'no list at all': `x${signature}`,
      nothing: '',
    })) {
      await client.query(`SELECT set_config('${setting}', $1, true)`, [forged]);
      // In one statement too, so that what was just written is what is read.
      const { rows } = await client.query<{ id: string }>({
        text: `WITH written AS MATERIALIZED (SELECT set_config('${setting}', $1, true)) SELECT id FROM families, written`,
        values: [forged],
      });
      const seen = [...(await families(client)), ...rows.map(({ id }) => id)];
      if (seen.includes(theirs)) got.push(name);
    }
    return got;
  });
}

test('what is remembered cannot be forged, nor borrowed from another person', async () => {
  expect(await remembering(inSqlAs)).toEqual([]);
});

test('a wall that believes what it is told to remember is found', async () => {
  const believing: typeof inSqlAs = (actor, work) =>
    inSqlAsOwner(actor, async (client) => {
      const own = `(SELECT ARRAY(SELECT family_id FROM assignments WHERE staff_id = '${actor.id}'))`;
      await client.query(`
        CREATE OR REPLACE FUNCTION wall.open_families() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT coalesce(nullif(substring(current_setting('${setting}', true) FROM '^{[^}]*}'), '')::uuid[], ${own}) $$;
        GRANT SELECT ON families TO piecza_assistant;
        SET LOCAL ROLE piecza_assistant`);
      await client.query(`SELECT set_config('${setting}', '{}' || repeat('0', 64), true)`);
      return work(client);
    });
  expect(await remembering(believing)).toEqual(
    expect.arrayContaining(['without a signature', 'the signature of mine', 'what is true for another']),
  );
});

test('it is remembered for one statement: a right that ends meanwhile has ended for the next', async () => {
  const { me, mine } = await givenTwo();
  await inSqlAs(me, async (client) => {
    expect(await families(client)).toEqual([mine]);
    const before = await kept(client);
    await prisma.assignment.updateMany({ where: { familyId: mine }, data: { endedOn: day('2026-11-01') } });
    expect(await families(client)).toEqual([]);
    await client.query(`SELECT set_config('${setting}', $1, true)`, [before]);
    expect(await families(client)).toEqual([]);
  });
});
