import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma } from '../support/given.ts';

async function given() {
  const unit = await givenUnit();
  const { unitId } = unit;
  const [assistant, coordinator] = [await unit.staff('assistant'), await unit.staff('coordinator')];
  const family = await unit.family({ assistant });
  const foster = await unit.fosterFamily({ coordinator });
  const [living, left] = [await unit.childIn(foster.id), await unit.childIn(foster.id)];
  const back = await unit.childIn(foster.id, { endedOn: '2026-11-01' });
  for (const [child, ended] of [
    [living, {}],
    [left, { leftOn: day('2026-02-01'), leftReason: 'placedInCare' as const }],
    [back, {}],
  ] as const)
    await prisma.familyMember.create({
      data: { unitId, familyId: family.id, personId: child.id, role: 'child', joinedOn: day('2026-01-05'), ...ended },
    });
  const plan = (kind: 'familyWorkPlan' | 'childHelpPlan', of: object, mainGoal: string, more: object = {}) =>
    prisma.helpPlan.create({
      data: {
        unitId,
        kind,
        ...of,
        mainGoal,
        version: 1,
        draftedOn: day('2026-03-01'),
        draftedById: kind === 'familyWorkPlan' ? assistant.id : coordinator.id,
        submittedOn: day('2026-03-02'),
        approvedOn: day('2026-03-03'),
        ...more,
      },
    });
  const ofFamily = await plan('familyWorkPlan', { familyId: family.id }, 'Dzieci wracają do domu');
  const ofChild = await plan('childHelpPlan', { childId: living.id }, 'Powrót do rodziny');
  await plan('childHelpPlan', { childId: living.id }, 'Następna wersja', {
    version: 2,
    submittedOn: null,
    approvedOn: null,
  });
  await prisma.obligation.create({
    data: {
      unitId,
      rule: 'childAssessment',
      childId: living.id,
      startedOn: day('2026-08-01'),
      startedWith: 'assessment',
      dueOn: day('2027-02-01'),
    },
  });
  const counterpartsOf = async (by: Parameters<typeof as>[0], { id }: { id: string }) =>
    (await (await as(by)).get(`/api/help-plans/${id}/counterparts`)).body;
  return { unit, unitId, assistant, coordinator, family, foster, living, left, ofFamily, ofChild, counterpartsOf };
}

test('whoever approves sees the plan of a family and those of its children in care from either side', async () => {
  const { unit, unitId, assistant, coordinator, family, living, left, ofFamily, ofChild, counterpartsOf } =
    await given();
  const head = { ...unit.supervisor, role: 'supervisor' as const };
  expect(await counterpartsOf(head, ofFamily)).toEqual({
    readable: true,
    counterparts: [
      {
        familyId: null,
        childId: living.id,
        name: `Dziecko ${living.familyName}`,
        plan: { id: ofChild.id, version: 1, status: 'inForce', mainGoal: 'Powrót do rodziny' },
        workers: [`Osoba ${coordinator.familyName}`],
        nextAssessmentOn: '2027-02-01',
      },
      expect.objectContaining({ childId: left.id, plan: null, nextAssessmentOn: null }),
    ],
  });
  expect(await counterpartsOf(head, ofChild)).toEqual({
    readable: true,
    counterparts: [
      {
        familyId: family.id,
        childId: null,
        name: family.name,
        plan: { id: ofFamily.id, version: 1, status: 'inForce', mainGoal: 'Dzieci wracają do domu' },
        workers: [`Osoba ${assistant.familyName}`],
        nextAssessmentOn: null,
      },
    ],
  });
  expect(
    await prisma.auditEvent.count({
      where: { unitId, action: 'read', resource: 'help-plans', fileIds: { hasEvery: [family.id, living.id] } },
    }),
  ).toBe(2);
});

test('an assistant learns who is in care and no more, a coordinator nothing of the family, a sealed file is not there', async () => {
  const { unit, assistant, coordinator, family, foster, living, left, ofFamily, ofChild, counterpartsOf } =
    await given();
  const nothing = { familyId: null, plan: null, workers: [], nextAssessmentOn: null };
  expect(await counterpartsOf(assistant, ofFamily)).toEqual({
    readable: false,
    counterparts: [living, left].map(({ id, familyName }) => ({
      ...nothing,
      childId: id,
      name: `Dziecko ${familyName}`,
    })),
  });
  expect(await counterpartsOf(coordinator, ofChild)).toEqual({ readable: false, counterparts: [] });
  expect(await counterpartsOf(assistant, ofChild)).toMatchObject({ status: 404 });

  const head = { ...unit.supervisor, role: 'supervisor' as const };
  await unit.seal({ fosterFamilyId: foster.id }, [coordinator.id]);
  expect((await counterpartsOf(head, ofFamily)).counterparts).toEqual([]);
  const colleague = { ...(await unit.staff('supervisor')), role: 'supervisor' as const };
  await unit.seal({ familyId: family.id }, [head.id]);
  expect(await counterpartsOf(colleague, ofFamily)).toMatchObject({ status: 404 });
});

test('a child that left for foster care is still coordinated with whoever looks after it there', async () => {
  const { assistant, ofFamily, living } = await given();
  await prisma.familyMember.deleteMany({ where: { personId: living.id } });
  await prisma.helpPlan.update({ where: { id: ofFamily.id }, data: { submittedOn: null, approvedOn: null } });
  const { body } = await (await as(assistant)).get(`/api/help-plans/${ofFamily.id}/readiness`);
  expect(body.missing.map(({ code }: { code: string }) => code)).toContain('plans.coordinationMissing');
});
