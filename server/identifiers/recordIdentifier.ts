import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { IdentifierInput } from '#contract/identifiers.ts';
import { Prisma } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { acceptable } from './acceptable.ts';
import { blindIndex } from './blindIndex.ts';
import { encrypt } from './cipher.ts';
import type { Keyring } from './keyring.ts';

/**
 * Records a number of a person, or puts it in the place of the one its author has seen; the old one stays as history.
 * Whether somebody else has the same number is not asked: the answer would tell that they are known to the unit.
 * @throws Refusal what `acceptable` refuses, `identifiers.same`, `identifiers.changedMeanwhile`
 */
export async function recordIdentifier(
  { db, actor, now, today }: Command,
  keyring: Keyring,
  personId: string,
  { kind, number: typed, replacesId }: z.output<typeof IdentifierInput>,
) {
  const { unitId } = actor;
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const { demo } = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const number = acceptable(kind, typed, { person, today, demo });

  const current = await db.personIdentifier.findFirst({ where: { personId, kind, supersededAt: null } });
  if ((current?.id ?? null) !== replacesId) throw new Refusal('identifiers.changedMeanwhile');
  if (current) {
    const same = blindIndex(keyring, current.keyGeneration, { unitId, kind, number });
    if (Buffer.from(current.blindIndex).equals(same)) throw new Refusal('identifiers.same', { field: 'number' });
    await supersede(db, current.id, now);
  }
  // The id is part of what is encrypted for, so it is made before the row.
  const place = { id: randomUUID(), unitId, personId, kind };
  const { cipher, keyGeneration } = encrypt(keyring, place, number);
  return db.personIdentifier.create({
    data: {
      ...place,
      cipher,
      keyGeneration,
      blindIndex: blindIndex(keyring, keyGeneration, { unitId, kind, number }),
      recordedById: actor.id,
      recordedAt: now,
    },
  });
}

/** Touches nothing a rotation of keys writes, so neither waits for the other's revision. */
async function supersede(db: Command['db'], id: string, now: Date) {
  try {
    const data = { supersededAt: now, revision: { increment: 1 } };
    await db.personIdentifier.update({ where: { id, supersededAt: null }, data });
  } catch (error) {
    // Somebody else replaced it between reading and writing.
    const gone = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025';
    throw gone ? new Refusal('identifiers.changedMeanwhile') : error;
  }
}
