import type { PlanReadiness } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#prisma/client.ts';
import { personNames } from '../people/personNames.ts';
import type { Command } from '../platform/routes.ts';
import { adultsOf } from './adultsOf.ts';
import { agreedToOtherScope, givenBefore } from './givenBefore.ts';

type Outdated = Omit<PlanReadiness['outdated'][number], 'saidOn' | 'changedOn'> & { saidOn: Date; changedOn: Date };

/**
 * What was said of a draft before its last change and may stand all the same, if whoever submits it says why: answers of
 * the adults who live in the family, and of each kind of consultation the last one when none was held since. Who
 * agreed to another scope is asked again (`whatIsMissing`).
 */
export async function outdatedAnswers(command: Command, plan: HelpPlan): Promise<Outdated[]> {
  const { db } = command;
  const planId = plan.id;
  const consultations = await db.planConsultation.findMany({ where: { planId }, orderBy: { heldOn: 'desc' } });
  const consulted = Object.values(Object.groupBy(consultations, ({ whom }) => whom))
    .filter((held) => held.every((each) => givenBefore(each, plan)))
    .map(([last]) => last!)
    .map((last) => ({
      whom: last.whom,
      name: last.name,
      saidOn: last.heldOn,
      changedOn: givenBefore(last, plan)!,
    }));
  if (!plan.familyId) return consulted;
  const adults = (await adultsOf(command, plan.familyId)).map(({ id }) => id);
  const answers = (await db.planAgreement.findMany({ where: { planId, personId: { in: adults } } })).filter(
    (each) => givenBefore(each, plan) && !agreedToOtherScope(each, plan),
  );
  const personName = await personNames(
    db,
    answers.map(({ personId }) => personId),
  );
  return [
    ...answers.map((each) => ({
      whom: null,
      name: personName(each.personId),
      saidOn: each.askedOn,
      changedOn: givenBefore(each, plan)!,
    })),
    ...consulted,
  ];
}
