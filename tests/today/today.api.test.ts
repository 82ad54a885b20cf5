import { expect, test } from 'vitest';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';

test('an assistant sees what is overdue first, planned visits, notes to finish and families nobody visits', async () => {
  const { staff, family, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const late = await family({ assistant, since: '2026-05-01' });
  const soon = await family({ assistant, since: '2026-06-01' });
  const far = await family({ assistant, since: '2026-11-01', intakeRoute: 'forLife' });
  const other = await family({ assistant: await staff('assistant'), since: '2026-05-01' });
  await evaluateObligations(prisma, { unitId, familyIds: [late.id, soon.id, far.id, other.id] }, day('2026-11-23'));
  const api = await as(assistant);
  await api
    .post('/api/activity-logs')
    .send(visitTo(far.id, { nextVisitOn: '2026-11-25', noteToFollow: true, note: '' }));

  const { body } = await api.get('/api/today');

  expect(body.obligations.map(({ familyId, state, daysLate }: never) => [familyId, state, daysLate])).toEqual([
    [late.id, 'overdue', 22],
    [soon.id, 'dueSoon', 0],
  ]);
  expect(body.plannedVisits).toEqual([
    expect.objectContaining({ familyId: far.id, on: '2026-11-25', address: 'ul. Przykładowa 1, Przykładowo' }),
  ]);
  expect(body.notesToFollow).toMatchObject([{ familyId: far.id, noteToFollow: true, can: { update: true } }]);
  expect(body.withoutVisit.map(({ familyId }: never) => familyId).sort()).toEqual([late.id, soon.id].sort());
  expect(body.caseload).toEqual({ count: 3, ceiling: 15 });
  expect(body.children).toEqual([]);
});

test('what a supervisor sent back waits until it is passed on again, the last of several proposals to end work', async () => {
  const { staff, family, unitId, supervisor } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId, name } = await family({ assistant });
  const of = { unitId, familyId };
  const by = { decidedById: supervisor.id, decidedOn: day('2026-11-22') };
  const propose = (more: object) =>
    prisma.endingProposal.create({
      data: {
        ...of,
        ...{ endsOn: day('2026-11-20'), ground: 'movedAway', summary: 'Rodzina wyjechała do innej gminy.' },
        ...{ proposedById: assistant.id, proposedOn: day('2026-11-21'), ...more },
      },
    });
  await propose({ ...by, decision: 'returned', comment: 'Dokąd?' });
  const again = await propose({ ...by, decision: 'returned', comment: 'Kiedy?' });
  const plan = await prisma.helpPlan.create({
    data: {
      ...of,
      ...{ kind: 'familyWorkPlan', version: 1, mainGoal: 'Spokojny dom' },
      ...{ draftedOn: day('2026-11-01'), draftedById: assistant.id },
    },
  });
  await prisma.planRemark.create({
    data: {
      ...{ unitId, planId: plan.id, decision: 'returned', text: 'Brak terminów.' },
      ...{ writtenById: supervisor.id, writtenAt: new Date('2026-11-20T10:00:00Z') },
    },
  });
  const assessment = await prisma.assessment.create({
    data: {
      ...of,
      ...{ kind: 'family', heldOn: day('2026-11-10'), conclusion: 'continue', summary: 'Bez zmian.', areas: [] },
      ...{ recordedById: assistant.id, submittedOn: day('2026-11-11') },
      ...{ returnedOn: day('2026-11-12'), returnComment: 'Za krótko.' },
    },
  });
  const api = await as(assistant);
  const sentBack = async () => (await api.get('/api/today').expect(200)).body.sentBack;
  const about = { familyId, childId: null, name };
  expect(await sentBack()).toEqual([
    { kind: 'plan', id: plan.id, comment: 'Brak terminów.', ...about },
    { kind: 'assessment', id: assessment.id, comment: 'Za krótko.', ...about },
    { kind: 'ending', id: again.id, comment: 'Kiedy?', ...about },
  ]);
  await propose({});
  await prisma.helpPlan.update({ where: { id: plan.id }, data: { submittedOn: day('2026-11-23') } });
  await prisma.assessment.update({ where: { id: assessment.id }, data: { returnedOn: null } });
  expect(await sentBack()).toEqual([]);
});

test('a planned visit goes when it happened, and moves when it was planned anew', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const api = await as(assistant);
  const planned = async () => (await api.get('/api/today')).body.plannedVisits.map(({ on }: { on: string }) => on);
  const notAtHome = { outcome: 'notAtHome', minutes: null, formsOfSupport: [] };

  await api.post('/api/activity-logs').send(visitTo(id, { heldOn: '2026-11-10', nextVisitOn: '2026-11-20' }));
  expect(await planned()).toEqual(['2026-11-20']);
  await api
    .post('/api/activity-logs')
    .send(visitTo(id, { ...notAtHome, heldOn: '2026-11-20', nextVisitOn: '2026-11-24' }));
  expect(await planned()).toEqual(['2026-11-24']);
  await api.post('/api/activity-logs').send(visitTo(id, { heldOn: '2026-11-23' }));
  expect(await planned()).toEqual([]);
});

test('a coordinator sees the children who need attention, and why', async () => {
  const { staff, fosterFamily, childIn } = await givenUnit();
  const coordinator = await staff('coordinator');
  const foster = await fosterFamily({ coordinator });
  const turnsThree = await childIn(foster.id, { bornOn: '2023-12-01' });
  const turnsEighteen = await childIn(foster.id, { bornOn: '2009-01-10' });
  const newcomer = await childIn(foster.id, { bornOn: '2016-01-10', placedOn: '2026-11-10' });
  const adult = await childIn(foster.id, { bornOn: '2005-01-10' });

  const { children } = (await (await as(coordinator)).get('/api/today')).body;

  const why = (id: string) =>
    children.filter(({ childId }: { childId: string }) => childId === id).map((each: { why: string }) => each.why);
  expect(why(turnsThree.id)).toEqual(['turns3', 'noPlan']);
  expect(why(turnsEighteen.id)).toEqual(['turns18', 'noPlan']);
  expect(why(newcomer.id)).toEqual(['newPlacement', 'noPlan']);
  expect(why(adult.id)).toEqual([]);
});

test('an administrator and an officer have nothing on their list', async () => {
  const { staff, family } = await givenUnit();
  await family({ assistant: await staff('assistant') });
  for (const role of ['administrator', 'dataProtectionOfficer'] as const) {
    const { body } = await (await as(await staff(role))).get('/api/today');
    expect(body).toMatchObject({
      obligations: [],
      plannedVisits: [],
      withoutVisit: [],
      notesToFollow: [],
      children: [],
    });
  }
});

test('looking at the day leaves a trace of whose files were shown', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  await (await as(assistant)).get('/api/today');
  expect(
    await prisma.auditEvent.count({ where: { actorId: assistant.id, resource: 'families', resourceIds: { has: id } } }),
  ).toBe(1);
});
