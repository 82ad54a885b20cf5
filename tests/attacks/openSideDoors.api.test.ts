import type { Express } from 'express';
import { expect, test } from 'vitest';
import { as, prisma, visitTo } from '../support/given.ts';
import { type ForeignFile, givenForeignFiles, noFile } from './foreignFiles.ts';
import { carelessTwin, product, toldBy, withoutWalls } from './target.ts';

// V1: the main address refuses, and another one beside it (a preview, a reminder, an export, a refusal) shows the same.

/** Asks every side address about files that are not hers. @returns what was shown, done, or told apart from nothing */
async function openSideDoors(target: Express) {
  const { me, unit, files } = await givenForeignFiles();
  const api = await as(me, target);
  const head = await as({ ...unit.supervisor, role: 'supervisor' }, target);
  const change = { name: 'x', signature: 'x', intakeRoute: 'forLife', intakeOn: '2026-11-01', street: 'x', city: 'x' };
  const goal = { area: 'health', title: 'Zdrowie', progress: 'achieved' };
  const doors: Record<string, (file: ForeignFile) => PromiseLike<Told>> = {
    'the report as a file': ({ run }) => api.get(`/api/report-runs/${run.id}/xlsx`),
    'a decision on a plan': ({ plan }) =>
      api.post(`/api/help-plans/${plan.id}/decisions`).set('If-Match', '"1"').send({ decision: 'submit' }),
    'a decision with a stale revision': ({ plan }) =>
      api.post(`/api/help-plans/${plan.id}/decisions`).set('If-Match', '"9"').send({ decision: 'submit' }),
    'a refused change of a family': ({ family }) =>
      api.put(`/api/families/${family.id}`).set('If-Match', '"9"').send(change),
    'a refused change of a goal': ({ goal: { id } }) =>
      api.put(`/api/plan-goals/${id}`).set('If-Match', '"9"').send(goal),
    'a refused removal of a goal': ({ goal: { id } }) => api.delete(`/api/plan-goals/${id}`).set('If-Match', '"1"'),
    'a visit under the id of another’s': ({ log, family }) =>
      api.post('/api/activity-logs').send({ ...visitTo(family.id), id: log.id }),
    'a next version of the plan': ({ family }) =>
      api.post('/api/help-plans').send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Cel' }),
    'a list by its parent': ({ plan, goal: { id } }) => api.get(`/api/plan-activities?planId=${plan.id}&goalId=${id}`),
    'earlier texts': ({ log }) => api.get(`/api/activity-log-corrections?activityLogId=${log.id}`),
    'a reference by ids': ({ activity, goal: { id } }) => api.get(`/api/plan-activities?ids=${activity.id},${id}`),
  };
  const got: string[] = [];
  for (const [door, open] of Object.entries(doors))
    for (const file of files) {
      const answer = await open(file);
      if (hasCanary(answer)) got.push(`${door}: shown`);
      if (toldBy(answer) !== toldBy(await open(noFile()))) got.push(`${door}: told from nothing`);
    }
  if (hasCanary(await api.get('/api/today'))) got.push('today: shown');
  if (hasCanary(await api.get('/api/team'))) got.push('team: shown');
  // The other unit's row is the second one; a supervisor has nothing to do with it either.
  if (hasCanary(await head.get(`/api/report-runs/${files[1]!.run.id}/xlsx`))) got.push('report of another unit: shown');
  if (JSON.stringify((await head.get('/api/team')).body).includes(files[1]!.family.id)) got.push('team: another unit');
  return [...new Set(got)];
}

type Told = { status: number; headers: object; text: string };
const hasCanary = ({ text = '', headers }: Told) => `${text}${JSON.stringify(headers)}`.includes('KANAREK');

test('side doors show an assistant nothing of a colleague’s file, and cannot be told from doors to nowhere', async () => {
  expect(await openSideDoors(product)).toEqual([]);
});

test('the same doors of a product without walls stand open', async () => {
  expect(await openSideDoors(withoutWalls)).toEqual(
    expect.arrayContaining([
      'a decision on a plan: told from nothing',
      'a refused change of a family: told from nothing',
      'a refused removal of a goal: told from nothing',
      'a list by its parent: shown',
      'a reference by ids: shown',
    ]),
  );
});

test('a refusal that shows the row before it asks whose it is is found', async () => {
  const hasty = carelessTwin('put', '/families/:id', async ({ params }) => ({
    code: 'changedMeanwhile',
    current: await prisma.family.findUnique({ where: { id: String(params.id) } }),
  }));
  expect(await openSideDoors(hasty)).toEqual([
    'a refused change of a family: shown',
    'a refused change of a family: told from nothing',
  ]);
});
