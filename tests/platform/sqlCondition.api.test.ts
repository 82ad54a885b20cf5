import { beforeAll, expect, test } from 'vitest';
import type { Prisma } from '#prisma/client.ts';
import { notVisitedFor } from '#server/activityLogs/notVisitedFor.ts';
import { onDay, within } from '#server/assignments/inCare.ts';
import { coveredBetween, withoutEntriesBetween } from '#server/families/familyIndicators.ts';
import type { Actor } from '#server/platform/actor.ts';
import { plusDays } from '#server/platform/calendar.ts';
import { Sight } from '#server/platform/sight.ts';
import { sqlCondition } from '#server/platform/sqlCondition.ts';
import { policies } from '#server/policies.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

// The same filter in Prisma's words and in ours finds the same rows.

let unitId: string;
let assistant: Awaited<ReturnType<Awaited<ReturnType<typeof givenUnit>>['staff']>>;
let supervisor: typeof assistant;

beforeAll(async () => {
  const unit = await givenUnit();
  ({ unitId } = unit);
  supervisor = unit.supervisor as typeof assistant;
  assistant = await unit.staff('assistant');
  const api = await as(assistant);
  for (let n = 0; n < 24; n++) {
    const family = await unit.family({
      intakeRoute: (['socialWorker', 'court', 'forLife', 'childInCare'] as const)[n % 4]!,
      courtSignature: n % 4 === 1 ? 'III Nsm 1/26' : null,
      nextDueOn: n % 3 ? plusDays(day('2026-11-10'), n) : null,
      ...(n % 5 && { assistant }),
      ...(n % 7 === 0 && { until: '2026-10-01' }),
    });
    await unit.member(family.id, n % 2 ? 'parent' : 'child');
    if (n % 5 && n % 7)
      await api
        .post('/api/activity-logs')
        .send(visitTo(family.id, { heldOn: plusDays(day('2026-10-15'), n).toISOString().slice(0, 10) }));
    if (n % 6 === 0)
      await prisma.familyEnding.create({
        data: {
          unitId,
          familyId: family.id,
          endedOn: day('2026-11-15'),
          reason: n % 12 ? 'goalsReached' : 'noEffects',
          ground: n % 12 ? 'goalsReached' : 'noEffects',
          recordedById: supervisor.id,
        },
      });
  }
});

const today = day('2026-11-23');
const filters = (): Record<string, Prisma.FamilyWhereInput> => ({
  everything: {},
  'equal, null, not null': { intakeRoute: 'court', courtSignature: { not: null } },
  'null itself': { courtSignature: null },
  'one of, none of': { intakeRoute: { in: ['court', 'forLife'] } as never, id: { notIn: [] } },
  'before, from, until, after': {
    nextDueOn: { lt: day('2026-11-30'), gte: day('2026-11-12') },
    intakeOn: { lte: today },
  },
  'none of none, even of nothing': { courtSignature: { notIn: [] } },
  'nothing compared': { nextDueOn: {} },
  'an or in an and': { AND: [{ OR: [{ nextDueOn: null }, { nextDueOn: { gt: today } }] }, { intakeRoute: 'forLife' }] },
  'not of something nullable': { NOT: { nextDueOn: { lt: today } } },
  'none related': { endings: { none: {} } },
  'some related': { endings: { some: {} } },
  'related with this': { endings: { some: { reason: 'goalsReached', endedOn: { gte: day('2026-11-01') } } } },
  'assigned today': { assignments: { some: { staffId: assistant.id, ...onDay(today) } } },
  'assigned to nobody': { endings: { none: {} }, NOT: { assignments: { some: onDay(today) } } },
  'assigned in a period': { assignments: { some: within(day('2026-09-01'), day('2026-09-30')) } },
  'not visited lately': { endings: { none: {} }, ...notVisitedFor(today) },
  'visited, the other way about': { NOT: { endings: { none: {} }, ...notVisitedFor(today) } },
  'covered in a period': coveredBetween(day('2026-10-02'), today),
  'covered by somebody': coveredBetween(day('2026-10-02'), today, assistant.id),
  'nothing recorded in a period': withoutEntriesBetween(day('2026-11-05'), day('2026-11-12')),
});

async function found(filter: object) {
  const sight = new Sight({ unitId } as Actor, null, null);
  const where = `f.unit_id = ${sight.unit} AND ${sqlCondition('Family', filter, 'f', sight.value)}`;
  const rows = await prisma.$queryRawUnsafe<{ id: string }[]>(
    `SELECT f.id FROM families f WHERE ${where}`,
    ...sight.values,
  );
  return rows.map(({ id }) => id).sort();
}

test('a filter finds the same families in SQL and through Prisma', async () => {
  const sizes = new Set<number>();
  for (const [name, filter] of Object.entries(filters())) {
    const expected = await prisma.family.findMany({ where: { AND: [{ unitId }, filter] }, select: { id: true } });
    expect([name, await found(filter)]).toEqual([name, expected.map(({ id }) => id).sort()]);
    sizes.add(expected.length);
  }
  // Filters that all found the same would show nothing.
  expect(sizes.size).toBeGreaterThan(8);
});

test('every policy of what is asked for by hand has words in SQL', async () => {
  for (const staff of [assistant, supervisor]) {
    const sight = new Sight(await actorOf(staff), policies, null);
    for (const model of [
      'Family',
      'FamilyMember',
      'FamilyEnding',
      'Assignment',
      'ActivityLog',
      'HelpPlan',
      'PlanGoal',
      'PlanActivity',
      'GoalMove',
      'ActivityLogCorrection',
      'Person',
      'Staff',
      'Substitution',
      'FormOfSupport',
      'FosterFamily',
      'Placement',
      'Obligation',
      'Employment',
      'StaffRole',
      'ProgrammeYear',
      'Unit',
    ] as const)
      for (const right of ['read', 'create', 'update', 'delete'] as const)
        expect(sight.may(right, model, 'r')).toBeTruthy();
  }
});

test('what has no words is refused, not left out', () => {
  const value = () => '$1';
  expect(() => sqlCondition('Family', { name: { startsWith: 'A' } }, 'f', value)).toThrow('startsWith');
  expect(() => sqlCondition('Family', { plans: { every: {} } }, 'f', value)).toThrow('every');
  expect(() => sqlCondition('Family', { endings: { some: { unitId: { path: [] } } } }, 'f', value)).toThrow('path');
  expect(() => new Sight({ unitId } as Actor, null, null).rows('AuditEvent')).toThrow('by hand');
  // Prisma takes an empty OR within an AND for everything; here it is nothing.
  expect(sqlCondition('Family', { AND: [{ OR: [] }] }, 'f', value)).toContain('false');
});
