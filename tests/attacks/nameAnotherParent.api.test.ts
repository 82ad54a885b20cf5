import type { Express } from 'express';
import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma, uuidv7, visitTo } from '../support/given.ts';
import { changedSince, fingerprint } from './fingerprint.ts';
import { givenForeignFiles } from './foreignFiles.ts';
import { carelessTwin, product, withoutWalls } from './target.ts';
import { addressOf, givenWrites, send } from './writes.ts';

// V3: the address names one row and the body another, or a part is put into a whole it does not belong to.

/** Sends every change with ids in its body, too. @returns what was not refused, and what changed */
async function nameTwoRows(target: Express, only = /:id/) {
  const writes = await givenWrites(only);
  const { files } = await givenForeignFiles();
  const before = await fingerprint();
  const got: string[] = [];
  for (const write of writes)
    for (const name of ['id', 'familyId', 'planId', 'goalId', 'staffId', 'unitId']) {
      const { status } = await send(write, { ...write.body, [name]: files[0].family.id }, target);
      if (status !== 400) got.push(`${addressOf(write.endpoint)} with ${name}: ${status}`);
    }
  return [...got, ...(await changedSince(before)).map((table) => `changed ${table}`)];
}

/** Puts parts into wholes that are not hers, and foreign parts into her own. @returns what was not refused */
async function nameAnotherParent(target: Express) {
  const { me, unit, files } = await givenForeignFiles();
  const own = await unit.family({ assistant: me });
  const [api, head] = [await as(me, target), await as({ ...unit.supervisor, role: 'supervisor' }, target)];
  const period = { startedOn: '2026-11-23' };
  const activity = {
    title: 'Wizyta',
    formOfSupport: 'socialProblems',
    responsible: 'assistant',
    responsibleName: 'asystent',
    dueOn: '2026-12-01',
    expectedEffect: 'Efekt',
  };
  const assessment = { kind: 'family', heldOn: '2026-11-20', conclusion: 'continue', summary: 'Rodzina robi postępy.' };
  const child = { role: 'child', joinedOn: '2026-11-20', givenName: 'Nowe', familyName: 'Dziecko' };
  const before = await fingerprint();
  const got: string[] = [];
  for (const { family, goal, activity: part, plan, member, colleague } of files) {
    const foreign = family.id === files[1].family.id;
    const tries: Record<string, PromiseLike<{ status: number }>> = {
      'a visit to another family': api.post('/api/activity-logs').send(visitTo(family.id)),
      'a visit of two families': api.post('/api/activity-logs').send(visitTo(own.id, { fosterFamilyId: family.id })),
      'a visit with another’s child': api.post('/api/activity-logs').send(visitTo(own.id, { presentIds: [member.id] })),
      'a visit about another’s child': api
        .post('/api/activity-logs')
        .send(visitTo(own.id, { children: [{ childId: member.id, seen: 'alone' }] })),
      'an occasion with another family': api.post('/api/activity-log-occasions').send({
        id: uuidv7(),
        kind: 'accompanying',
        heldOn: '2026-11-20',
        minutes: 90,
        formsOfSupport: ['socialActivity'],
        families: [own, family].map(({ id }) => ({ entryId: uuidv7(), familyId: id })),
        recordedAt: '2026-11-20T18:00:00Z',
      }),
      'a visit that moves another’s goal': api
        .post('/api/activity-logs')
        .send(visitTo(own.id, { goalMoves: [{ goalId: goal.id, direction: 'up' }] })),
      'a visit that completes another’s activity': api
        .post('/api/activity-logs')
        .send(visitTo(own.id, { completedActivityIds: [part.id] })),
      'an assessment of another family': api.post('/api/assessments').send({ ...assessment, familyId: family.id }),
      'an assessment of a child as a family': api.post('/api/assessments').send({ ...assessment, childId: member.id }),
      'a plan for another family': api
        .post('/api/help-plans')
        .send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Cel' }),
      'a goal in another’s plan': api.post('/api/plan-goals').send({ planId: plan.id, area: 'health', title: 'Cel' }),
      'an activity for another’s goal': api.post('/api/plan-activities').send({ goalId: goal.id, ...activity }),
      'an activity for a plan instead of a goal': api
        .post('/api/plan-activities')
        .send({ goalId: plan.id, ...activity }),
      'a conflict about another family': api
        .post('/api/conflicts-of-interest')
        .send({ staffId: me.id, familyId: family.id, kind: 'other' }),
      // What follows is a supervisor's, for whom only the other unit is foreign.
      ...(foreign && {
        'a member of another unit’s family': head.post('/api/family-members').send({ familyId: family.id, ...child }),
        'another unit’s family for mine': head
          .post('/api/assignments')
          .send({ staffId: me.id, familyId: family.id, ...period }),
        'my family for another unit’s assistant': head
          .post('/api/assignments')
          .send({ staffId: colleague.id, familyId: own.id, ...period }),
        'another unit’s assistant as a substitute': head
          .post('/api/substitutions')
          .send({ absentId: me.id, substituteId: colleague.id, ...period, endedOn: '2026-11-30' }),
        'a seal on another unit’s family': head
          .post('/api/seals')
          .send({ familyId: family.id, reason: 'Sprawa znana publicznie.', namedIds: [unit.supervisor.id] }),
        'a seal that names a stranger': head.post('/api/seals').send({
          familyId: own.id,
          reason: 'Sprawa znana publicznie.',
          namedIds: [unit.supervisor.id, colleague.id],
        }),
      }),
    };
    for (const [name, answer] of Object.entries(tries)) {
      const { status } = await answer;
      if (![400, 404, 422].includes(status)) got.push(`${name}: ${status}`);
    }
  }
  return [...new Set(got), ...(await changedSince(before)).map((table) => `changed ${table}`)];
}

test('no change takes an id from its body', async () => {
  expect(await nameTwoRows(product)).toEqual([]);
});

test('a change that prefers the id of its body is found', async () => {
  const twofold = carelessTwin('put', '/families/:id', async ({ params, body: { id = params.id, name } }) =>
    prisma.family.update({ where: { id }, data: { name } }),
  );
  const got = await nameTwoRows(twofold, /^put .families/);
  expect(got).toEqual(expect.arrayContaining(['put /families/:id with id: 200', 'changed public.families']));
});

test('nothing is put into a whole it does not belong to', async () => {
  expect(await nameAnotherParent(product)).toEqual([]);
});

test('without walls visits, goals and activities go into anybody’s files', async () => {
  expect(await nameAnotherParent(withoutWalls)).toEqual(
    expect.arrayContaining([
      'a visit to another family: 201',
      'an assessment of another family: 201',
      'a goal in another’s plan: 201',
      'an activity for another’s goal: 201',
      'changed public.plan_goals',
    ]),
  );
});

test('the tables themselves join no rows of two units', async () => {
  const [one, other] = [await givenUnit(), await givenUnit()];
  const theirs = await other.family();
  const plan = prisma.helpPlan.create({
    data: {
      unitId: one.unitId,
      kind: 'familyWorkPlan',
      familyId: theirs.id,
      version: 1,
      mainGoal: 'Cel',
      draftedOn: day('2026-03-01'),
      draftedById: one.supervisor.id,
    },
  });
  await expect(plan).rejects.toThrow(/[Ff]oreign key/);
});
