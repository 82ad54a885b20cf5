import { randomBytes } from 'node:crypto';
import type { Role } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import { givenContent } from '../support/documents.ts';
import { day, givenUnit, noon, prisma, uuidv7 } from '../support/given.ts';
import { givenPesel, peselNo } from '../support/numbers.ts';

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
  const ofAbsent = async (startedOn: string, endedOn: string) => {
    const absent = await unit.staff(colleague.role);
    await unit.substitution(absent, me, startedOn, endedOn);
    return rowsOf(unit, absent, {});
  };
  const rows: Rows = {
    own: await rowsOf(unit, me, {}),
    'own, another’s entry': await rowsOf(unit, me, { author: colleague }),
    'formerly own': await rowsOf(unit, me, { until: '2026-11-22' }),
    'own from tomorrow': await rowsOf(unit, me, { since: '2026-11-24' }),
    'of a colleague': await rowsOf(unit, colleague, {}),
    'by substitution today': await ofAbsent('2026-11-20', '2026-11-23'),
    'by substitution until yesterday': await ofAbsent('2026-11-01', '2026-11-22'),
    'by substitution from tomorrow': await ofAbsent('2026-11-24', '2026-11-30'),
    'opened in an emergency': await rowsOf(unit, colleague, { openedAt: '2026-11-23T08:30:00Z', by: me }),
    'opened in an emergency, over': await rowsOf(unit, colleague, { openedAt: '2026-11-23T07:00:00Z', by: me }),
    'own, in conflict': await rowsOf(unit, me, { conflictOf: me }),
    'own, a colleague’s conflict': await rowsOf(unit, me, { conflictOf: colleague }),
    'own, sealed for others': await rowsOf(unit, me, { sealedFor: colleague }),
    'own, sealed for me': await rowsOf(unit, me, { sealedFor: me }),
    'opened in an emergency, in conflict': await rowsOf(unit, colleague, {
      openedAt: '2026-11-23T08:30:00Z',
      by: me,
      conflictOf: me,
    }),
    'of another unit': await rowsOf(elsewhere, stranger, {}),
  };
  return { me, unit, rows };
}

/** One summary a day: each has a day of its own. */
let notifications = 0;
/** One first step a month, too. */
let cards = 0;

type Unit = Awaited<ReturnType<typeof givenUnit>>;
type Worker = { id: string; role: Role } & Parameters<Unit['assign']>[0];

/** A family and a foster family with one row of everything in their files, looked after by this worker. */
async function rowsOf(
  unit: Unit,
  worker: Worker,
  {
    author = worker,
    since,
    until,
    openedAt,
    by,
    conflictOf,
    sealedFor,
  }: {
    author?: { id: string };
    since?: string;
    until?: string;
    openedAt?: string;
    by?: { id: string };
    conflictOf?: { id: string };
    sealedFor?: { id: string };
  },
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
  const files = [{ familyId: family.id }, { fosterFamilyId: foster.id }];
  for (const file of files) {
    if (openedAt) await unit.emergency(by!, file, new Date(openedAt));
    if (conflictOf) await unit.conflict(conflictOf, file);
    if (sealedFor) await unit.seal(file, [sealedFor.id]);
  }
  const file = files[coordinates ? 1 : 0]!;
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
  const notification = await prisma.notification.create({
    data: {
      unitId,
      staffId: author.id,
      kind: 'dailySummary',
      onDay: new Date(Date.UTC(2026, 0, 1 + notifications++)),
      dueSoon: 1,
      overdue: 1,
    },
  });
  // The trigger has put it there.
  const message = await prisma.outboxMessage.findFirstOrThrow({ where: { ref: notification.id } });
  const intervention = await prisma.intervention.create({
    data: {
      id: uuidv7(),
      unitId,
      ...(coordinates ? { fosterFamilyId: foster.id } : { familyId: family.id }),
      dangers: ['neglect'],
      noticedAt: day('2026-11-01'),
      recordedAt: day('2026-11-01'),
      recordedById: author.id,
    },
  });
  const around = { unitId, familyId: family.id };
  const document = await prisma.document.create({
    data: {
      ...around,
      kind: 'letter',
      title: 'Pismo ze szkoły',
      documentOn: day('2026-05-01'),
      mediaType: 'application/pdf',
      recordedById: author.id,
      recordedAt: noon,
      uploadedAt: noon,
      sizeBytes: 8,
      withdrawnAt: noon,
      withdrawnById: author.id,
      withdrawnReason: 'Inna rodzina',
    },
  });
  const subject = coordinates ? { childId: child.id } : { familyId: family.id };
  const recorded = { unitId, recordedById: author.id, recordedAt: new Date() };
  return {
    Family: family.id,
    Document: document.id,
    DocumentContent: (await givenContent({ unitId, documentId: document.id, recordedById: author.id })).id,
    FamilyAddress: (await prisma.familyAddress.findFirstOrThrow({ where: { familyId: family.id } })).id,
    FamilyInstitution: (
      await prisma.familyInstitution.create({
        data: { ...around, kind: 'school', name: 'Szkoła nr 1', sinceOn: day('2026-05-01') },
      })
    ).id,
    FamilyWarning: (
      await prisma.familyWarning.create({
        data: {
          ...around,
          kind: 'dog',
          note: 'Pies',
          sinceOn: day('2026-05-01'),
          reviewOn: day('2026-12-01'),
          recordedById: author.id,
        },
      })
    ).id,
    FamilyMember: (await prisma.familyMember.findFirstOrThrow({ where: { familyId: family.id } })).id,
    FamilyEnding: (
      await prisma.familyEnding.create({
        data: {
          unitId,
          familyId: family.id,
          endedOn: day('2027-01-01'),
          reason: 'goalsReached',
          ground: 'goalsReached',
          recordedById: supervisor.id,
        },
      })
    ).id,
    EndingProposal: (
      await prisma.endingProposal.create({
        data: {
          unitId,
          familyId: family.id,
          endsOn: day('2026-11-01'),
          ground: 'goalsReached',
          summary: 'Cele osiągnięte.',
          proposedById: author.id,
          proposedOn: day('2026-11-02'),
        },
      })
    ).id,
    Death: (
      await prisma.death.create({
        data: {
          unitId,
          personId: coordinates ? child.id : person.id,
          diedOn: day('2026-11-01'),
          recordedById: author.id,
        },
      })
    ).id,
    Person: coordinates ? child.id : person.id,
    PersonIdentifier: (
      await givenPesel({
        id: uuidv7(),
        unitId,
        personId: coordinates ? child.id : person.id,
        recordedById: author.id,
        number: peselNo(1),
      })
    ).id,
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
    EntryReview: (
      await prisma.entryReview.create({
        data: {
          unitId,
          activityLogId: log.id,
          entryRevision: 1,
          kind: 'question',
          text: 'Czy dziecko było badane?',
          reviewedById: (author.id === supervisor.id ? await unit.staff('supervisor') : supervisor).id,
        },
      })
    ).id,
    HelpPlan: plan.id,
    PlanGoal: goal.id,
    PlanActivity: activity.id,
    PlanAgreement: (
      await prisma.planAgreement.create({
        data: { ...recorded, planId: plan.id, personId: person.id, answer: 'agreed', askedOn: day('2026-03-02') },
      })
    ).id,
    PlanConsultation: (
      await prisma.planConsultation.create({
        data: { ...recorded, planId: plan.id, whom: 'socialWorker', name: 'Anna Socjalna', heldOn: day('2026-03-02') },
      })
    ).id,
    PlanRemark: (
      await prisma.planRemark.create({
        data: { unitId, planId: plan.id, text: 'Proszę o termin.', writtenById: author.id, writtenAt: new Date() },
      })
    ).id,
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
    HandOver: (
      await prisma.handOver.create({
        data: {
          unitId,
          ...file,
          giverId: author.id,
          receiverId: (await unit.staff(worker.role)).id,
          proposedById: supervisor.id,
          proposedAt: noon,
          subjectName: 'Przykładowscy',
          openDuties: 1,
          overdueDuties: 0,
          draftPlans: 0,
          notesToFollow: 0,
        },
      })
    ).id,
    Intervention: intervention.id,
    InterventionChild: (
      await prisma.interventionChild.create({
        data: { unitId, interventionId: intervention.id, childId: coordinates ? child.id : person.id },
      })
    ).id,
    InterventionStep: (
      await prisma.interventionStep.create({
        data: {
          id: uuidv7(),
          unitId,
          interventionId: intervention.id,
          told: 'police',
          way: 'phone',
          happenedAt: day('2026-11-01'),
          recordedAt: day('2026-11-01'),
          takenById: author.id,
        },
      })
    ).id,
    BlueCard: (
      await prisma.blueCard.create({
        data: {
          unitId,
          familyId: family.id,
          ourRole: 'wroteForm',
          drawnOn: day('2026-11-01'),
          recordedById: author.id,
        },
      })
    ).id,
    CourtDate: (
      await prisma.courtDate.create({
        data: { unitId, familyId: family.id, kind: 'opinion', dueOn: day('2026-12-10'), recordedById: author.id },
      })
    ).id,
    Notification: notification.id,
    OutboxMessage: message.id,
    Delivery: (await prisma.delivery.create({ data: { unitId, outboxId: message.id } })).id,
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
          figures: emptyReport,
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
    // None of these opens or closes anything now: they are rows to be read and changed.
    Substitution: (await unit.substitution(author, await unit.staff(worker.role), '2025-01-01', '2025-01-31')).id,
    Intake: (await prisma.intake.findFirstOrThrow({ where: { familyId: family.id } })).id,
    EmergencyAccess: (await unit.emergency(author, file, new Date('2026-01-01T10:00:00Z'))).id,
    ConflictOfInterest: (
      await unit.conflict(author, file, { withdrawnAt: new Date('2026-02-01'), withdrawnById: supervisor.id })
    ).id,
    KeptAnswer: (
      await prisma.keptAnswer.create({
        data: {
          unitId,
          staffId: author.id,
          role: worker.role,
          keyHash: randomBytes(32),
          fingerprint: randomBytes(32),
          fileIds: [family.id],
          cipher: randomBytes(64),
          answeredAt: noon,
        },
      })
    ).id,
    Seal: (await unit.seal(file, [author.id], { liftedAt: new Date('2026-02-01') })).id,
    WorkCardStep: (
      await prisma.workCardStep.create({
        data: {
          unitId,
          staffId: author.id,
          month: new Date(Date.UTC(1901, cards++, 1)),
          number: 1,
          step: 'confirm',
          takenById: author.id,
          takenAt: noon,
          content: {},
          contentHash: '0'.repeat(64),
        },
      })
    ).id,
    WorkHours: (
      await prisma.workHours.create({
        data: {
          unitId,
          staffId: author.id,
          workedOn: day('2026-11-10'),
          startedAt: '08:00',
          endedAt: '09:00',
          kind: 'office',
          recordedAt: noon,
        },
      })
    ).id,
    Unit: unitId,
  } satisfies Partial<Record<Prisma.ModelName, string>>;
}

/** A report with nothing in it, as it is kept. */
const emptyReport = {
  from: '2026-01-01',
  until: '2026-06-30',
  unitName: 'Jednostka testowa',
  people: {
    families: 0,
    familiesOnLastDay: 0,
    familiesByRoute: [],
    children: 0,
    fosterFamilies: 0,
    fosterFamiliesOnLastDay: 0,
    childrenInCare: 0,
    endings: [],
  },
  work: { byForm: [], total: { entries: 0, visits: 0, minutes: 0 }, attempts: 0 },
  byWorker: [],
  deadlines: { due: 0, met: 0, metLate: 0, missedOrOverdue: 0 },
  money: [],
  moneyTotal: { taskValueGrosze: 0, grantGrosze: 0, ownGrosze: 0, grantShare: null },
  gaps: [],
};
