import type { Database } from '../platform/restrict.ts';

/**
 * Where whoever asks sees this person: in families, as a child in foster care. `fileIds` are for the log, so that it can
 * say who looked into which file: families, foster families where the person is a carer, the child itself.
 */
export async function filesOfPerson(db: Database, personId: string) {
  const memberships = await db.familyMember.findMany({ where: { personId }, select: { familyId: true } });
  const carerIn = await db.fosterCarer.findMany({ where: { personId }, select: { fosterFamilyId: true } });
  const inFosterCare = (await db.placement.count({ where: { childId: personId } })) > 0;
  const familyIds = memberships.map(({ familyId }) => familyId);
  const fileIds = [
    ...familyIds,
    ...carerIn.map(({ fosterFamilyId }) => fosterFamilyId),
    ...(inFosterCare ? [personId] : []),
  ];
  return { familyIds, inFosterCare, fileIds };
}
