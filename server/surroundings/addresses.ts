import type { z } from 'zod';
import type { FamilyAddressChange, FamilyAddressInput } from '#contract/surroundings.ts';
import type { FamilyAddress } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A family has moved, or takes its letters elsewhere: the address before it ends on the day this one begins.
 * @throws Refusal `familyAddresses.inFuture`, `familyAddresses.beforeCurrent`
 */
export async function moveFamily({ db, actor, today }: Command, input: z.output<typeof FamilyAddressInput>) {
  const { familyId, kind, fromOn } = input;
  if (fromOn > today) throw new Refusal('familyAddresses.inFuture', { field: 'fromOn' });
  await db.family.findUniqueOrThrow({ where: { id: familyId } });
  const [before] = await db.familyAddress.findMany({ where: { familyId, kind }, orderBy: { fromOn: 'desc' }, take: 1 });
  if (before && before.fromOn >= fromOn) throw new Refusal('familyAddresses.beforeCurrent', { field: 'fromOn' });
  if (before && (before.untilOn === null || before.untilOn > fromOn))
    await db.familyAddress.update({
      where: { id: before.id, revision: before.revision },
      data: { untilOn: fromOn, revision: before.revision + 1 },
    });
  return db.familyAddress.create({
    data: { ...input, postalCode: input.postalCode || null, unitId: actor.unitId },
  });
}

/** Puts an address right, or says until when it held. @throws Refusal `familyAddresses.inFuture`, `surroundings.untilBeforeSince` */
export async function correctAddress(
  { db, today }: Command,
  { id, revision }: FamilyAddress,
  { untilOn = null, postalCode, ...rest }: z.output<typeof FamilyAddressChange>,
) {
  if (rest.fromOn > today) throw new Refusal('familyAddresses.inFuture', { field: 'fromOn' });
  if (untilOn && untilOn < rest.fromOn) throw new Refusal('surroundings.untilBeforeSince', { field: 'untilOn' });
  return db.familyAddress.update({
    where: { id, revision },
    data: { ...rest, untilOn, postalCode: postalCode || null, revision: revision + 1 },
  });
}
