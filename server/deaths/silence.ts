import type { Prisma } from '#prisma/client.ts';

/**
 * About whom nothing is sent by itself: the families whose child died, each of their children, and the child. Until a
 * supervisor has said that reminders go on.
 */
export async function silence(tx: Prisma.TransactionClient, unitId: string) {
  const deaths = await tx.death.findMany({
    where: { unitId, withdrawnOn: null, remindersResumedOn: null },
    select: { personId: true, diedOn: true },
  });
  const isChild = { unitId, role: 'child' } as const;
  const dead = deaths.map(({ personId }) => personId);
  const memberships = await tx.familyMember.findMany({
    where: { ...isChild, personId: { in: dead } },
    select: { familyId: true, personId: true, leftOn: true },
  });
  const families = memberships
    .filter(({ personId, leftOn }) => {
      const { diedOn } = deaths.find((each) => each.personId === personId)!;
      return leftOn === null || leftOn >= diedOn;
    })
    .map(({ familyId }) => familyId);
  const siblings = await tx.familyMember.findMany({
    where: { ...isChild, familyId: { in: families } },
    select: { personId: true },
  });
  const silent = new Set([...families, ...dead, ...siblings.map(({ personId }) => personId)]);
  return ({ familyId, childId }: { familyId: string | null; childId: string | null }) =>
    silent.has(familyId ?? childId!);
}
