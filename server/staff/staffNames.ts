import type { Database } from '../platform/restrict.ts';

/** Names of colleagues by id, one query for a whole page. Someone who cannot be seen has no name. */
export async function staffNames(db: Database, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = wanted.length
    ? await db.staff.findMany({
        where: { id: { in: wanted } },
        select: { id: true, givenName: true, familyName: true },
      })
    : [];
  const names = new Map(found.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return (id: string | null) => (id && names.get(id)) ?? '';
}
