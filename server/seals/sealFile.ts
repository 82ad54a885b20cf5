import type { z } from 'zod';
import type { SealChange, SealInput } from '#contract/seals.ts';
import type { Seal } from '#prisma/client.ts';
import { oneSubject } from '../access/oneSubject.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * From this moment the file is for the named persons only; whoever else looks after it loses it, supervisors too.
 * @throws Refusal `seals.nameYourself`, `seals.unknownPerson`, `seals.already`, `access.oneSubject`
 */
export async function sealFile(command: Command, { reason, namedIds, ...given }: z.output<typeof SealInput>) {
  const { db, actor, now } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const subject = await oneSubject(command, given);
  await refuseUnlessNamed(command, namedIds);
  if (await db.seal.count({ where: { ...subject, liftedAt: null } })) throw new Refusal('seals.already');
  return db.seal.create({
    data: { ...subject, unitId: actor.unitId, reason, namedIds: unique(namedIds), sealedById: actor.id, sealedAt: now },
  });
}

/** Names more or fewer persons, or lifts the seal. */
export async function changeSeal(
  command: Command,
  { id, revision }: Seal,
  { namedIds, lifted }: z.output<typeof SealChange>,
) {
  const { db, actor, now } = command;
  await refuseUnlessNamed(command, namedIds);
  return db.seal.update({
    where: { id, revision },
    data: {
      namedIds: unique(namedIds),
      ...(lifted && { liftedById: actor.id, liftedAt: now }),
      revision: revision + 1,
    },
  });
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

async function refuseUnlessNamed({ db, actor }: Command, namedIds: readonly string[]) {
  if (!namedIds.includes(actor.id)) throw new Refusal('seals.nameYourself', { field: 'namedIds' });
  if ((await db.staff.count({ where: { id: { in: [...namedIds] } } })) !== new Set(namedIds).size)
    throw new Refusal('seals.unknownPerson', { field: 'namedIds' });
}
