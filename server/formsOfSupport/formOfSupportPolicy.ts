import type { Prisma } from '#prisma/client.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** A dictionary everyone reads and the administrator keeps. Entries are retired, not deleted: old visits still use them. */
export const formOfSupportPolicy = {
  assistant: { read: everything },
  coordinator: { read: everything },
  supervisor: { read: everything },
  administrator: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.FormOfSupportWhereInput>;
