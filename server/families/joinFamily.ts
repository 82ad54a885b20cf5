import type { z } from 'zod';
import type { FamilyMemberInput } from '#contract/families.ts';
import { refuseImpossibleDates } from '../people/lifeDates.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Input = z.output<typeof FamilyMemberInput>;

/**
 * Somebody becomes a member of a family: new to the unit, not born yet, or known already, also from another family.
 * Person and membership are separate, dated facts.
 * @throws Refusal `familyMembers.joinedInFuture`, `.whoIsIt`, `.alreadyMember`, `people.bornInFuture`, `people.expectedTooFar`
 */
export async function joinFamily(command: Command, input: Input) {
  const { db, actor, today } = command;
  const { familyId, role, joinedOn } = input;
  if (joinedOn > today) throw new Refusal('familyMembers.joinedInFuture', { field: 'joinedOn' });
  await db.family.findUniqueOrThrow({ where: { id: familyId } });
  const personId = await (input.personId ? knownPerson(command, familyId, input.personId) : newPerson(command, input));
  return db.familyMember.create({ data: { unitId: actor.unitId, familyId, personId, role, joinedOn } });
}

async function knownPerson({ db }: Command, familyId: string, id: string) {
  const person = await db.person.findUnique({ where: { id } });
  if (!person) throw new Refusal('familyMembers.whoIsIt', { field: 'personId' });
  if (await db.familyMember.findFirst({ where: { familyId, personId: id, leftOn: null } }))
    throw new Refusal('familyMembers.alreadyMember', { field: 'personId' });
  return person.id;
}

async function newPerson({ db, actor, today }: Command, input: Input) {
  const { givenName, familyName, bornOn = null, expectedOn = null, phone } = input;
  if (!givenName || !familyName)
    throw new Refusal('familyMembers.whoIsIt', { field: givenName ? 'familyName' : 'givenName' });
  refuseImpossibleDates({ bornOn, expectedOn }, today);
  const { id } = await db.person.create({
    data: { unitId: actor.unitId, givenName, familyName, bornOn, expectedOn, phone: phone || null },
  });
  return id;
}
