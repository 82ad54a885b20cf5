import { setTimeout as pause } from 'node:timers/promises';
import express, { type Express } from 'express';
import { expect, test } from 'vitest';
import { appAt, prisma } from '../support/given.ts';
import { listen } from './copies.ts';
import { print } from './figures.ts';
import { givenOffice } from './givenOffice.ts';

type Goal = { id: string; title: string; revision: number };
type Refused = { current?: Goal; submitted?: { title: string } };

type Experiment = { name: string; edits: number; editors: number; twin?: (product: Express) => Express };

/** People change one goal over and over, each the version they have read, and none of them asks the others. */
async function editTogether({ name, edits, editors, twin = (product) => product }: Experiment) {
  const { plan, cookie, unitId } = await givenOffice();
  const { id } = await prisma.planGoal.create({
    data: { unitId, planId: plan.id, position: 1, area: 'health', title: 'Cel 0' },
  });
  const address = await listen(twin(appAt(new Date())));
  const url = `${address}/api/plan-goals/${id}`;
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
  const bases: number[] = [];
  let [next, conflicts, withoutBoth, others] = [1, 0, 0, 0];

  const editor = async () => {
    while (next <= edits) {
      const title = `Cel ${next++}`;
      const read = (await (await fetch(url, { headers })).json()) as Goal;
      await pause(Math.random() * 60);
      const answer = await fetch(url, {
        method: 'PUT',
        headers: { ...headers, 'If-Match': `"${read.revision}"`, 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ area: 'health', title, progress: 'inProgress' }),
      });
      const said = (await answer.json()) as Refused;
      if (answer.status === 200) bases.push(read.revision);
      else if (answer.status === 412) {
        conflicts++;
        const both =
          said.current?.id === id && said.current.revision > read.revision && said.submitted?.title === title;
        if (!both) withoutBoth++;
      } else others++;
    }
  };
  await Promise.all(Array.from({ length: editors }, editor));

  const { revision } = await prisma.planGoal.findUniqueOrThrow({ where: { id } });
  const found = {
    accepted: bases.length,
    changes: revision - 1,
    /** Accepted although somebody else's text was there that its author had not seen. */
    overwritten: bases.length - new Set(bases).size,
    conflicts,
    withoutBoth,
    others,
  };
  const { accepted, overwritten } = found;
  print(name, {
    N: edits,
    accepted,
    'final revision': revision,
    conflicts,
    overwritten,
    'without both texts': withoutBoth,
  });
  return found;
}

test('of two hundred concurrent changes nobody’s is overwritten unseen', { timeout: 60_000 }, async () => {
  const found = await editTogether({ name: 'Edited together', edits: 200, editors: 20 });
  expect(found).toMatchObject({ overwritten: 0, withoutBoth: 0, others: 0 });
  expect(found.changes).toBe(found.accepted);
  expect(found.accepted + found.conflicts).toBe(200);
  expect(found.conflicts).toBeGreaterThan(20);
});

/** Takes whatever is there for what the sender has read. */
const believing = (product: Express) =>
  express()
    .put('/api/plan-goals/:id', async ({ params, headers }, _response, next) => {
      const { revision } = await prisma.planGoal.findUniqueOrThrow({ where: { id: params.id } });
      headers['if-match'] = `"${revision}"`;
      next();
    })
    .use(product);

test('a server that does not hold the versions against each other overwrites some', { timeout: 60_000 }, async () => {
  const found = await editTogether({
    name: 'Edited together, versions not compared (control)',
    edits: 100,
    editors: 5,
    twin: believing,
  });
  expect(found.overwritten).toBeGreaterThan(0);
});
