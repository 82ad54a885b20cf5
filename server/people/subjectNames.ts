import type { Database } from '../platform/restrict.ts';

type Subject = { familyId?: string | null; fosterFamilyId?: string | null; childId?: string | null };

/** The name of whoever a row is about, at most three queries for a whole page; empty when the reader may not see them. */
export async function subjectNames(db: Database, subjects: readonly Subject[]) {
  const names = new Map<string, string>();
  const families = idsOf(subjects.map(({ familyId }) => familyId));
  const fosterFamilies = idsOf(subjects.map(({ fosterFamilyId }) => fosterFamilyId));
  const children = idsOf(subjects.map(({ childId }) => childId));
  if (families.length)
    for (const { id, name } of await db.family.findMany({
      where: { id: { in: families } },
      select: { id: true, name: true },
    }))
      names.set(id, name);
  if (fosterFamilies.length)
    for (const { id, name } of await db.fosterFamily.findMany({
      where: { id: { in: fosterFamilies } },
      select: { id: true, name: true },
    }))
      names.set(id, name);
  if (children.length)
    for (const { id, givenName, familyName } of await db.person.findMany({
      where: { id: { in: children } },
      select: { id: true, givenName: true, familyName: true },
    }))
      names.set(id, `${givenName} ${familyName}`);
  return ({ familyId, fosterFamilyId, childId }: Subject) =>
    names.get(familyId ?? fosterFamilyId ?? childId ?? '') ?? '';
}

const idsOf = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.filter((id) => id != null))];
