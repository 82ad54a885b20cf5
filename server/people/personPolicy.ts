import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** A person is seen through the family or the foster family they belong to. */
export const personPolicy = {
  assistant: { read: (actor) => ({ memberships: { some: { family: inCareOf(actor) } } }) },
  coordinator: {
    read: (actor) => ({
      OR: [childrenInCareOf(actor), { carerIn: { some: { fosterFamily: inCareOf(actor) } } }],
    }),
  },
  supervisor: { read: everything, create: everything },
} satisfies Policy<Prisma.PersonWhereInput>;
