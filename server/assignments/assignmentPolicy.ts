import type { Prisma } from '#prisma/client.ts';
import { everything, type Policy } from '../platform/policy.ts';
import { inCareOf } from './inCare.ts';

/** Workers see who else looks after their own families; only a supervisor decides. Assignments are ended, not deleted. */
export const assignmentPolicy = {
  assistant: { read: (actor) => ({ family: inCareOf(actor) }) },
  coordinator: { read: (actor) => ({ fosterFamily: inCareOf(actor) }) },
  supervisor: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.AssignmentWhereInput>;
