import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** A coordinator sees the foster families assigned to him; a supervisor the unit's. */
export const fosterFamilyPolicy = {
  coordinator: { read: inCareOf },
  supervisor: { read: everything },
} satisfies Policy<Prisma.FosterFamilyWhereInput>;

export const fosterCarerPolicy = {
  coordinator: { read: (actor) => ({ fosterFamily: inCareOf(actor) }) },
  supervisor: { read: everything },
} satisfies Policy<Prisma.FosterCarerWhereInput>;
