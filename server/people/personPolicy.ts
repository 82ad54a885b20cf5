import type { Prisma } from '#prisma/client.ts';
import { notClosedPerson, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const ofOpenFamilies = (actor: Actor): Prisma.PersonWhereInput => ({ memberships: { some: ofOpenFamily(actor) } });

/**
 * A person is seen through the family or the foster family they belong to, and is made together with a membership
 * (`joinFamily`). An assistant puts right the phone, and who was not born yet.
 */
export const personPolicy = {
  assistant: { read: ofOpenFamilies, update: ofOpenFamilies },
  coordinator: {
    read: (actor) => ({ OR: [childrenInCareOf(actor), { carerIn: { some: ofOpenFosterFamily(actor) } }] }),
  },
  supervisor: { read: notClosedPerson, update: notClosedPerson },
} satisfies Policy<Prisma.PersonWhereInput>;
