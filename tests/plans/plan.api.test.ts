import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma } from '../support/given.ts';

async function givenChild() {
  const unit = await givenUnit();
  const coordinator = await unit.staff('coordinator');
  const foster = await unit.fosterFamily({ coordinator });
  const child = await unit.childIn(foster.id);
  return {
    ...unit,
    coordinator,
    child,
    api: await as(coordinator),
    head: await as({ ...unit.supervisor, role: 'supervisor' }),
  };
}

type Api = Awaited<ReturnType<typeof as>>;

async function draftWithActivity(api: Api, childId: string) {
  const plan = (
    await api.post('/api/help-plans').send({ kind: 'childHelpPlan', childId, mainGoal: 'Powrót do rodziny' })
  ).body;
  const goal = (await api.post('/api/plan-goals').send({ planId: plan.id, area: 'health', title: 'Zdrowe zęby' })).body;
  const activity = (
    await api.post('/api/plan-activities').send({
      goalId: goal.id,
      title: 'Wizyta u stomatologa',
      formOfSupport: 'specialistPsychological',
      responsible: 'fosterFamily',
      responsibleName: 'rodzina zastępcza',
      dueOn: '2026-12-15',
      expectedEffect: 'Zęby wyleczone',
    })
  ).body;
  return { plan, goal, activity };
}

const decide = (api: Api, { id, revision }: { id: string; revision: number }, body: object) =>
  api.post(`/api/help-plans/${id}/decisions`).set('If-Match', `"${revision}"`).send(body);

test('a plan is drafted, submitted, returned, improved, approved, and followed by a version that takes over its goals', async () => {
  const { api, head, child } = await givenChild();
  const { plan, goal } = await draftWithActivity(api, child.id);
  expect(plan).toMatchObject({ version: 1, status: 'draft', can: { update: true } });

  const submitted = (await decide(api, plan, { decision: 'submit' })).body;
  expect(submitted).toMatchObject({ status: 'submitted', can: { update: false } });
  const returned = (await decide(head, submitted, { decision: 'return', comment: 'Doprecyzuj termin.' })).body;
  expect(returned).toMatchObject({ status: 'draft', submittedOn: null });
  const improved = (
    await api
      .put(`/api/help-plans/${plan.id}`)
      .set('If-Match', `"${returned.revision}"`)
      .send({ mainGoal: 'Powrót do rodziny do wakacji' })
  ).body;
  const again = (await decide(api, improved, { decision: 'submit' })).body;
  const approved = (await decide(head, again, { decision: 'approve' })).body;
  expect(approved).toMatchObject({
    status: 'inForce',
    approvedByName: expect.stringContaining('supervisor'),
  });
  expect((await head.get(`/api/children/${child.id}`)).body.plan).toBe('inForce');

  const next = (
    await api.post('/api/help-plans').send({ kind: 'childHelpPlan', childId: child.id, mainGoal: 'Nowy cel' })
  ).body;
  expect(next).toMatchObject({ version: 2, status: 'draft' });
  expect((await api.get(`/api/plan-goals?planId=${next.id}`)).body).toMatchObject([{ title: goal.title }]);
  const inForce = (await decide(head, (await decide(api, next, { decision: 'submit' })).body, { decision: 'approve' }))
    .body;
  expect(inForce.status).toBe('inForce');
  expect(
    (await api.get(`/api/help-plans?childId=${child.id}&sort=version`)).body.map(({ status }: never) => status),
  ).toEqual(['superseded', 'inForce']);
});

test('once submitted only progress moves; goals and texts stay', async () => {
  const { api, child } = await givenChild();
  const { plan, goal, activity } = await draftWithActivity(api, child.id);
  await decide(api, plan, { decision: 'submit' });

  expect((await api.post('/api/plan-goals').send({ planId: plan.id, area: 'health', title: 'Inny cel' })).status).toBe(
    422,
  );
  expect((await api.delete(`/api/plan-activities/${activity.id}`).set('If-Match', '"1"')).status).toBe(404);
  expect(
    (await api.put(`/api/help-plans/${plan.id}`).set('If-Match', '"2"').send({ mainGoal: 'Inny cel' })).status,
  ).toBe(403);
  const { area, title } = goal;
  expect(
    (
      await api
        .put(`/api/plan-goals/${goal.id}`)
        .set('If-Match', '"1"')
        .send({ area, title: 'Inny tytuł', progress: 'inProgress' })
    ).body.code,
  ).toBe('plans.notDraft');
  expect(
    (await api.put(`/api/plan-goals/${goal.id}`).set('If-Match', '"1"').send({ area, title, progress: 'achieved' }))
      .body.progress,
  ).toBe('achieved');
  const { formOfSupport, responsible, responsibleName, dueOn, expectedEffect } = activity;
  const moved = await api.put(`/api/plan-activities/${activity.id}`).set('If-Match', '"1"').send({
    title: activity.title,
    formOfSupport,
    responsible,
    responsibleName,
    dueOn,
    expectedEffect,
    status: 'done',
  });
  expect(moved.body.status).toBe('done');
});

test('an empty plan is not submitted, a second draft is not begun, nobody decides without being a supervisor', async () => {
  const { api, child } = await givenChild();
  const plan = (
    await api.post('/api/help-plans').send({ kind: 'childHelpPlan', childId: child.id, mainGoal: 'Cel główny' })
  ).body;
  expect((await decide(api, plan, { decision: 'submit' })).body.code).toBe('plans.empty');
  expect(
    (await api.post('/api/help-plans').send({ kind: 'childHelpPlan', childId: child.id, mainGoal: 'Drugi' })).body.code,
  ).toBe('plans.draftExists');
  expect((await decide(api, plan, { decision: 'approve' })).status).toBe(403);
  const stale = await decide(api, { ...plan, revision: 7 }, { decision: 'submit' });
  expect(stale).toMatchObject({
    status: 412,
    body: { current: { id: plan.id, revision: 1, mainGoal: 'Cel główny' }, submitted: { decision: 'submit' } },
  });
});

test('a goal with activities is not removed under them; an empty one is', async () => {
  const { api, child } = await givenChild();
  const { goal, activity } = await draftWithActivity(api, child.id);
  expect((await api.delete(`/api/plan-goals/${goal.id}`).set('If-Match', '"1"')).body.code).toBe(
    'plans.goalHasActivities',
  );
  expect((await api.delete(`/api/plan-activities/${activity.id}`).set('If-Match', '"1"')).status).toBe(204);
  expect((await api.delete(`/api/plan-goals/${goal.id}`).set('If-Match', '"1"')).status).toBe(204);
});

test('what is taken back is the version one has seen', async () => {
  const { api, child } = await givenChild();
  const { activity } = await draftWithActivity(api, child.id);
  const remove = (headers: Record<string, string>) => api.delete(`/api/plan-activities/${activity.id}`).set(headers);
  expect((await remove({})).body.code).toBe('conditionMissing');
  expect(await remove({ 'If-Match': '"2"' })).toMatchObject({
    status: 412,
    body: { code: 'changedMeanwhile', current: { id: activity.id, revision: 1 }, submitted: null },
  });
  expect((await remove({ 'If-Match': '"1"' })).status).toBe(204);
});

test('another coordinator’s child has no plan for me', async () => {
  const { child, staff } = await givenChild();
  const stranger = await as(await staff('coordinator'));
  expect(
    (await stranger.post('/api/help-plans').send({ kind: 'childHelpPlan', childId: child.id, mainGoal: 'Cel główny' }))
      .body.code,
  ).toBe('plans.notYours');
});

test('nobody approves a plan they submitted, whoever began it', async () => {
  const { api, child, coordinator, unitId } = await givenChild();
  const { plan } = await draftWithActivity(api, child.id);
  const submitted = (await decide(api, plan, { decision: 'submit' })).body;
  await prisma.staffRole.create({
    data: { unitId, staffId: coordinator.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const other = await prisma.staff.findFirstOrThrow({ where: { unitId, NOT: { id: coordinator.id } } });
  await prisma.helpPlan.update({ where: { id: plan.id }, data: { draftedById: other.id } });
  const inOtherRole = await as({ ...coordinator, role: 'supervisor' });
  expect((await decide(inOtherRole, submitted, { decision: 'approve' })).body.code).toBe('plans.ownPlan');
});
