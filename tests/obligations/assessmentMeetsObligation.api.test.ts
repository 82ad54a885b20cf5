import { expect, test } from 'vitest';
import { AssessedArea } from '#contract/assessments.ts';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';

const areas = AssessedArea.options.map((area) => ({ area, rating: 'same' }));
const summary = 'Rodzina radzi sobie lepiej, dzieci chodzą do szkoły.';

test('assigning a family starts its first duty; the assessment meets it and starts the next', async () => {
  const { staff, family, supervisor, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ intakeOn: day('2026-01-05') });
  await (await as({ ...supervisor, role: 'supervisor' }))
    .post('/api/assignments')
    .send({ staffId: assistant.id, familyId, startedOn: '2026-05-04' });
  const api = await as(assistant);

  const [owed] = (await api.get(`/api/obligations?familyId=${familyId}`)).body;
  expect(owed).toMatchObject({
    rule: 'familyAssessment',
    startedOn: '2026-05-04',
    startedWith: 'beginning',
    dueOn: '2026-11-04',
    state: 'overdue',
    daysLate: 19,
    months: 6,
    legalBasis: expect.stringContaining('art. 15'),
    responsibleNames: [expect.any(String)],
  });

  const recorded = await api
    .post('/api/assessments')
    .send({ kind: 'family', familyId, heldOn: '2026-11-23', conclusion: 'continue', summary, areas });
  expect(recorded.status).toBe(201);
  await api
    .post(`/api/assessments/${recorded.body.id}/decisions`)
    .set('If-Match', '"1"')
    .send({ decision: 'submit' })
    .expect(200);

  const after = (await api.get(`/api/obligations?familyId=${familyId}&sort=dueOn`)).body;
  expect(after.map(({ dueOn, state, daysLate }: never) => [dueOn, state, daysLate])).toEqual([
    ['2026-11-04', 'metLate', 19],
    ['2027-05-23', 'upcoming', 0],
  ]);
  expect((await api.get(`/api/families/${familyId}`)).body.nextDueOn).toBe('2027-05-23');
  expect(await evaluateObligations(prisma, { unitId, familyIds: [familyId] }, day('2026-11-23'))).toBe(0);
});

test('a child’s assessment follows the child, not the foster family, and ends at eighteen', async () => {
  const { staff, fosterFamily, childIn, unitId } = await givenUnit();
  const coordinator = await staff('coordinator');
  const foster = await fosterFamily({ coordinator });
  const small = await childIn(foster.id, { bornOn: '2025-03-03', placedOn: '2026-09-01' });
  const grown = await childIn(foster.id, { bornOn: '2008-10-01', placedOn: '2026-02-01' });
  await evaluateObligations(prisma, { unitId, childIds: [small.id, grown.id] }, day('2026-11-23'));
  const api = await as(coordinator);

  expect((await api.get(`/api/obligations?childId=${small.id}`)).body).toMatchObject([
    { dueOn: '2026-12-01', months: 3, underAge: 3, state: 'dueSoon' },
  ]);
  expect((await api.get(`/api/obligations?childId=${grown.id}`)).body).toMatchObject([
    { dueOn: '2026-08-01', state: 'missed', daysLate: 61 },
  ]);

  await api.post('/api/assessments').send({
    kind: 'child',
    childId: small.id,
    heldOn: '2026-11-20',
    conclusion: 'stayJustified',
    summary,
    participants: 'rodzina zastępcza, psycholog',
  });
  expect((await api.get(`/api/obligations?childId=${small.id}&open=true`)).body).toMatchObject([
    { startedOn: '2026-11-20', dueOn: '2027-02-20' },
  ]);
});

test.for([
  ['in the future', { heldOn: '2026-11-24' }, 422, 'assessments.heldInFuture'],
  ['before work began', { heldOn: '2025-01-01' }, 422, 'assessments.beforeBeginning'],
  ['with a conclusion for children', { conclusion: 'stayJustified' }, 422, 'assessments.conclusion'],
  [
    'of headings with nothing under them',
    { summary: '1. Aktualna sytuacja rodzinna dziecka:\n\n2. Analiza stosowanych metod pracy:\n' },
    422,
    'assessments.onlyHeadings',
  ],
  ['of nobody', { familyId: null }, 422, 'assessments.subject'],
] as const)('an assessment %s is refused', async ([, wrong, status, code]) => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const refused = await (await as(assistant))
    .post('/api/assessments')
    .send({ kind: 'family', familyId, heldOn: '2026-11-20', conclusion: 'continue', summary, ...wrong });
  expect(refused).toMatchObject({ status, body: { code } });
});

test('nobody assesses a family that is not theirs', async () => {
  const { staff, family } = await givenUnit();
  const { id: familyId } = await family({ assistant: await staff('assistant') });
  const refused = await (await as(await staff('assistant')))
    .post('/api/assessments')
    .send({ kind: 'family', familyId, heldOn: '2026-11-20', conclusion: 'continue', summary });
  expect(refused).toMatchObject({ status: 404, body: { code: 'assessments.notYours' } });
});
