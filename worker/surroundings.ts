import type { PrismaClient } from '#prisma/client.ts';
import type { Deliver } from '#server/notifications/sendDailySummaries.ts';

/** What a job may use. */
export type Surroundings = { prisma: PrismaClient; deliver: Deliver; publicUrl: string; now: () => Date };
