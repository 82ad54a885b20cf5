import type { HelpPlan, PlanAgreement, PlanConsultation } from '#prisma/client.ts';
import type { Database } from '../platform/restrict.ts';

type Text = Pick<HelpPlan, 'textRevision' | 'scopeRevision' | 'textChangedOn'>;
type Said = Pick<PlanConsultation, 'planId' | 'textRevision'> & Partial<Pick<PlanAgreement, 'answer'>>;

/**
 * The day the text was changed after this was said of it; nothing when it was said of the text that stands there. Who could
 * not be asked said nothing of any text.
 */
export const givenBefore = (said: Said, plan: Text) =>
  said.answer !== 'notAsked' && said.textRevision < plan.textRevision ? plan.textChangedOn : null;

/**
 * Somebody agreed to a scope that is another one now: goals or activities came or went, or who answers for them and by
 * when. Nobody's consent stands for what they did not hear of.
 */
export const agreedToOtherScope = ({ answer, textRevision }: PlanAgreement, { scopeRevision }: Text) =>
  answer === 'agreed' && textRevision < scopeRevision;

/** The day of the change for each of a page of answers, with one query. */
export async function givenBeforeOf(db: Database, page: readonly Said[]) {
  const plans = await db.helpPlan.findMany({ where: { id: { in: page.map(({ planId }) => planId) } } });
  return (said: Said) => givenBefore(said, plans.find(({ id }) => id === said.planId)!);
}
