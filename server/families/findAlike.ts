import type { z } from 'zod';
import { type alikeEndpoint, alikeShown } from '#contract/families.ts';
import { fold } from '#contract/fold.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { familyMemberPolicy } from './familyPolicy.ts';

/**
 * Whether somebody who is being added is on file already: the same name without Polish letters, and the same day of birth
 * as far as both are known. Asked of the database as the actor sees it, so whoever is known from closed files alone is
 * answered like somebody nobody knows; a second record of a person is the smaller harm.
 * @throws Refusal `notAllowed` for whoever adds nobody to families
 */
export async function findAlike(
  { db, actor, trail }: Command,
  { givenName, familyName, bornOn }: z.output<(typeof alikeEndpoint)['body']>,
) {
  if (!Object.hasOwn(familyMemberPolicy, actor.role)) throw new Refusal('notAllowed');
  const people = await db.person.findMany({
    where: { searchName: fold(`${familyName} ${givenName}`), ...(bornOn && { OR: [{ bornOn }, { bornOn: null }] }) },
    orderBy: { id: 'asc' },
    take: alikeShown,
  });
  const personIds = people.map(({ id }) => id);
  const memberships = await db.familyMember.findMany({ where: { personId: { in: personIds } } });
  const families = await db.family.findMany({ where: { id: { in: memberships.map((each) => each.familyId) } } });
  trail.searched('people', personIds, {
    fields: ['givenName', 'familyName', ...(bornOn ? ['bornOn'] : [])],
    fileIds: families.map(({ id }) => id),
  });
  return people.map((person) => ({
    personId: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    bornOn: person.bornOn,
    families: families
      .filter(({ id }) => memberships.some((each) => each.familyId === id && each.personId === person.id))
      .map(({ id, name }) => ({ familyId: id, name })),
  }));
}
