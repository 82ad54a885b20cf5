import type { HelpPlan, Prisma } from '#prisma/client.ts';

type Dates = Pick<HelpPlan, 'submittedOn' | 'approvedOn' | 'supersededOn'>;

/** How a plan stands follows from its dates. */
export const planStatusOf = ({ submittedOn, approvedOn, supersededOn }: Dates) =>
  supersededOn ? 'superseded' : approvedOn ? 'inForce' : submittedOn ? 'submitted' : 'draft';

/** The same, in a statement that has the plan under this name. */
export const planStatusIn = (plan: string) =>
  `CASE WHEN ${plan}.superseded_on IS NOT NULL THEN 'superseded' WHEN ${plan}.approved_on IS NOT NULL THEN 'inForce'
        WHEN ${plan}.submitted_on IS NOT NULL THEN 'submitted' ELSE 'draft' END`;

/** The same, as a condition on the table. */
export const withStatus = {
  draft: { submittedOn: null, approvedOn: null, supersededOn: null },
  submitted: { NOT: { submittedOn: null }, approvedOn: null, supersededOn: null },
  inForce: { NOT: { approvedOn: null }, supersededOn: null },
  superseded: { NOT: { supersededOn: null } },
} satisfies Record<ReturnType<typeof planStatusOf>, Prisma.HelpPlanWhereInput>;
