import type { Prisma } from '#prisma/client.ts';

/** What was to take place and did not: the one definition of an attempted contact (próba kontaktu). */
export const attemptedContact = { outcome: { not: 'tookPlace' } } as const satisfies Prisma.ActivityLogWhereInput;
