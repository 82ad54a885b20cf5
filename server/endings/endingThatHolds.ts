import type { Prisma } from '#prisma/client.ts';
import type { Database } from '../platform/restrict.ts';

/** Of several endings of work with one family, the one after which it was not begun again. */
const holds = { reopenedOn: null } satisfies Prisma.FamilyEndingWhereInput;

/** Families whose work goes on, and those whose work has ended. */
export const workGoesOn: Prisma.FamilyWhereInput = { endings: { none: holds } };
export const workHasEnded: Prisma.FamilyWhereInput = { endings: { some: holds } };

/** Families whose work has ended and who are watched over since. */
export const inMonitoring: Prisma.FamilyWhereInput = {
  endings: { some: { ...holds, monitoringUntil: { not: null }, monitoringEndedOn: null } },
};

export const endingThatHolds = (db: Database, familyId: string) =>
  db.familyEnding.findFirst({ where: { familyId, ...holds } });
