import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';

type Unit = Awaited<ReturnType<typeof givenUnit>>;
export type ForeignFile = Record<'family' | 'log' | 'plan' | 'goal' | 'activity' | 'member' | 'run', { id: string }>;

/** An assistant, and two files that are not hers: a colleague's, and one of another unit. Every text in them has a canary. */
export async function givenForeignFiles() {
  const [unit, elsewhere] = [await givenUnit(), await givenUnit()];
  const me = await unit.staff('assistant');
  return { me, unit, elsewhere, files: [await fileIn(unit), await fileIn(elsewhere)] as const };
}

/** Ids under which there is nothing at all. */
export function noFile(): ForeignFile {
  const id = () => ({ id: crypto.randomUUID() });
  return { family: id(), log: id(), plan: id(), goal: id(), activity: id(), member: id(), run: id() };
}

async function fileIn({ unitId, family, staff, member, supervisor }: Unit) {
  const colleague = await staff('assistant');
  const file = await family({ assistant: colleague, name: 'KANAREK-nazwa', phone: 'KANAREK-telefon' });
  await as(colleague).then((api) =>
    api
      .post('/api/activity-logs')
      .send(visitTo(file.id, { note: 'KANAREK-notatka', nextVisitOn: '2026-11-24', noteToFollow: true })),
  );
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId: file.id,
      version: 1,
      mainGoal: 'KANAREK-cel',
      draftedOn: day('2026-03-01'),
      draftedById: colleague.id,
    },
  });
  const goal = await prisma.planGoal.create({
    data: { unitId, planId: plan.id, position: 1, area: 'health', title: 'KANAREK-cel-szczegółowy' },
  });
  const activity = await prisma.planActivity.create({
    data: {
      unitId,
      goalId: goal.id,
      position: 1,
      title: 'KANAREK-działanie',
      formOfSupport: 'socialProblems',
      responsible: 'assistant',
      responsibleName: 'KANAREK-kto',
      dueOn: day('2026-12-01'),
      expectedEffect: 'KANAREK-efekt',
    },
  });
  await prisma.obligation.create({
    data: {
      unitId,
      rule: 'familyAssessment',
      familyId: file.id,
      startedOn: day('2026-05-01'),
      startedWith: 'beginning',
      dueOn: day('2026-11-01'),
    },
  });
  const run = await prisma.reportRun.create({
    data: {
      unitId,
      kind: 'programme',
      periodFrom: day('2026-01-01'),
      periodUntil: day('2026-06-30'),
      figures: { unitName: 'KANAREK-jednostka' },
      madeById: supervisor.id,
    },
  });
  const log = await prisma.activityLog.findFirstOrThrow({ where: { familyId: file.id } });
  return { colleague, family: file, log, plan, goal, activity, run, member: await member(file.id) };
}
