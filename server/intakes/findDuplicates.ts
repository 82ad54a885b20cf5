import type { z } from 'zod';
import { type Duplicate, type duplicatesEndpoint, duplicatesShown } from '#contract/intakes.ts';
import type { Keyring } from '../identifiers/keyring.ts';
import { searchByPesel } from '../identifiers/searchByPesel.ts';
import { namedLike } from '../people/namedLike.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Why = Duplicate['matches'][number];

/**
 * Families that may be the one being taken on: named alike without Polish letters, with a member named so or born on that
 * day, or with that PESEL. All of it is asked of the database as the actor sees it, so a sealed file is not hinted at.
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
  if (bornOn) for (const { familyId } of await members({ bornOn })) add(familyId, 'bornOn');
  if (name) {
    const alike = { AND: namedLike(name) };
    for (const { id } of await db.family.findMany({ where: alike, orderBy, take: duplicatesShown })) add(id, 'name');
    for (const { familyId } of await members(alike)) add(familyId, 'name');
  }
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

  function members(person: object) {
    return db.familyMember.findMany({ where: { person }, orderBy, take: duplicatesShown });
  }
  function given(field: string) {
    return Boolean({ name, bornOn, pesel }[field]);
  }
}

const orderBy = { id: 'desc' as const };
