import { expect, test } from 'vitest';
import { as, givenUnit, prisma, uuidv7, visitTo } from '../support/given.ts';

async function givenFamily() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const [parent, older, younger] = [
    await unit.member(family.id, 'parent', '1990-01-01'),
    await unit.member(family.id),
    await unit.member(family.id),
  ];
  return { ...unit, assistant, family, parent: parent!, older: older!, younger: younger! };
}

test('each child is seen in its own way; tasks, institution and the way there are kept, also through a correction', async () => {
  const { assistant, family, older, younger } = await givenFamily();
  const api = await as(assistant);
  const told = {
    kind: 'accompanying',
    institution: 'Poradnia psychologiczno-pedagogiczna nr 2',
    children: [
      { childId: older.id, seen: 'alone' },
      { childId: younger.id, seen: 'notSeen' },
    ],
    taskCodes: ['6', '13a'],
    travelMeans: 'publicTransport',
    travelKm: 12,
    travelMinutes: 50,
  };
  const visit = visitTo(family.id, told);

  const recorded = await api.post('/api/activity-logs').send(visit);
  expect(recorded.body).toMatchObject({ ...told, childSeen: 'alone', occasionId: null, unread: true });
  expect((await api.get(`/api/activity-logs/${visit.id}`)).body).toEqual(recorded.body);
  expect((await api.get(`/api/families/${family.id}/page`)).body.entries).toEqual([recorded.body]);
  // The copy of it is the same entry, although the database writes JSON in an order of its own.
  expect((await api.post('/api/activity-logs').send(visit)).status).toBe(200);

  const { id, familyId: _, recordedAt: __, ...content } = visit;
  const corrected = await api
    .put(`/api/activity-logs/${id}`)
    .set('If-Match', '"1"')
    .send({ ...content, travelKm: 14, children: [{ childId: younger.id, seen: 'withOthers' }] });
  expect(corrected.body).toMatchObject({ travelKm: 14, childSeen: 'withOthers', taskCodes: ['6', '13a'] });
  const [earlier] = (await api.get(`/api/activity-log-corrections?activityLogId=${id}`)).body;
  expect(earlier.before).toMatchObject(told);
});

test('an attempt has its way there, and no more is asked of it', async () => {
  const { assistant, family } = await givenFamily();
  const api = await as(assistant);
  const attempt = { outcome: 'notAtHome', minutes: null, formsOfSupport: [], travelKm: 8, travelMeans: 'ownCar' };
  expect((await api.post('/api/activity-logs').send(visitTo(family.id, attempt))).status).toBe(201);
  await api.post('/api/activity-logs').send(visitTo(family.id, { taskCodes: ['6'] }));

  const found = async (filter: string) => (await api.get(`/api/activity-logs?${filter}`)).body.length;
  expect(await found('attempted=true')).toBe(1);
  expect(await found('attempted=false')).toBe(1);
  expect(await found('taskCode=6')).toBe(1);
  expect(await found('taskCode=13a')).toBe(0);
});

test.for([
  [
    'a court that was not at home',
    { kind: 'court', outcome: 'notAtHome', minutes: null, formsOfSupport: [] },
    'outcome',
    'activityLogs.outcomeOfKind',
  ],
  ['a contact with no institution', { kind: 'institutionContact' }, 'institution', 'activityLogs.institutionMissing'],
  ['a child of nobody', { children: [{ childId: uuidv7(), seen: null }] }, 'children', 'activityLogs.strangeChild'],
] as const)('%s is refused with a sentence', async ([, wrong, field, code]) => {
  const { assistant, family } = await givenFamily();
  const refused = await (await as(assistant)).post('/api/activity-logs').send(visitTo(family.id, wrong));
  expect(refused).toMatchObject({ status: 422, body: { code, errors: [{ field }] } });
});

test('a parent is no child, nobody is named twice, and a task not in the Act is none', async () => {
  const { assistant, family, parent, older } = await givenFamily();
  const api = await as(assistant);
  const about = (...ids: string[]) => visitTo(family.id, { children: ids.map((childId) => ({ childId, seen: null })) });
  for (const wrong of [about(parent.id), about(older.id, older.id)])
    expect((await api.post('/api/activity-logs').send(wrong)).body.code).toBe('activityLogs.strangeChild');
  const noTask = await api.post('/api/activity-logs').send(visitTo(family.id, { taskCodes: ['20'] }));
  expect(noTask).toMatchObject({ status: 400, body: { code: 'invalidBody' } });
});

test('tasks of art. 15 are no coordinator’s', async () => {
  const { staff, fosterFamily, childIn } = await givenUnit();
  const coordinator = await staff('coordinator');
  const foster = await fosterFamily({ coordinator });
  const child = await childIn(foster.id);
  const api = await as(coordinator);
  const visit = (more: object) =>
    visitTo('', { familyId: null, fosterFamilyId: foster.id, formsOfSupport: ['fosterFamilySupport'], ...more });
  const refused = await api.post('/api/activity-logs').send(visit({ taskCodes: ['6'] }));
  expect(refused.body.code).toBe('activityLogs.tasksOfAssistants');
  const recorded = await api
    .post('/api/activity-logs')
    .send(visit({ children: [{ childId: child.id, seen: 'alone' }] }));
  expect(recorded).toMatchObject({ status: 201, body: { childSeen: 'alone' } });
});

test('any kind of contact moves the plan', async () => {
  const { assistant, family, unitId, supervisor } = await givenFamily();
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId: family.id,
      version: 1,
      mainGoal: 'Spokojny dom',
      draftedOn: new Date('2026-02-01'),
      draftedById: assistant.id,
      submittedOn: new Date('2026-02-02'),
      approvedOn: new Date('2026-02-03'),
      approvedById: supervisor.id,
    },
  });
  const api = await as(assistant);
  for (const [n, kind] of ['phoneCall', 'accompanying', 'institutionContact', 'teamMeeting', 'court'].entries()) {
    const goal = await prisma.planGoal.create({
      data: { unitId, planId: plan.id, position: n, area: 'health', title: 'Zdrowie' },
    });
    const moves = { kind, institution: 'Szkoła nr 1', goalMoves: [{ goalId: goal.id, direction: 'up' }] };
    expect((await api.post('/api/activity-logs').send(visitTo(family.id, moves))).status).toBe(201);
    expect((await api.get(`/api/plan-goals/${goal.id}`)).body.progress).toBe('inProgress');
  }
});
