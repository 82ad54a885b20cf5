import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedSubject, ofOpenFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Policy } from '../platform/policy.ts';

/** The assistant assesses her families, the coordinator records the assessments of his children. */
export const assessmentPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ AND: [ofOpenFamily(actor), { recordedById: actor.id }] }),
  },
  coordinator: {
    read: (actor) => ({ child: childrenInCareOf(actor) }),
    create: (actor) => ({ AND: [{ child: childrenInCareOf(actor) }, { recordedById: actor.id }] }),
  },
  supervisor: { read: ofNoClosedSubject },
} satisfies Policy<Prisma.AssessmentWhereInput>;
