import type { z } from 'zod';
import { type Duplicate, type duplicatesEndpoint, duplicatesShown } from '#contract/intakes.ts';
import type { Keyring } from '../identifiers/keyring.ts';
import { searchByPesel } from '../identifiers/searchByPesel.ts';
import { alikeEnough, likeness } from '../people/likeness.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Why = Duplicate['matches'][number];

/**
 * Families that may be the one being taken on: named alike, with a member named alike or born on that day, or with that
 * PESEL. All of it is asked of the database as the actor sees it, so a sealed file is not hinted at.
 * @throws Refusal `notAllowed` for whoever takes no families on, and as `searchByPesel`
 */
export async function findDuplicates(
  command: Command,
  keyring: Keyring,
  { name, bornOn, pesel }: z.output<(typeof duplicatesEndpoint)['body']>,
) {
  const { db, actor, trail } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const found = new Map<string, Set<Why>>();
  const add = (familyId: string, why: Why) => found.set(familyId, (found.get(familyId) ?? new Set()).add(why));

  if (pesel)
    for (const { familyIds } of await searchByPesel(command, keyring, pesel))
      for (const familyId of familyIds) add(familyId, 'pesel');
  if (bornOn) for (const { familyId } of await bornThen(bornOn)) add(familyId, 'bornOn');
  if (name) for (const familyId of await namedAlike(command, name)) add(familyId, 'name');
  // Whoever is alike in most comes first.
  const ids = [...found].toSorted(([, a], [, b]) => b.size - a.size).map(([id]) => id);
  const shown = { in: ids.slice(0, duplicatesShown) };
  const families = await db.family.findMany({ where: { id: shown } });
  const endings = await db.familyEnding.findMany({ where: { familyId: shown, reopenedOn: null } });
  trail.searched('families', ids, { fields: ['name', 'bornOn', 'pesel'].filter(given), fileIds: ids });
  return families
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ id, name: familyName, signature, city }) => ({
      familyId: id,
      familyName,
      signature,
      city,
      endedOn: endings.find(({ familyId }) => familyId === id)?.endedOn ?? null,
      matches: [...found.get(id)!],
    }));

  function bornThen(day: Date) {
    const orderBy = { id: 'desc' as const };
    return db.familyMember.findMany({ where: { person: { bornOn: day } }, orderBy, take: duplicatesShown });
  }
  function given(field: string) {
    return Boolean({ name, bornOn, pesel }[field]);
  }
}

/** Ids of families which, or a member of which, are named like that; the most alike first. */
async function namedAlike(command: Command, name: string): Promise<string[]> {
  const sight = command.sight();
  const like = (alias: string) => `${likeness(sight, name, `${alias}.search_name`)} AS likeness`;
  const { answer } = await command.ask(
    sight.asked(`
    SELECT json_agg(family_id)::text AS answer FROM (
      SELECT family_id FROM (
        SELECT f.id AS family_id, ${like('f')} FROM ${sight.rows('Family')} f
        UNION ALL
        SELECT m.family_id, ${like('p')}
          FROM ${sight.rows('FamilyMember')} m JOIN ${sight.rows('Person')} p ON p.id = m.person_id) named
       WHERE likeness >= ${alikeEnough}
       GROUP BY family_id ORDER BY max(likeness) DESC, family_id DESC LIMIT ${duplicatesShown}) alike`),
  );
  return JSON.parse(answer ?? '[]');
}
