import express, { type Express } from 'express';
import { expect, test } from 'vitest';
import { prisma } from '../support/given.ts';
import { editTogether } from './editTogether.ts';

test('of many concurrent changes nobody’s is overwritten unseen', { timeout: 240_000 }, async () => {
  const found = await editTogether({ name: 'Edited together', edits: 50, editors: 10 });
  expect(found).toMatchObject({ overwritten: 0, withoutBoth: 0, others: 0 });
  expect(found.changes).toBe(found.accepted);
  expect(found.accepted + found.conflicts).toBe(50);
  expect(found.conflicts).toBeGreaterThan(10);
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

test('a server that does not hold the versions against each other overwrites some', { timeout: 240_000 }, async () => {
  const found = await editTogether({
    name: 'Edited together, versions not compared (control)',
    edits: 24,
    editors: 4,
    thinkMs: 400,
    twin: believing,
  });
  expect(found.overwritten).toBeGreaterThan(0);
});
