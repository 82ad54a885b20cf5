import type { Prisma } from '#prisma/client.ts';
import { notClosedFamily, ofNoClosedFamily, ofOpenFamily, openFamily } from '../access/fileConditions.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** An assistant sees the families open to her; a supervisor the unit's. Nobody deletes one. */
export const familyPolicy = {
  assistant: { read: openFamily, update: openFamily },
  supervisor: { read: notClosedFamily, create: everything, update: notClosedFamily },
} satisfies Policy<Prisma.FamilyWhereInput>;

/**
 * Members belong to the family they are read with. Of people on file an assistant brings in only whom she sees already,
 * from another of her families or in another role; somebody new to the unit comes through a door (`joinFamily`).
 */
export const familyMemberPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ AND: [ofOpenFamily(actor), { person: { memberships: { some: ofOpenFamily(actor) } } }] }),
    update: ofOpenFamily,
  },
  supervisor: { read: ofNoClosedFamily, create: ofNoClosedFamily, update: ofNoClosedFamily },
} satisfies Policy<Prisma.FamilyMemberWhereInput>;
