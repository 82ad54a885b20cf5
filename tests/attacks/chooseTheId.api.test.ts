import { expect, test } from 'vitest';
import type { Prisma } from '#prisma/client.ts';
import { day, prisma } from '../support/given.ts';
import { chooseIds } from './chooseIds.ts';
import { carelessTwin, product } from './target.ts';

// V2: visits carry ids made on the phone, so whoever sends one may name a row that is there already.

test('visits under ids that are taken change nothing, and whose the ids are cannot be told', async () => {
  expect(await chooseIds(product, 100)).toEqual([]);
});

test('an upsert by the id of the phone is found', async () => {
  const upsert = carelessTwin('post', '/activity-logs', async ({ body }, { id, unitId }) => {
    const { heldOn, nextVisitOn: _, goalMoves: __, ...rest } = body as Prisma.ActivityLogUncheckedCreateInput & object;
    const columns = { ...rest, heldOn: day(String(heldOn)), unitId, recordedById: id };
    return prisma.activityLog.upsert({ where: { id: columns.id }, create: columns, update: columns });
  });
  expect(await chooseIds(upsert, 3)).toEqual(expect.arrayContaining(['changed public.activity_logs']));
});

test('an answer that says whose the id is is found', async () => {
  const talkative = carelessTwin('post', '/activity-logs', async ({ body }, actor) => {
    const { unitId } = await prisma.activityLog.findUniqueOrThrow({ where: { id: body.id } }).catch(() => actor);
    throw new Error(unitId === actor.unitId ? 'taken here' : 'taken elsewhere');
  });
  talkative.use(((error, _request, response, _next) => response.status(409).send(error.message)) as Refuse);
  expect(await chooseIds(talkative, 3)).toEqual(['answers differ']);
});

type Refuse = (error: Error, request: unknown, response: import('express').Response, next: unknown) => void;
