import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedSubject, ofOpenFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const ofMyChildren = (actor: Actor): Prisma.ObligationWhereInput => ({ child: childrenInCareOf(actor) });

/** Obligations follow from facts: whoever writes the facts lets the rules write these. No route changes them. */
export const obligationPolicy = {
  assistant: { read: ofOpenFamily, create: ofOpenFamily, update: ofOpenFamily },
  coordinator: { read: ofMyChildren, create: ofMyChildren, update: ofMyChildren },
  supervisor: { read: ofNoClosedSubject, create: ofNoClosedSubject, update: ofNoClosedSubject },
} satisfies Policy<Prisma.ObligationWhereInput>;
