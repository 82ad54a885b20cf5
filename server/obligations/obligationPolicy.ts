import type { Actor } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import { everything, type Policy } from '../platform/policy.ts';

const ofMyFamilies = (actor: Actor): Prisma.ObligationWhereInput => ({ family: inCareOf(actor) });
const ofMyChildren = (actor: Actor): Prisma.ObligationWhereInput => ({ child: childrenInCareOf(actor) });

/** Obligations follow from facts: whoever writes the facts lets the rules write these. No route changes them. */
export const obligationPolicy = {
  assistant: { read: ofMyFamilies, create: ofMyFamilies, update: ofMyFamilies },
  coordinator: { read: ofMyChildren, create: ofMyChildren, update: ofMyChildren },
  supervisor: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.ObligationWhereInput>;
