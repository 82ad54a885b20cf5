import type { Database } from '../platform/restrict.ts';

/** Names of people by id, one query for a whole page; empty when the reader may not see them. */
export async function personNames(db: Database, ids: readonly string[]) {
  const found = ids.length ? await db.person.findMany({ where: { id: { in: [...new Set(ids)] } } }) : [];
  const names = new Map(found.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return (id: string) => names.get(id) ?? '';
}
