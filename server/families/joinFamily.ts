import type { z } from 'zod';
import type { FamilyMemberInput } from '#contract/families.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/** Someone new to the unit becomes a member of a family. Person and membership are separate, dated facts. */
export async function joinFamily(
  { db, actor, today }: Command,
  { familyId, role, joinedOn, givenName, familyName, bornOn, phone }: z.output<typeof FamilyMemberInput>,
) {
  if (joinedOn > today) throw new Refusal('familyMembers.joinedInFuture', { field: 'joinedOn' });
  const { unitId } = actor;
  await db.family.findUniqueOrThrow({ where: { id: familyId } });
  const person = await db.person.create({
    data: { unitId, givenName, familyName, bornOn: bornOn ?? null, phone: phone || null },
  });
  return db.familyMember.create({ data: { unitId, familyId, personId: person.id, role, joinedOn } });
}
