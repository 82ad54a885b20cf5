import type { z } from 'zod';
import type { AssessmentStatus } from '#contract/assessments.ts';
import { type Assessment, Prisma } from '#prisma/client.ts';

type Dates = Pick<Assessment, 'areas' | 'submittedOn' | 'returnedOn' | 'approvedOn'>;

/** How an assessment stands follows from its dates; one without areas is a text, recorded once. */
export function assessmentStatusOf({
  areas,
  submittedOn,
  returnedOn,
  approvedOn,
}: Dates): z.infer<typeof AssessmentStatus> {
  if (areas === null) return 'recorded';
  if (approvedOn) return 'approved';
  if (returnedOn) return 'returned';
  return submittedOn ? 'submitted' : 'draft';
}

const byAreas: Prisma.AssessmentWhereInput = { NOT: { areas: { equals: Prisma.DbNull } } };

/** The same, as a condition on the table. */
export const assessmentsWith: Record<z.infer<typeof AssessmentStatus>, Prisma.AssessmentWhereInput> = {
  recorded: { areas: { equals: Prisma.DbNull } },
  draft: { AND: [byAreas, { submittedOn: null }] },
  submitted: { AND: [byAreas, { submittedOn: { not: null }, returnedOn: null, approvedOn: null }] },
  returned: { AND: [byAreas, { returnedOn: { not: null }, approvedOn: null }] },
  approved: { approvedOn: { not: null } },
};

export const waitingForApproval = assessmentsWith.submitted;

/** Its author may still change it: it was never passed on, or it came back. */
export const unfinished: Prisma.AssessmentWhereInput = { OR: [assessmentsWith.draft, assessmentsWith.returned] };
