import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** The assistant assesses her families, the coordinator records the assessments of his children. */
export const assessmentPolicy = {
  assistant: {
    read: (actor) => ({ family: inCareOf(actor) }),
    create: (actor) => ({ AND: [{ family: inCareOf(actor) }, { recordedById: actor.id }] }),
  },
  coordinator: {
    read: (actor) => ({ child: childrenInCareOf(actor) }),
    create: (actor) => ({ AND: [{ child: childrenInCareOf(actor) }, { recordedById: actor.id }] }),
  },
  supervisor: { read: everything },
} satisfies Policy<Prisma.AssessmentWhereInput>;
