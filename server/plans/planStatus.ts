import type { HelpPlan, Prisma } from '#prisma/client.ts';

type Dates = Pick<HelpPlan, 'submittedOn' | 'approvedOn' | 'supersededOn'>;

/** How a plan stands follows from its dates. */
export const planStatusOf = ({ submittedOn, approvedOn, supersededOn }: Dates) =>
  supersededOn ? 'superseded' : approvedOn ? 'inForce' : submittedOn ? 'submitted' : 'draft';

/** The same, as a condition on the table. */
export const withStatus = {
  draft: { submittedOn: null, approvedOn: null },
  submitted: { NOT: { submittedOn: null }, approvedOn: null },
  inForce: { NOT: { approvedOn: null }, supersededOn: null },
  superseded: { NOT: { supersededOn: null } },
} satisfies Record<ReturnType<typeof planStatusOf>, Prisma.HelpPlanWhereInput>;
