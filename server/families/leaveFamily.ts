import type { z } from 'zod';
import type { FamilyMemberChange } from '#contract/families.ts';
import type { FamilyMember } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A membership ends, with its reason; another role from that day on is a row of its own, so that who was what and when
 * stays known.
 * @throws Refusal `familyMembers.overAlready`, `.leftInFuture`, `.leftBeforeJoined`, `.newRoleMissing`
 */
export async function leaveFamily(
  { db, today }: Command,
  { id, revision, unitId, familyId, personId, role, joinedOn, leftOn: over }: FamilyMember,
  { leftOn, leftReason, newRole }: z.output<typeof FamilyMemberChange>,
) {
  if (over) throw new Refusal('familyMembers.overAlready');
  if (leftOn > today) throw new Refusal('familyMembers.leftInFuture', { field: 'leftOn' });
  if (leftOn < joinedOn) throw new Refusal('familyMembers.leftBeforeJoined', { field: 'leftOn' });
  const changes = leftReason === 'roleChanged';
  if (changes && (!newRole || newRole === role))
    throw new Refusal('familyMembers.newRoleMissing', { field: 'newRole' });
  await db.familyMember.update({ where: { id, revision }, data: { leftOn, leftReason, revision: revision + 1 } });
  if (changes) await db.familyMember.create({ data: { unitId, familyId, personId, role: newRole!, joinedOn: leftOn } });
}
