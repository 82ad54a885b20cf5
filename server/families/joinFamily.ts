import type { z } from 'zod';
import type { FamilyMemberInput } from '#contract/families.ts';
import { refuseImpossibleDates } from '../people/lifeDates.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Input = z.output<typeof FamilyMemberInput>;

/**
 * Somebody becomes a member of a family: new to the unit, not born yet, or known already, also from another family.
 * Person and membership are separate, dated facts; of somebody new both are made at once, so that nobody is on file who
 * belongs nowhere.
 * @throws Refusal `familyMembers.joinedInFuture`, `.whoIsIt`, `.alreadyMember`, `people.bornInFuture`, `people.expectedTooFar`
 */
export async function joinFamily(command: Command, input: Input) {
  if (input.joinedOn > command.today) throw new Refusal('familyMembers.joinedInFuture', { field: 'joinedOn' });
  await command.db.family.findUniqueOrThrow({ where: { id: input.familyId } });
  return input.personId ? bringIn(command, input, input.personId) : welcome(command, input);
}

async function bringIn({ db, actor }: Command, { familyId, role, joinedOn }: Input, personId: string) {
  if (!(await db.person.findUnique({ where: { id: personId } })))
    throw new Refusal('familyMembers.whoIsIt', { field: 'personId' });
  if (await db.familyMember.findFirst({ where: { familyId, personId, leftOn: null } }))
    throw new Refusal('familyMembers.alreadyMember', { field: 'personId' });
  return db.familyMember.create({ data: { unitId: actor.unitId, familyId, personId, role, joinedOn } });
}

async function welcome({ doors, today }: Command, { familyId, role, joinedOn, ...newcomer }: Input) {
  const { givenName, familyName, bornOn = null, expectedOn = null, phone } = newcomer;
  if (!givenName || !familyName)
    throw new Refusal('familyMembers.whoIsIt', { field: givenName ? 'familyName' : 'givenName' });
  refuseImpossibleDates({ bornOn, expectedOn }, today);
  const known = { givenName, familyName, bornOn, expectedOn, phone: phone || null };
  const id = await doors.welcome(familyId, role, joinedOn, known);
  if (!id) throw new Refusal('notAllowed');
  return { id };
}
