import type { HandOver } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import type { Command } from '../platform/routes.ts';

/** Of what is on its way, what will count among the families one works with: those only watched over do not. */
export async function toWorkWith<Given extends Pick<HandOver, 'familyId' | 'giverId'>>(
  { db, today }: Command,
  pending: Given[],
): Promise<Given[]> {
  const watchedOver = await db.assignment.findMany({
    where: {
      AND: [
        { purpose: 'monitoring', OR: pending.map(({ familyId, giverId: staffId }) => ({ familyId, staffId })) },
        onDay(today),
      ],
    },
    select: { familyId: true, staffId: true },
  });
  return pending.filter(
    ({ familyId, giverId }) => !watchedOver.some((each) => each.familyId === familyId && each.staffId === giverId),
  );
}
