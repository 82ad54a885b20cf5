import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** An assistant sees her own families; a supervisor the unit's. Nobody deletes one. */
export const familyPolicy = {
  assistant: { read: inCareOf, update: inCareOf },
  supervisor: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.FamilyWhereInput>;

/** Members belong to the family they are read with. */
export const familyMemberPolicy = {
  assistant: { read: (actor) => ({ family: inCareOf(actor) }) },
  supervisor: { read: everything, create: everything },
} satisfies Policy<Prisma.FamilyMemberWhereInput>;

export const familyEndingPolicy = {
  assistant: { read: (actor) => ({ family: inCareOf(actor) }) },
  supervisor: { read: everything },
} satisfies Policy<Prisma.FamilyEndingWhereInput>;
