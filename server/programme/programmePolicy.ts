import type { Prisma } from '#prisma/client.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** The supervisor answers for the programme's money. */
export const programmeYearPolicy = {
  supervisor: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.ProgrammeYearWhereInput>;

/** A report that was made is never changed. */
export const reportRunPolicy = {
  supervisor: { read: everything, create: (actor) => ({ madeById: actor.id }) },
} satisfies Policy<Prisma.ReportRunWhereInput>;
