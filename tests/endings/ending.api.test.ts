import { expect, test } from 'vitest';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { appAt, as, day, givenUnit, prisma, visitTo } from '../support/given.ts';

const summary = 'Rodzina samodzielnie prowadzi dom, dzieci chodzą do szkoły.';
const asProposed = { endsOn: '2026-11-20', ground: 'goalsReached', summary, monitoringMonths: 6 };

/** A family with a plan of one goal in force, looked after since spring. */
async function givenFamily(more: Parameters<Awaited<ReturnType<typeof givenUnit>>['family']>[0] = {}) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant, since: '2026-02-10', ...more });
  const by = { unitId: unit.unitId, draftedOn: day('2026-02-20'), draftedById: assistant.id };
  const plan = await prisma.helpPlan.create({
    data: {
      ...by,
      kind: 'familyWorkPlan',
      familyId: family.id,
      version: 1,
      mainGoal: 'Bezpieczny dom',
      submittedOn: day('2026-03-01'),
      submittedById: assistant.id,
      approvedOn: day('2026-03-02'),
      approvedById: unit.supervisor.id,
    },
  });
  const goal = await prisma.planGoal.create({
    data: { unitId: unit.unitId, planId: plan.id, position: 1, area: 'health', title: 'Zdrowie dzieci' },
  });
  const rate = () => prisma.planGoal.update({ where: { id: goal.id }, data: { progress: 'partlyAchieved' } });
  const api = await as(assistant);
  const head = await as(unit.supervisor);
  const propose = (body: object = {}, who = api) =>
    who.post('/api/ending-proposals').send({ familyId: family.id, ...asProposed, ...body });
  const decide = (body: object, { id, revision }: { id: string; revision: number }, who = head) =>
    who.post(`/api/ending-proposals/${id}/decisions`).set('If-Match', `"${revision}"`).send(body);
  const after = (body: object, { id, revision }: { id: string; revision: number }, who = head) =>
    who.post(`/api/family-endings/${id}/decisions`).set('If-Match', `"${revision}"`).send(body);
  const end = async (body: object = {}) => {
    await rate();
    const { body: proposal } = await propose(body).expect(201);
    await decide({ decision: 'approve' }, proposal).expect(200);
    const { body: endings } = await head.get(`/api/family-endings?familyId=${family.id}`);
    return endings[0];
  };
  return { ...unit, assistant, family, plan, goal, rate, api, head, propose, decide, after, end };
}

test('work ends by a proposal and its approval: assignments, duties and drafts end, monitoring begins', async () => {
  const { unitId, assistant, family, rate, api, head, propose, decide } = await givenFamily();
  await evaluateObligations(prisma, { unitId, familyIds: [family.id] }, day('2026-11-23'));
  await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId: family.id,
      version: 2,
      mainGoal: 'Nowy cel',
      draftedOn: day('2026-11-01'),
      draftedById: assistant.id,
    },
  });
  await rate();
  const { body: proposal } = await propose({ plannedContacts: 'raz w miesiącu' }).expect(201);
  expect(proposal).toMatchObject({ status: 'waiting', proposedOn: '2026-11-23' });
  expect((await head.get(`/api/families/${family.id}`)).body.endedOn).toBeNull();

  const { body: approved } = await decide({ decision: 'approve' }, proposal).expect(200);
  expect(approved).toMatchObject({ status: 'approved', decidedOn: '2026-11-23' });
  expect((await head.get(`/api/family-endings?familyId=${family.id}`)).body).toMatchObject([
    { endedOn: '2026-11-20', ground: 'goalsReached', reason: 'goalsReached', monitoringUntil: '2027-05-20' },
  ]);
  const { body: duties } = await head.get(`/api/obligations?familyId=${family.id}&sort=dueOn`);
  expect(duties.map(({ rule, state }: never) => [rule, state])).toEqual([
    ['familyAssessment', 'missed'],
    ['monitoringEnd', 'upcoming'],
  ]);
  const { body: assigned } = await head.get(`/api/assignments?familyId=${family.id}&sort=startedOn`);
  expect(assigned.map(({ purpose, startedOn, endedOn }: never) => [purpose, startedOn, endedOn])).toEqual([
    ['work', '2026-02-10', '2026-11-20'],
    ['monitoring', '2026-11-21', null],
  ]);
  const { body: plans } = await head.get(`/api/help-plans?familyId=${family.id}`);
  expect(plans.map(({ status }: never) => status)).toEqual(['superseded', 'inForce']);

  // Whoever watches over the family has its file open and records contacts, and has no family more.
  expect((await api.get(`/api/families/${family.id}`)).body).toMatchObject({ monitoringUntil: '2027-05-20' });
  await api
    .post('/api/activity-logs')
    .send(visitTo(family.id, { heldOn: '2026-11-22' }))
    .expect(201);
  const { body: team } = await head.get('/api/team');
  expect(team.members).toMatchObject([{ caseload: 0, monitored: 1 }]);
  const total = async (query: string) => (await head.get(`/api/families?${query}`)).headers['x-total-count'];
  expect(await total('monitored=true')).toBe('1');
  expect(await total('open=true')).toBe('0');
  expect(await total('coveredFrom=2026-11-21&coveredUntil=2026-12-31')).toBe('0');
  expect(await total('coveredFrom=2026-11-20&coveredUntil=2026-12-31')).toBe('1');
});

test('every goal is rated first, and the refusal names those that are not', async () => {
  const { family, goal, plan, api, propose } = await givenFamily();
  const { body: readiness } = await api.get(`/api/families/${family.id}/ending-readiness`);
  expect(readiness).toMatchObject({
    obligedByCourt: false,
    planId: plan.id,
    unratedGoals: [{ id: goal.id, planId: plan.id, title: 'Zdrowie dzieci' }],
  });
  const refused = await propose();
  expect(refused).toMatchObject({ status: 422, body: { code: 'endings.unratedGoals' } });
  expect(refused.body.title).toContain('Zdrowie dzieci');
});

test('a goal that lost its rating between proposal and approval stops the approval', async () => {
  const { rate, goal, propose, decide } = await givenFamily();
  await rate();
  const { body: proposal } = await propose().expect(201);
  await prisma.planGoal.update({ where: { id: goal.id }, data: { progress: 'inProgress' } });
  expect(await decide({ decision: 'approve' }, proposal)).toMatchObject({
    status: 422,
    body: { code: 'endings.unratedGoals' },
  });
});

test('a family obliged by a court cannot resign unless the court knows and has answered', async () => {
  const { rate, propose } = await givenFamily({ intakeRoute: 'court', courtSignature: 'III Nsm 1/26' });
  await rate();
  const resigned = { ground: 'familyStoppedCooperating' };
  const refused = await propose(resigned);
  expect(refused).toMatchObject({ status: 422, body: { code: 'endings.court' } });
  const informed = { ...resigned, courtInformedOn: '2026-11-10', courtInformedHow: 'pismo przez ePUAP' };
  expect(await propose(informed)).toMatchObject({ status: 422, body: { code: 'endings.court' } });
  await propose({ ...informed, courtAnswer: 'Postanowieniem z 18.11.2026 uchylono zobowiązanie.' }).expect(201);
});

test('„Za życiem” ends without a plan; of another family nobody can say that goals were reached', async () => {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const api = await as(assistant);
  const forLife = await unit.family({ assistant, intakeRoute: 'forLife' });
  const other = await unit.family({ assistant });
  await api
    .post('/api/ending-proposals')
    .send({ familyId: forLife.id, ...asProposed })
    .expect(201);
  const refused = await api.post('/api/ending-proposals').send({ familyId: other.id, ...asProposed });
  expect(refused).toMatchObject({ status: 422, body: { code: 'endings.noPlan' } });
  const moved = { familyId: other.id, ...asProposed, ground: 'movedAway', monitoringMonths: null };
  const { body: proposal } = await api.post('/api/ending-proposals').send(moved).expect(201);
  const head = await as(unit.supervisor);
  await head
    .post(`/api/ending-proposals/${proposal.id}/decisions`)
    .set('If-Match', '"1"')
    .send({ decision: 'approve' })
    .expect(200);
  // A ground that the half-year report does not count, without monitoring: the file closes with the last day.
  expect((await head.get(`/api/family-endings?familyId=${other.id}`)).body).toMatchObject([
    { ground: 'movedAway', reason: null, monitoringUntil: null },
  ]);
  await api.get(`/api/families/${other.id}`).expect(404);
});

test.for([
  ['tomorrow', { endsOn: '2026-11-24' }, 'endings.inFuture'],
  ['before the last entry', { endsOn: '2026-11-17' }, 'endings.tooEarly'],
  [
    'with a court informed tomorrow',
    { courtInformedOn: '2026-11-24', courtInformedHow: 'pismo' },
    'endings.courtInFuture',
  ],
  ['with a day of the court and no way', { courtInformedOn: '2026-11-10' }, 'endings.courtDayAndHow'],
] as const)('an ending %s is refused', async ([, wrong, code]) => {
  const { family, rate, api, propose } = await givenFamily();
  await rate();
  await api
    .post('/api/activity-logs')
    .send(visitTo(family.id, { heldOn: '2026-11-18' }))
    .expect(201);
  expect(await propose(wrong)).toMatchObject({ status: 422, body: { code } });
  await propose({ endsOn: '2026-11-18' }).expect(201);
});

test('nobody approves their own proposal; it is returned with a comment, withdrawn by its author, decided once', async () => {
  const { staff, supervisor, rate, api, head, propose, decide } = await givenFamily();
  await rate();
  const { body: own } = await propose({}, head).expect(201);
  expect(await decide({ decision: 'approve' }, own)).toMatchObject({
    status: 403,
    body: { code: 'endings.ownProposal' },
  });
  expect(await propose()).toMatchObject({ status: 409, body: { code: 'endings.proposedAlready' } });
  await decide({ decision: 'withdraw' }, own).expect(200);

  const { body: proposal } = await propose().expect(201);
  expect(await decide({ decision: 'approve' }, proposal, api)).toMatchObject({ status: 403 });
  expect(await decide({ decision: 'return' }, proposal)).toMatchObject({ body: { code: 'endings.commentMissing' } });
  expect(await decide({ decision: 'withdraw' }, proposal)).toMatchObject({
    body: { code: 'endings.notYoursToWithdraw' },
  });
  const another = await as(await staff('supervisor'));
  await decide({ decision: 'return', comment: 'Dopisz, co z długami.' }, proposal, another).expect(200);
  expect(await decide({ decision: 'approve' }, { ...proposal, revision: 2 })).toMatchObject({
    status: 409,
    body: { code: 'endings.decidedAlready' },
  });
  expect(supervisor.id).not.toBe(proposal.proposedById);
});

test('monitoring ends with a note, and with the day the file closes', async () => {
  const { family, assistant, head, api, end, after } = await givenFamily();
  const ending = await end();
  const note = 'Rodzina radzi sobie sama, szkoła nie zgłasza trudności.';
  const { body: over } = await after({ decision: 'endMonitoring', note }, ending, api).expect(200);
  expect(over).toMatchObject({ monitoringEndedOn: '2026-11-23', monitoringNote: note });
  expect((await head.get(`/api/obligations?familyId=${family.id}&rule=monitoringEnd`)).body).toMatchObject([
    { state: 'met', dueOn: '2027-05-20' },
  ]);
  const tomorrow = new Date('2026-11-24T09:00:00Z');
  await (await as(assistant, appAt(tomorrow), tomorrow)).get(`/api/families/${family.id}`).expect(404);
  expect(await after({ decision: 'endMonitoring', note }, { ...ending, revision: 2 })).toMatchObject({
    status: 409,
    body: { code: 'endings.notMonitored' },
  });
});

test('work begins again: the ending stays in history, the plan and the duties begin anew, and it may end once more', async () => {
  const { family, assistant, head, api, propose, decide, after, end } = await givenFamily();
  const ending = await end();
  const again = {
    decision: 'reopen',
    note: 'Szkoła zgłosiła, że dzieci znów nie chodzą na lekcje.',
    route: 'socialWorker',
  };
  expect(await after({ ...again, onDay: '2026-11-20' }, ending)).toMatchObject({
    body: { code: 'endings.reopeningDay' },
  });
  expect(await after({ ...again, onDay: '2026-11-23', route: 'court' }, ending)).toMatchObject({
    body: { code: 'families.courtSignatureMissing' },
  });
  expect(await after({ ...again, onDay: '2026-11-23' }, ending, api)).toMatchObject({ status: 403 });
  await after({ ...again, onDay: '2026-11-23' }, ending).expect(200);
  expect((await head.get(`/api/families/${family.id}`)).body).toMatchObject({ endedOn: null, assistants: [] });

  await head
    .post('/api/assignments')
    .send({ staffId: assistant.id, familyId: family.id, startedOn: '2026-11-23' })
    .expect(201);
  const { body: duties } = await head.get(`/api/obligations?familyId=${family.id}&open=true&sort=dueOn`);
  expect(duties.map(({ rule, startedOn }: never) => [rule, startedOn])).toEqual([
    ['firstPlan', '2026-11-23'],
    ['familyAssessment', '2026-11-23'],
  ]);

  const { body: second } = await propose({ endsOn: '2026-11-23', ground: 'movedAway' }).expect(201);
  await decide({ decision: 'approve' }, second).expect(200);
  expect((await head.get(`/api/family-endings?familyId=${family.id}&sort=endedOn`)).body).toMatchObject([
    { endedOn: '2026-11-20', reopenedOn: '2026-11-23', reopeningRoute: 'socialWorker' },
    { endedOn: '2026-11-23', reopenedOn: null },
  ]);
});

test('an intake of work begun again keeps its own day when the family is corrected', async () => {
  const { family, head, end, after } = await givenFamily();
  const ending = await end();
  await after(
    {
      decision: 'reopen',
      note: 'Kryzys po roku.',
      onDay: '2026-11-23',
      route: 'court',
      courtSignature: 'III Nsm 1/26',
    },
    ending,
  ).expect(200);
  const correct = async (more: object) => {
    const { body, headers } = await head.get(`/api/families/${family.id}`);
    const { name, signature, intakeRoute, intakeOn, courtSignature, street, city } = body;
    await head
      .put(`/api/families/${family.id}`)
      .set('If-Match', headers.etag!)
      .send({ name, signature, intakeRoute, intakeOn, courtSignature, street, city, ...more })
      .expect(200);
    const intakes = await prisma.intake.findMany({ where: { familyId: family.id }, orderBy: { id: 'asc' } });
    return intakes.map(({ route, receivedOn, courtSignature: sign }) => [route, receivedOn, sign]);
  };
  const first = ['socialWorker', day('2026-01-05'), null];
  expect(await correct({ city: 'Nowe Przykładowo' })).toEqual([first, ['court', day('2026-11-23'), 'III Nsm 1/26']]);
  expect(await correct({ courtSignature: 'III Nsm 2/26', intakeOn: '2026-01-04' })).toEqual([
    first,
    ['court', day('2026-11-23'), 'III Nsm 2/26'],
  ]);
  // What the family first came by is history as well.
  const { body: lines } = await head.get(`/api/families/${family.id}/timeline?kind=work`).expect(200);
  const routes = lines.filter(({ event }: never) => ['takenOn', 'reopened'].includes(event));
  expect(routes.map(({ event, facts }: never) => [event, facts])).toEqual([
    ['reopened', { route: 'court' }],
    ['takenOn', { route: 'socialWorker' }],
  ]);
});
