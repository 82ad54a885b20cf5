import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma, uuidv7, visitTo } from '../support/given.ts';

test('an assistant records a visit to a family in her care, and it is in the timeline and on the family', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const api = await as(assistant);

  const recorded = await api.post('/api/activity-logs').send(visitTo(id));

  expect(recorded.status).toBe(201);
  expect(recorded.body).toMatchObject({
    familyId: id,
    heldOn: '2026-11-20',
    minutes: 90,
    recordedById: assistant.id,
    freelyEditable: true,
  });
  const timeline = await api.get(`/api/activity-logs?familyId=${id}`);
  expect(timeline.headers['x-total-count']).toBe('1');
  expect(timeline.body[0]).toEqual(recorded.body);
  expect((await api.get(`/api/families/${id}`)).body.lastVisitOn).toBe('2026-11-20');
});

test('sent twice, even at the same moment, it is one visit', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const visit = visitTo((await family({ assistant })).id);
  const api = await as(assistant);

  const answers = await Promise.all(Array.from({ length: 5 }, () => api.post('/api/activity-logs').send(visit)));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await prisma.activityLog.count({ where: { id: visit.id } })).toBe(1);
  expect(await prisma.auditEvent.count({ where: { resourceIds: { has: visit.id }, action: 'create' } })).toBe(1);
});

test('the same id with other content is refused, and so is the id of a stranger’s entry', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const visit = visitTo(id);
  await (await as(assistant)).post('/api/activity-logs').send(visit);

  const other = await (await as(assistant)).post('/api/activity-logs').send({ ...visit, note: 'Coś innego.' });
  expect(other).toMatchObject({ status: 409, body: { code: 'alreadyExists' } });

  const elsewhere = await givenUnit();
  const stranger = await elsewhere.staff('assistant');
  const theirs = await elsewhere.family({ assistant: stranger });
  const taken = await (await as(stranger)).post('/api/activity-logs').send({ ...visit, familyId: theirs.id });
  expect(taken.status).toBe(409);
  expect({ ...taken.body, requestId: '' }).toEqual({ ...other.body, requestId: '' });
  expect((await prisma.activityLog.findUniqueOrThrow({ where: { id: visit.id } })).familyId).toBe(id);
});

test('not at home needs only family, day and outcome', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const minimal = {
    id: uuidv7(),
    familyId,
    kind: 'visit',
    outcome: 'notAtHome',
    heldOn: '2026-11-23',
    recordedAt: '2026-11-23T10:59:00Z',
  };

  const recorded = await (await as(assistant)).post('/api/activity-logs').send(minimal);

  expect(recorded.status).toBe(201);
  expect((await prisma.family.findUniqueOrThrow({ where: { id: familyId } })).lastVisitOn).toBeNull();
});

test.for([
  ['in the future', { heldOn: '2026-11-24' }, 'heldOn', 'activityLogs.heldInFuture'],
  ['before the family was taken on', { heldOn: '2026-01-04' }, 'heldOn', 'activityLogs.beforeIntake'],
  ['of no time', { minutes: 0 }, 'minutes', 'activityLogs.minutes'],
  ['of more than a day', { minutes: 1441 }, 'minutes', 'activityLogs.minutes'],
  ['without a duration', { minutes: null }, 'minutes', 'activityLogs.minutes'],
  ['without a form of support', { formsOfSupport: [] }, 'formsOfSupport', 'activityLogs.formOfSupportMissing'],
  ['with a form nobody knows', { formsOfSupport: ['magic'] }, 'formsOfSupport', 'activityLogs.unknownForm'],
  [
    'with a duration although nobody was at home',
    { outcome: 'notAtHome', formsOfSupport: [] },
    'minutes',
    'activityLogs.onlyIfTookPlace',
  ],
  ['followed by one on the same day', { nextVisitOn: '2026-11-20' }, 'nextVisitOn', 'activityLogs.nextVisitInPast'],
  [
    'with someone present who does not belong',
    { presentIds: [uuidv7()] },
    'presentIds',
    'activityLogs.strangerPresent',
  ],
  [
    'moving a goal of nobody',
    { goalMoves: [{ goalId: uuidv7(), direction: 'up' }] },
    'goalMoves',
    'activityLogs.strangeGoal',
  ],
  [
    'completing an activity of nobody',
    { completedActivityIds: [uuidv7()] },
    'completedActivityIds',
    'activityLogs.strangeGoal',
  ],
] as const)('a visit %s is refused with a sentence, and nothing is kept', async ([, wrong, field, code]) => {
  const { staff, family, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });

  const refused = await (await as(assistant)).post('/api/activity-logs').send(visitTo(id, wrong));

  expect(refused.status).toBe(422);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.body).toMatchObject({ code, errors: [{ field }] });
  expect(refused.body.errors[0].message).toMatch(/[a-ząćęłńóśźż]{3}.*\.$/i);
  expect(await prisma.activityLog.count({ where: { unitId } })).toBe(0);
});

test('not for a family that is not hers: a colleague’s, a former one, one of another unit', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const elsewhere = await givenUnit();
  const families = [
    await family({ assistant: await staff('assistant') }),
    await family({ assistant, until: '2026-11-19' }),
    await family({ assistant, since: '2026-11-24' }),
    await elsewhere.family({ assistant: await elsewhere.staff('assistant') }),
  ];
  for (const { id } of families) {
    const refused = await (await as(assistant)).post('/api/activity-logs').send(visitTo(id));
    expect(refused).toMatchObject({ status: 404, body: { code: 'activityLogs.notYours' } });
    expect((await (await as(assistant)).get(`/api/families/${id}`)).status).toBe(404);
  }
});

test('a visit moves goals and completes activities of the family’s plan', async () => {
  const { staff, family, unitId, supervisor } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId,
      version: 1,
      mainGoal: 'Spokojny dom',
      draftedOn: day('2026-02-01'),
      draftedById: assistant.id,
      submittedOn: day('2026-02-02'),
      approvedOn: day('2026-02-03'),
      approvedById: supervisor.id,
    },
  });
  const goal = await prisma.planGoal.create({
    data: { unitId, planId: plan.id, position: 1, area: 'household', title: 'Budżet domowy' },
  });
  const activity = await prisma.planActivity.create({
    data: {
      unitId,
      goalId: goal.id,
      position: 1,
      title: 'Zeszyt wydatków',
      formOfSupport: 'householdManagement',
      responsible: 'familyMember',
      responsibleName: 'matka',
      dueOn: day('2026-12-01'),
      expectedEffect: 'Rodzina zna swoje wydatki',
    },
  });
  const api = await as(assistant);

  const recorded = await api
    .post('/api/activity-logs')
    .send(
      visitTo(familyId, { goalMoves: [{ goalId: goal.id, direction: 'up' }], completedActivityIds: [activity.id] }),
    );

  expect(recorded.body.goalMoves).toEqual([{ goalId: goal.id, direction: 'up' }]);
  expect((await api.get(`/api/plan-goals/${goal.id}`)).body.progress).toBe('inProgress');
  expect((await api.get(`/api/plan-activities/${activity.id}`)).body.status).toBe('done');
});

test('a visit about goals of a plan that was replaced meanwhile is kept; a draft’s goals are not anyone’s yet', async () => {
  const { staff, family, unitId, supervisor } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const planWith = async (version: number, dates: object) => {
    const { id: planId } = await prisma.helpPlan.create({
      data: {
        unitId,
        kind: 'familyWorkPlan',
        familyId,
        version,
        mainGoal: 'Spokojny dom',
        draftedOn: day('2026-02-01'),
        draftedById: assistant.id,
        ...dates,
      },
    });
    const goal = await prisma.planGoal.create({
      data: { unitId, planId, position: 1, area: 'health', title: 'Zdrowie' },
    });
    const activity = await prisma.planActivity.create({
      data: {
        unitId,
        goalId: goal.id,
        position: 1,
        title: 'Lekarz',
        formOfSupport: 'socialProblems',
        responsible: 'assistant',
        responsibleName: 'asystent',
        dueOn: day('2026-12-01'),
        expectedEffect: 'Zbadane',
      },
    });
    return { goalMoves: [{ goalId: goal.id, direction: 'up' }], completedActivityIds: [activity.id] };
  };
  const approved = { submittedOn: day('2026-02-02'), approvedOn: day('2026-02-03'), approvedById: supervisor.id };
  const replaced = await planWith(1, { ...approved, supersededOn: day('2026-11-01') });
  const draft = await planWith(2, {});
  const api = await as(assistant);

  const visit = visitTo(familyId, replaced);
  expect((await api.post('/api/activity-logs').send(visit)).status).toBe(201);
  expect((await api.get(`/api/plan-goals/${replaced.goalMoves[0]!.goalId}`)).body.progress).toBe('notStarted');
  const { id, familyId: _, recordedAt: __, ...content } = visit;
  const unticked = await api
    .put(`/api/activity-logs/${id}`)
    .set('If-Match', '"1"')
    .send({ ...content, goalMoves: [], completedActivityIds: [] });
  expect(unticked.status).toBe(200);
  expect((await api.post('/api/activity-logs').send(visitTo(familyId, draft))).body.code).toBe(
    'activityLogs.strangeGoal',
  );
});
