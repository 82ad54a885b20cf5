import { assessmentsWith } from '../assessments/assessmentStatus.ts';
import { workGoesOn } from '../endings/endingThatHolds.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { withStatus } from '../plans/planStatus.ts';
import type { Command } from '../platform/routes.ts';

const atMost = 20;

type SentBack = { id: string; familyId: string | null; childId: string | null; comment: string };

/** What a supervisor sent back and nobody has passed on again: plans, one's assessments, proposals to end work. */
export async function sentBack(command: Command) {
  const { db, actor, trail } = command;
  if (actor.role === 'supervisor') return [];
  const [plans, assessments, endings] = [
    await returnedPlans(command),
    await returnedAssessments(),
    await returnedEndings(command),
  ];
  trail.saw('help-plans', idsOf(plans), subjectsOf(plans));
  trail.saw('assessments', idsOf(assessments), subjectsOf(assessments));
  trail.saw('ending-proposals', idsOf(endings), subjectsOf(endings));
  const all = [
    ...plans.map((each) => ({ kind: 'plan' as const, ...each })),
    ...assessments.map((each) => ({ kind: 'assessment' as const, ...each })),
    ...endings.map((each) => ({ kind: 'ending' as const, ...each })),
  ];
  const name = await subjectNames(db, all);
  return all.map((each) => ({ ...each, name: name(each) }));

  async function returnedAssessments(): Promise<SentBack[]> {
    const rows = await db.assessment.findMany({
      where: { AND: [assessmentsWith.returned, { recordedById: actor.id }] },
      orderBy: [{ returnedOn: 'asc' }, { id: 'asc' }],
      take: atMost,
    });
    return rows.map(({ id, familyId, childId, returnComment }) => ({
      id,
      familyId,
      childId,
      comment: returnComment ?? '',
    }));
  }
}

async function returnedPlans({ db }: Command): Promise<SentBack[]> {
  const rows = await db.helpPlan.findMany({
    where: { ...withStatus.draft, remarks: { some: { decision: 'returned' } } },
    orderBy: { id: 'asc' },
    take: atMost,
  });
  const remarks = await db.planRemark.findMany({
    where: { planId: { in: rows.map(({ id }) => id) }, decision: 'returned' },
    orderBy: { writtenAt: 'desc' },
  });
  return rows.map(({ id, familyId, childId }) => {
    const comment = remarks.find(({ planId }) => planId === id)?.text ?? '';
    return { id, familyId, childId, comment };
  });
}

/** Of several proposals about one family only the last one counts. */
async function returnedEndings({ db }: Command): Promise<SentBack[]> {
  const rows = await db.endingProposal.findMany({
    where: { decision: 'returned', family: workGoesOn },
    orderBy: { id: 'asc' },
    take: atMost,
  });
  const ofThese = await db.endingProposal.findMany({
    where: { familyId: { in: rows.map(({ familyId }) => familyId) } },
    select: { id: true, familyId: true },
  });
  return rows
    .filter(({ id, familyId }) => !ofThese.some((other) => other.familyId === familyId && other.id > id))
    .map(({ id, familyId, comment }) => ({ id, familyId, childId: null, comment: comment ?? '' }));
}

const idsOf = (rows: readonly SentBack[]) => rows.map(({ id }) => id);
const subjectsOf = (rows: readonly SentBack[]) => rows.map(({ familyId, childId }) => (familyId ?? childId)!);
