import type { HelpPlan } from '#contract/plans.ts';

type About = Pick<HelpPlan, 'kind' | 'familyId' | 'childId'>;

export const planPath = ({ id }: Pick<HelpPlan, 'id'>) => `/help-plans/${id}/show`;

export const subjectPath = ({ familyId, childId }: About) =>
  familyId ? `/families/${familyId}/show` : `/children/${childId}/show`;

/** This version beside another one of the same plan. */
export const comparisonPath = ({ id }: Pick<HelpPlan, 'id'>, other?: Pick<HelpPlan, 'id'>) =>
  `/help-plans/${id}/compare${other ? `?with=${other.id}` : ''}`;

/** The first draft, or the next version of what is in force. */
export const draftPath = ({ kind, familyId, childId }: About) =>
  `/help-plans/create?kind=${kind}&${familyId ? `familyId=${familyId}` : `childId=${childId}`}`;
