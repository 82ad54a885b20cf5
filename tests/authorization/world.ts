import type { Role } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import { day, givenUnit, prisma, uuidv7 } from '../support/given.ts';

export type Rows = Record<string, Partial<Record<Prisma.ModelName, string>>>;

/**
 * One unit as seen by one person: for each kind of relation to a case, a row of every table. A cell of the matrix is
 * read as "may an assistant (the person) change a visit (the row) in a family of a colleague (the relation)?"
 */
export async function givenWorldOf(role: Role) {
  const unit = await givenUnit();
  const elsewhere = await givenUnit();
  const me = await unit.staff(role);
  const colleague = await unit.staff(role === 'coordinator' ? 'coordinator' : 'assistant');
  const stranger = await elsewhere.staff('assistant');
  const rows: Rows = {
    own: await rowsOf(unit, me, {}),
    'own, another’s entry': await rowsOf(unit, me, { author: colleague }),
    'formerly own': await rowsOf(unit, me, { until: '2026-11-22' }),
    'own from tomorrow': await rowsOf(unit, me, { since: '2026-11-24' }),
    'of a colleague': await rowsOf(unit, colleague, {}),
    'of another unit': await rowsOf(elsewhere, stranger, {}),
  };
  return { me, unit, rows };
}

type Unit = Awaited<ReturnType<typeof givenUnit>>;
type Worker = { id: string; role: Role } & Parameters<Unit['assign']>[0];

/** A family and a foster family with one row of everything in their files, looked after by this worker. */
async function rowsOf(
  unit: Unit,
  worker: Worker,
  { author = worker, since, until }: { author?: { id: string }; since?: string; until?: string },
) {
  const { unitId, supervisor } = unit;
  const dates = { ...(since && { since }), ...(until && { until }) };
  const family = await unit.family({ assistant: worker as never, ...dates });
  const foster = await unit.fosterFamily({ coordinator: worker as never, ...dates });
  const person = await unit.member(family.id);
  const child = await unit.childIn(foster.id);
  const carer = await prisma.fosterCarer.create({
    data: {
      unitId,
      fosterFamilyId: foster.id,
      personId: (await prisma.person.create({ data: { unitId, givenName: 'Opiekun', familyName: 'Wzorcowy' } })).id,
      startedOn: day('2024-01-01'),
    },
  });
  const coordinates = worker.role === 'coordinator';
  const log = await prisma.activityLog.create({
    data: {
      id: uuidv7(),
      unitId,
      ...(coordinates ? { fosterFamilyId: foster.id } : { familyId: family.id }),
      kind: 'visit',
      outcome: 'notAtHome',
      heldOn: day('2026-11-01'),
      recordedById: author.id,
      recordedAt: new Date(),
    },
  });
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      ...(coordinates
        ? { kind: 'childHelpPlan' as const, childId: child.id }
        : { kind: 'familyWorkPlan' as const, familyId: family.id }),
      version: 1,
      mainGoal: 'Bezpieczny dom',
      draftedOn: day('2026-03-01'),
      draftedById: author.id,
    },
  });
  const goal = await prisma.planGoal.create({
    data: { unitId, planId: plan.id, position: 1, area: 'health', title: 'Zdrowie' },
  });
  const activity = await prisma.planActivity.create({
    data: {
      unitId,
      goalId: goal.id,
      position: 1,
      title: 'Wizyta u lekarza',
      formOfSupport: 'socialProblems',
      responsible: 'assistant',
      responsibleName: 'asystent',
      dueOn: day('2026-12-01'),
      expectedEffect: 'Dziecko zbadane',
    },
  });
  const subject = coordinates ? { childId: child.id } : { familyId: family.id };
  return {
    Family: family.id,
    FamilyMember: (await prisma.familyMember.findFirstOrThrow({ where: { familyId: family.id } })).id,
    FamilyEnding: (
      await prisma.familyEnding.create({
        data: {
          unitId,
          familyId: family.id,
          endedOn: day('2027-01-01'),
          reason: 'goalsReached',
          recordedById: supervisor.id,
        },
      })
    ).id,
    Person: coordinates ? child.id : person.id,
    FosterFamily: foster.id,
    FosterCarer: carer.id,
    Placement: (await prisma.placement.findFirstOrThrow({ where: { childId: child.id } })).id,
    Assignment: (
      await prisma.assignment.findFirstOrThrow({
        where: coordinates ? { fosterFamilyId: foster.id } : { familyId: family.id },
      })
    ).id,
    ActivityLog: log.id,
    GoalMove: (
      await prisma.goalMove.create({ data: { unitId, activityLogId: log.id, goalId: goal.id, direction: 'up' } })
    ).id,
    ActivityLogCorrection: (
      await prisma.activityLogCorrection.create({
        data: { unitId, activityLogId: log.id, correctedById: author.id, before: {} },
      })
    ).id,
    HelpPlan: plan.id,
    PlanGoal: goal.id,
    PlanActivity: activity.id,
    Assessment: (
      await prisma.assessment.create({
        data: {
          unitId,
          kind: coordinates ? 'child' : 'family',
          ...subject,
          heldOn: day('2026-05-01'),
          conclusion: 'changePlan',
          summary: 'Ocena okresowa.',
          recordedById: author.id,
        },
      })
    ).id,
    Obligation: (
      await prisma.obligation.create({
        data: {
          unitId,
          rule: coordinates ? 'childAssessment' : 'familyAssessment',
          ...subject,
          startedOn: day('2026-05-01'),
          startedWith: 'assessment',
          dueOn: day('2026-11-01'),
        },
      })
    ).id,
    Notification: (
      await prisma.notification.create({
        data: {
          unitId,
          staffId: author.id,
          kind: 'dailySummary',
          onDay: new Date(Date.UTC(2026, 0, 1 + Math.floor(Math.random() * 20_000))),
          dueSoon: 1,
          overdue: 1,
        },
      })
    ).id,
    Staff: worker.id,
    Employment: (
      await prisma.employment.create({
        data: { unitId, staffId: author.id, form: 'taskTimeContract', ftePercent: 100, startedOn: day('2020-01-01') },
      })
    ).id,
    StaffRole: (await prisma.staffRole.findFirstOrThrow({ where: { staffId: worker.id } })).id,
    FormOfSupport: (await prisma.formOfSupport.findFirstOrThrow({ where: { unitId } })).id,
    ProgrammeYear: (
      await prisma.programmeYear.upsert({
        where: { unitId_year: { unitId, year: 2019 } },
        create: { unitId, year: 2019, taskValueGrosze: 2n, grantGrosze: 1n },
        update: {},
      })
    ).id,
    ReportRun: (
      await prisma.reportRun.create({
        data: {
          unitId,
          kind: 'programme',
          periodFrom: day('2026-01-01'),
          periodUntil: day('2026-06-30'),
          figures: {},
          madeById: supervisor.id,
        },
      })
    ).id,
    AuditEvent: (
      await prisma.auditEvent.create({
        data: {
          unitId,
          actorId: author.id,
          actorRole: 'assistant',
          action: 'read',
          resource: 'families',
          requestId: uuidv7(),
        },
      })
    ).id,
    Credential: (
      await prisma.credential.upsert({
        where: { staffId: author.id },
        create: { unitId, staffId: author.id, passwordHash: 'x' },
        update: {},
      })
    ).id,
    Unit: unitId,
  } satisfies Partial<Record<Prisma.ModelName, string>>;
}
