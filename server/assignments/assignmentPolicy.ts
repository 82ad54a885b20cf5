import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import type { Policy } from '../platform/policy.ts';

/** Workers see who else looks after the files open to them; only a supervisor decides. Assignments are ended, not deleted. */
export const assignmentPolicy = {
  assistant: { read: ofOpenFamily },
  coordinator: { read: ofOpenFosterFamily },
  supervisor: { read: ofNoClosedFile, create: ofNoClosedFile, update: ofNoClosedFile },
} satisfies Policy<Prisma.AssignmentWhereInput>;
