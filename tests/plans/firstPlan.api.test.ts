import { expect, test } from 'vitest';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';

const content = { mainGoal: 'Bezpieczny dom', difficulties: '', strengths: '', needs: '' };

async function givenFamilyBegun(more: { intakeRoute?: 'forLife' } = {}) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant, since: '2026-11-02', ...more });
  await evaluateObligations(prisma, { unitId: unit.unitId, familyIds: [family.id] }, day('2026-11-23'));
  const duty = async () => {
    const { body } = await (await as(assistant)).get(`/api/obligations?familyId=${family.id}&rule=firstPlan`);
    return body;
  };
  return { ...unit, assistant, family, duty };
}

test('the first plan is owed 30 days after work began, met when handed in, owed again when returned', async () => {
  const { supervisor, assistant, family, duty } = await givenFamilyBegun();
  expect(await duty()).toMatchObject([{ dueOn: '2026-12-02', days: 30, months: null, metOn: null, state: 'dueSoon' }]);

  const api = await as(assistant);
  const draft = { kind: 'familyWorkPlan', familyId: family.id, ...content };
  const { body: plan } = await api.post('/api/help-plans').send(draft).expect(201);
  const { body: goal } = await api
    .post('/api/plan-goals')
    .send({ planId: plan.id, area: 'health', title: 'Zdrowie dzieci' })
    .expect(201);
  const activity = {
    goalId: goal.id,
    title: 'Wizyta u lekarza',
    formOfSupport: 'socialProblems',
    responsible: 'assistant',
    responsibleName: 'asystent',
    dueOn: '2026-12-10',
    expectedEffect: 'Dzieci zbadane',
  };
  await api.post('/api/plan-activities').send(activity).expect(201);
  const consultation = { planId: plan.id, whom: 'socialWorker', name: 'Anna Socjalna', heldOn: '2026-11-23' };
  await api.post('/api/plan-consultations').send(consultation).expect(201);
  const decide = async (who: typeof api, decision: object, revision: number) =>
    who.post(`/api/help-plans/${plan.id}/decisions`).set('If-Match', `"${revision}"`).send(decision).expect(200);

  const { body: submitted } = await decide(api, { decision: 'submit' }, plan.revision);
  expect(await duty()).toMatchObject([{ metOn: '2026-11-23', state: 'met' }]);
  await decide(await as(supervisor), { decision: 'return', comment: 'Brak terminów' }, submitted.revision);
  expect(await duty()).toMatchObject([{ metOn: null }]);
});

test('„Za życiem” asks for no plan', async () => {
  const { duty } = await givenFamilyBegun({ intakeRoute: 'forLife' });
  expect(await duty()).toEqual([]);
});
