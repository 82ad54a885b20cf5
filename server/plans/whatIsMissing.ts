import type { RefusalCode } from '#contract/refusals.ts';
import type { HelpPlan } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { adultsOf } from './adultsOf.ts';
import { agreedToOtherScope } from './givenBefore.ts';
import { inCareFrom } from './inCareFrom.ts';

type Missing = { code: RefusalCode; names: string[] };

export const refusalOf = ({ code, names }: Missing) => new Refusal(code, { values: { names: names.join(', ') } });

/**
 * What the Act demands of every plan: scope, dates and expected effects (art. 15). Each of them is an activity's, so
 * there is a goal, and none without an activity.
 */
export async function contentMissing({ db }: Command, planId: string): Promise<Missing[]> {
  const goals = await db.planGoal.findMany({ where: { planId }, orderBy: { position: 'asc' } });
  const activities = await db.planActivity.findMany({ where: { goal: { planId } }, select: { goalId: true } });
  if (activities.length === 0) return [{ code: 'plans.empty', names: [] }];
  const bare = goals.filter(({ id }) => !activities.some(({ goalId }) => goalId === id));
  return bare.length ? [{ code: 'plans.goalsWithoutActivities', names: bare.map(({ title }) => `„${title}”`) }] : [];
}

/**
 * Everything a draft needs before it is submitted. Of a family's plan also: the answer of each adult who lives there
 * today, asked again if they agreed to another scope; the social worker's consultation (art. 15 ust. 1 pkt 1; „Za życiem”
 * has none), and the coordinator's when a child is in care (pkt 2).
 */
export async function whatIsMissing(command: Command, plan: HelpPlan): Promise<Missing[]> {
  const { db } = command;
  const missing = await contentMissing(command, plan.id);
  if (!plan.familyId) return missing;
  const answers = await db.planAgreement.findMany({ where: { planId: plan.id } });
  const adults = await adultsOf(command, plan.familyId);
  const answerOf = ({ id }: { id: string }) => answers.find(({ personId }) => personId === id);
  const unasked = adults.filter((adult) => !answerOf(adult));
  if (unasked.length) missing.push({ code: 'plans.agreementsMissing', names: unasked.map(fullName) });
  const toAskAgain = adults.filter((adult) => {
    const answer = answerOf(adult);
    return answer && agreedToOtherScope(answer, plan);
  });
  if (toAskAgain.length) missing.push({ code: 'plans.agreementsOutdated', names: toAskAgain.map(fullName) });
  const consultations = await db.planConsultation.findMany({ where: { planId: plan.id }, select: { whom: true } });
  const consulted = new Set(consultations.map(({ whom }) => whom));
  const { intakeRoute } = await db.family.findUniqueOrThrow({ where: { id: plan.familyId } });
  if (intakeRoute !== 'forLife' && !consulted.has('socialWorker'))
    missing.push({ code: 'plans.consultationMissing', names: [] });
  if (!consulted.has('coordinator')) {
    const { children } = await inCareFrom(command, plan.familyId);
    if (children.length) missing.push({ code: 'plans.coordinationMissing', names: children.map(fullName) });
  }
  return missing;
}

const fullName = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`;
