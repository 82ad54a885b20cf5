import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { planStatusOf } from './planStatus.ts';

/** The plan, as long as it may still be written. @throws Refusal when it was submitted or approved */
export async function draftOf({ db }: Command, planId: string) {
  const plan = await db.helpPlan.findUniqueOrThrow({ where: { id: planId } });
  if (planStatusOf(plan) !== 'draft') throw new Refusal('plans.notDraft');
  return plan;
}
