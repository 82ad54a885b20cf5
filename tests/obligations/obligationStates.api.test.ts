import { expect, test } from 'vitest';
import { ObligationState } from '#contract/obligations.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';

test('a list of one state holds exactly the obligations that are in it', async () => {
  const { staff, family, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const dates = [
    { startedOn: '2024-01-01', dueOn: '2024-07-01', metOn: '2024-07-01' },
    { startedOn: '2024-07-01', dueOn: '2025-01-01', metOn: '2025-01-02' },
    { startedOn: '2025-01-02', dueOn: '2025-07-02', closedOn: '2025-07-03' },
    { startedOn: '2025-07-03', dueOn: '2026-01-03', closedOn: '2026-01-03' },
    { startedOn: '2025-08-01', dueOn: '2026-02-01', metOn: '2026-03-01', closedOn: '2025-08-01' },
    { startedOn: '2026-05-22', dueOn: '2026-11-22' },
    { startedOn: '2026-05-23', dueOn: '2026-11-23' },
    { startedOn: '2026-06-07', dueOn: '2026-12-07' },
    { startedOn: '2026-06-08', dueOn: '2026-12-08' },
  ];
  for (const { startedOn, dueOn, metOn, closedOn } of dates as {
    startedOn: string;
    dueOn: string;
    metOn?: string;
    closedOn?: string;
  }[])
    await prisma.obligation.create({
      data: {
        unitId,
        familyId,
        rule: 'familyAssessment',
        startedWith: 'assessment',
        startedOn: day(startedOn),
        dueOn: day(dueOn),
        metOn: metOn ? day(metOn) : null,
        closedOn: closedOn ? day(closedOn) : null,
      },
    });
  const api = await as(assistant);
  const due = async (query: string) =>
    (await api.get(`/api/obligations?${query}&sort=dueOn`)).body.map(({ dueOn }: { dueOn: string }) => dueOn);

  expect(
    Object.fromEntries(
      await Promise.all(ObligationState.options.map(async (state) => [state, await due(`state=${state}`)])),
    ),
  ).toEqual({
    met: ['2024-07-01'],
    metLate: ['2025-01-01'],
    missed: ['2025-07-02'],
    cancelled: ['2026-01-03', '2026-02-01'],
    overdue: ['2026-11-22'],
    dueSoon: ['2026-11-23', '2026-12-07'],
    upcoming: ['2026-12-08'],
  });
  for (const each of (await api.get('/api/obligations?perPage=100')).body)
    expect((await due(`state=${each.state}`)).includes(each.dueOn)).toBe(true);
  expect(await due('open=true')).toEqual(['2026-11-22', '2026-11-23', '2026-12-07', '2026-12-08']);
});
