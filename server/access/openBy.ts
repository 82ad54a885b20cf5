import type { OpenBy } from '#contract/access.ts';
import type { Assignment } from '#prisma/client.ts';
import type { Command } from '../platform/routes.ts';

type Assigned = Pick<Assignment, 'staffId' | 'familyId' | 'fosterFamilyId'>;

/**
 * Why each of these files, all of them visible to the actor, is open to a worker: one query for a whole page.
 * @param assigned who looks after them today
 */
export async function openBy({ db, actor, today }: Command, assigned: readonly Assigned[]) {
  const open = new Set([...actor.open.families, ...actor.open.fosterFamilies]);
  const absent = await db.substitution.findMany({
    where: { substituteId: actor.id, startedOn: { lte: today }, endedOn: { gte: today } },
    select: { absentId: true },
  });
  return (fileId: string): OpenBy | null => {
    if (!open.has(fileId)) return null;
    const workers = assigned
      .filter(({ familyId, fosterFamilyId }) => (familyId ?? fosterFamilyId) === fileId)
      .map(({ staffId }) => staffId);
    if (workers.includes(actor.id)) return 'assignment';
    return absent.some(({ absentId }) => workers.includes(absentId)) ? 'substitution' : 'emergency';
  };
}
