import type { Prisma } from '#prisma/client.ts';
import { notClosedPerson, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** A person is seen through the family or the foster family they belong to. */
export const personPolicy = {
  assistant: { read: (actor) => ({ memberships: { some: ofOpenFamily(actor) } }) },
  coordinator: {
    read: (actor) => ({ OR: [childrenInCareOf(actor), { carerIn: { some: ofOpenFosterFamily(actor) } }] }),
  },
  supervisor: { read: notClosedPerson, create: everything },
} satisfies Policy<Prisma.PersonWhereInput>;
