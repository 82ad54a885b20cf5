import { expect, test } from 'vitest';
import { evaluateObligations } from '#server/obligations/evaluateObligations.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';

test('those who need attention come first, and each figure is the number of rows in the list behind it', async () => {
  const { staff, family, fosterFamily, childIn, supervisor, unitId } = await givenUnit();
  const fine = await staff('assistant');
  const late = await staff('assistant');
  const coordinator = await staff('coordinator');
  const visited = await family({ assistant: fine, since: '2026-10-01', intakeRoute: 'forLife' });
  const overdue = [
    await family({ assistant: late, since: '2026-05-01' }),
    await family({ assistant: late, since: '2026-05-02' }),
  ];
  const foster = await fosterFamily({ coordinator });
  const child = await childIn(foster.id, { placedOn: '2026-05-01' });
  await family();
  await fosterFamily();
  await evaluateObligations(
    prisma,
    { unitId, familyIds: [visited.id, ...overdue.map(({ id }) => id)], childIds: [child.id] },
    day('2026-11-23'),
  );
  await (await as(fine)).post('/api/activity-logs').send(visitTo(visited.id));
  const head = await as({ ...supervisor, role: 'supervisor' });

  const { body } = await head.get('/api/team');

  expect(body).toMatchObject({ unassignedFamilies: 1, unassignedFosterFamilies: 1, plansToApprove: 0 });
  expect(
    body.members.map(({ staffId, overdue: due, withoutVisit, caseload, visits }: never) => [
      staffId,
      due,
      withoutVisit,
      caseload,
      visits,
    ]),
  ).toEqual([
    [late.id, 2, 2, 2, 0],
    [coordinator.id, 1, 1, 1, 0],
    [fine.id, 0, 0, 1, 1],
  ]);
  const rows = async (address: string) => Number((await head.get(`/api/${address}`)).headers['x-total-count']);
  expect(await rows(`obligations?staffId=${late.id}&state=overdue`)).toBe(2);
  expect(await rows(`obligations?staffId=${coordinator.id}&state=overdue`)).toBe(1);
  expect(await rows(`families?assistantId=${late.id}`)).toBe(2);
  expect(await rows(`foster-families?coordinatorId=${coordinator.id}`)).toBe(1);
  expect(await rows(`families?assistantId=${late.id}&withoutVisit=true`)).toBe(2);
  expect(await rows(`families?assistantId=${fine.id}&withoutVisit=true`)).toBe(0);
  expect(await rows(`foster-families?coordinatorId=${coordinator.id}&withoutVisit=true`)).toBe(1);
  expect(await rows('families?unassigned=true')).toBe(1);
  expect(await rows('foster-families?unassigned=true')).toBe(1);
  expect(await rows(`activity-logs?recordedById=${fine.id}&kind=visit&outcome=tookPlace&heldFrom=2026-10-24`)).toBe(1);
});
