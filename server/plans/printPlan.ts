import type { HelpPlan } from '#prisma/client.ts';
import { whoLivesThere } from '../families/whoLivesThere.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { drawPlan, type PlanOnPaper } from './drawPlan.ts';
import { contentMissing, refusalOf } from './whatIsMissing.ts';

/**
 * A version of a plan as PDF, with everything the reader may read of it.
 * @throws Refusal `plans.empty` or `plans.goalsWithoutActivities`: without scope, dates and effects it is no plan
 */
export async function printPlan(command: Command, plan: HelpPlan): Promise<Buffer> {
  const [missing] = await contentMissing(command, plan.id);
  if (missing) throw refusalOf(missing);
  return drawPlan(await planOnPaper(command, plan));
}

async function planOnPaper(command: Command, plan: HelpPlan): Promise<PlanOnPaper> {
  const { db, actor, today, now } = command;
  const ofPlan = { planId: plan.id };
  const goals = await db.planGoal.findMany({ where: ofPlan, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const activities = await db.planActivity.findMany({
    where: { goal: ofPlan },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const forms = await db.formOfSupport.findMany({
    where: { code: { in: activities.map(({ formOfSupport }) => formOfSupport) } },
  });
  // Only the plan of a family has them; a coordinator may not even ask.
  const agreements = plan.familyId
    ? await db.planAgreement.findMany({ where: ofPlan, orderBy: { recordedAt: 'asc' } })
    : [];
  const asked = await db.person.findMany({ where: { id: { in: agreements.map(({ personId }) => personId) } } });
  const submission = plan.submittedOn
    ? await db.planRemark.findFirst({ where: { ...ofPlan, decision: 'submitted' }, orderBy: { writtenAt: 'desc' } })
    : null;
  const staffName = await staffNames(db, [plan.draftedById, plan.approvedById, submission?.writtenById ?? null]);
  const subjectName = await subjectNames(db, [plan]);
  return {
    unit: await db.unit.findUniqueOrThrow({ where: { id: actor.unitId } }),
    plan,
    ...(plan.familyId ? await ofFamily(command, plan.familyId) : await ofChild(command, plan.childId!)),
    subjectName: subjectName(plan),
    draftedByName: staffName(plan.draftedById),
    approvedByName: staffName(plan.approvedById),
    goals: goals.map((goal) => ({
      ...goal,
      activities: activities
        .filter(({ goalId }) => goalId === goal.id)
        .map((activity) => ({
          ...activity,
          formName: forms.find(({ code }) => code === activity.formOfSupport)?.namePl ?? activity.formOfSupport,
        })),
    })),
    agreements: agreements.map((agreement) => {
      const person = asked.find(({ id }) => id === agreement.personId);
      return { ...agreement, personName: person ? fullName(person) : '' };
    }),
    consultations: await db.planConsultation.findMany({ where: ofPlan, orderBy: [{ heldOn: 'asc' }, { id: 'asc' }] }),
    submission: submission && {
      text: submission.text,
      on: plan.submittedOn!,
      byName: staffName(submission.writtenById ?? ''),
    },
    today,
    now,
  };
}

async function ofFamily(command: Command, familyId: string) {
  const { signature, street, city } = await command.db.family.findUniqueOrThrow({ where: { id: familyId } });
  const people = await whoLivesThere(command, familyId);
  return { signature, address: `${street}, ${city}`, members: people.map(fullName) };
}

/** A child's file has the case sign of the foster family they live with. */
async function ofChild({ db }: Command, childId: string) {
  const [stay] = await db.placement.findMany({ where: { childId }, orderBy: { placedOn: 'desc' }, take: 1 });
  const foster = stay && (await db.fosterFamily.findUnique({ where: { id: stay.fosterFamilyId } }));
  return { signature: foster?.signature ?? '', address: '', members: [] };
}

const fullName = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`;
