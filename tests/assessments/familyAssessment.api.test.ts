import { expect, test } from 'vitest';
import { AssessedArea } from '#contract/assessments.ts';
import { as, givenUnit } from '../support/given.ts';

const everyArea = AssessedArea.options.map((area) => ({ area, rating: 'same', words: '' }));
const content = {
  heldOn: '2026-11-20',
  periodFrom: '2026-05-20',
  periodUntil: '2026-11-20',
  areas: everyArea,
  effort: 'Rodzice przychodzą na umówione spotkania.',
  obstacles: '',
  conclusion: 'continue',
  summary: 'Rodzina radzi sobie lepiej, dzieci chodzą do szkoły.',
};

async function givenFamily() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant, since: '2026-05-20' });
  const api = await as(assistant);
  const head = await as(unit.supervisor);
  const draft = (more: object = {}) =>
    api.post('/api/assessments').send({ kind: 'family', familyId: family.id, ...content, ...more });
  const decide = (decision: object, { id, revision }: { id: string; revision: number }, who = head) =>
    who.post(`/api/assessments/${id}/decisions`).set('If-Match', `"${revision}"`).send(decision);
  const open = async () =>
    (await api.get(`/api/obligations?familyId=${family.id}&rule=familyAssessment&open=true`)).body;
  return { ...unit, assistant, family, api, head, draft, decide, open };
}

test('a draft meets nothing; passed on it meets the duty, and the next one counts from its day', async () => {
  const { draft, decide, open, api } = await givenFamily();
  const { body: made } = await draft({ areas: everyArea.slice(0, 3) }).expect(201);
  expect(made).toMatchObject({ status: 'draft', can: { update: true } });
  expect(await decide({ decision: 'submit' }, made, api)).toMatchObject({
    status: 422,
    body: { code: 'assessments.areasMissing' },
  });

  const { body: whole } = await api.put(`/api/assessments/${made.id}`).set('If-Match', '"1"').send(content).expect(200);
  const { body: passedOn } = await decide({ decision: 'submit' }, whole, api).expect(200);
  expect(passedOn).toMatchObject({ status: 'submitted', submittedOn: '2026-11-23', can: { update: false } });
  expect(await open()).toMatchObject([{ startedOn: '2026-11-20', dueOn: '2027-05-20' }]);
  await api.put(`/api/assessments/${made.id}`).set('If-Match', `"${passedOn.revision}"`).send(content).expect(403);
});

test('a supervisor returns it with a comment and approves it afterwards; nobody their own', async () => {
  const { draft, decide, open, api, head } = await givenFamily();
  const { body: made } = await draft().expect(201);
  expect(await decide({ decision: 'approve' }, made)).toMatchObject({ body: { code: 'assessments.notSubmitted' } });
  const { body: passedOn } = await decide({ decision: 'submit' }, made, api).expect(200);
  expect((await head.get('/api/team')).body.assessmentsToApprove).toBe(1);
  await decide({ decision: 'approve' }, passedOn, api).expect(403);
  expect(await decide({ decision: 'return' }, passedOn)).toMatchObject({
    body: { code: 'assessments.commentMissing' },
  });

  const { body: returned } = await decide({ decision: 'return', comment: 'Opisz sprawę długów.' }, passedOn);
  expect(returned).toMatchObject({ status: 'returned', returnComment: 'Opisz sprawę długów.' });
  // Holding it and passing it on has met the duty.
  expect(await open()).toMatchObject([{ dueOn: '2027-05-20' }]);
  const { body: again } = await decide({ decision: 'submit' }, returned, api).expect(200);
  const { body: approved } = await decide({ decision: 'approve' }, again).expect(200);
  expect(approved).toMatchObject({ status: 'approved', approvedOn: '2026-11-23', can: { update: false } });
});

test('what was passed on is corrected by another one with a reason, once', async () => {
  const { draft, decide, api } = await givenFamily();
  const { body: made } = await draft().expect(201);
  const amends = { amendsId: made.id, amendmentReason: 'Pomylono okres.' };
  expect(await draft(amends)).toMatchObject({ body: { code: 'assessments.notToBeAmended' } });
  await decide({ decision: 'submit' }, made, api).expect(200);
  expect(await draft({ amendsId: made.id })).toMatchObject({ body: { code: 'assessments.amendmentReason' } });
  const { body: correction } = await draft(amends).expect(201);
  expect((await api.get(`/api/assessments/${made.id}`)).body).toMatchObject({ amendedById: correction.id });
  expect(await draft(amends)).toMatchObject({ status: 422 });
});

test.for([
  [
    'a period that ends before it begins',
    { periodFrom: '2026-11-01', periodUntil: '2026-10-01' },
    'assessments.period',
  ],
  ['a period beyond its day', { periodUntil: '2026-11-21' }, 'assessments.periodAfter'],
] as const)('an assessment with %s is refused', async ([, wrong, code]) => {
  const { draft } = await givenFamily();
  expect(await draft(wrong)).toMatchObject({ status: 422, body: { code } });
});
