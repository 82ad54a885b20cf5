import { expect, test } from 'vitest';
import { FamilyPage } from '#contract/familyPage.ts';
import { as, givenUnit, prisma, visitTo } from '../support/given.ts';

/** A family with members, a plan in force and a replaced one, and more entries than a page begins with. */
async function givenFamily() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  await unit.member(family.id, 'parent', '1985-01-01');
  await unit.member(family.id);
  const api = await as(assistant);
  const draft = async (mainGoal: string) => {
    const { body } = await api.post('/api/help-plans').send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal });
    return body as { id: string };
  };
  const plan = await draft('Bezpieczny dom dla dzieci');
  const { body: goal } = await api
    .post('/api/plan-goals')
    .send({ planId: plan.id, area: 'finances', title: 'Spłata zadłużenia' });
  await api.post('/api/plan-activities').send({
    goalId: goal.id,
    title: 'Ugoda ze spółdzielnią',
    formOfSupport: 'parentingConsultations',
    responsible: 'assistant',
    responsibleName: 'Asystentka',
    dueOn: '2026-12-20',
    expectedEffect: 'Rata, którą da się płacić',
  });
  for (let n = 0; n < 23; n++) await api.post('/api/activity-logs').send(visitTo(family.id, { note: `Wpis ${n}` }));
  return { ...unit, assistant, family, api, plan };
}

test("a family's page says in one answer what its parts say one by one", async () => {
  const { api, family, plan } = await givenFamily();
  const { body: page, status } = await api.get(`/api/families/${family.id}/page`);
  expect(status).toBe(200);
  expect(FamilyPage.strict().safeParse(page).success).toBe(true);
  const of = async (path: string) => (await api.get(`/api/${path}`)).body;
  expect(page.family).toEqual(await of(`families/${family.id}`));
  expect(page.members).toEqual(await of(`family-members?familyId=${family.id}`));
  expect(page.plan).toEqual(await of(`help-plans/${plan.id}`));
  expect(page.goals).toEqual(await of(`plan-goals?planId=${plan.id}`));
  expect(page.activities).toEqual(await of(`plan-activities?planId=${plan.id}`));
  expect(page.entries).toEqual(await of(`activity-logs?familyId=${family.id}&perPage=20`));
  expect(page.entries).toHaveLength(20);
  expect(page.plan.can).toEqual({ update: true, remove: false });
  expect(page.goals[0].can).toEqual({ update: true, remove: true });
});

test('it is for those to whom the family is open; whoever looks leaves one trace of all they were shown', async () => {
  const { staff, family, assistant, supervisor, api, unitId } = await givenFamily();
  const elsewhere = (await givenUnit()).supervisor;
  const others = [
    await staff('assistant'),
    await staff('coordinator'),
    await staff('administrator'),
    await staff('dataProtectionOfficer'),
    elsewhere,
  ];
  for (const other of others) {
    const { status } = await (await as(other)).get(`/api/families/${family.id}/page`);
    expect([other.role, status]).toEqual([other.role, 404]);
  }
  expect((await (await as(null)).get(`/api/families/${family.id}/page`)).status).toBe(401);
  expect((await (await as(supervisor)).get(`/api/families/${family.id}/page`)).body.plan.can.update).toBe(false);

  const before = await prisma.auditEvent.count({ where: { unitId } });
  const { body } = await api.get(`/api/families/${family.id}/page`);
  const [event, ...more] = await prisma.auditEvent.findMany({
    where: { unitId },
    orderBy: { id: 'asc' },
    skip: before,
  });
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    action: 'read',
    resource: 'families/page',
    actorId: assistant.id,
    fileIds: [family.id],
  });
  const shown = [body.family, ...body.members, body.plan, ...body.goals, ...body.activities, ...body.entries];
  expect(event!.resourceIds.sort()).toEqual(shown.map(({ id }) => id).sort());
});
