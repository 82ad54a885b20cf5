import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedSubject, ofOpenFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const mineOfOpenFamily = (actor: Actor): Prisma.AssessmentWhereInput => ({
  AND: [ofOpenFamily(actor), { recordedById: actor.id }],
});

/**
 * The assistant assesses her families and passes that on to a supervisor, who decides; the coordinator records the
 * assessments of his children.
 */
export const assessmentPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: mineOfOpenFamily,
    update: (actor) => ({ AND: [mineOfOpenFamily(actor), { approvedOn: null }] }),
  },
  coordinator: {
    read: (actor) => ({ child: childrenInCareOf(actor) }),
    create: (actor) => ({ AND: [{ child: childrenInCareOf(actor) }, { recordedById: actor.id }] }),
  },
  supervisor: { read: ofNoClosedSubject, update: ofNoClosedSubject },
} satisfies Policy<Prisma.AssessmentWhereInput>;
