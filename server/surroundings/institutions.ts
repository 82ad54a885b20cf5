import type { z } from 'zod';
import type { FamilyInstitutionChange, FamilyInstitutionInput } from '#contract/surroundings.ts';
import type { FamilyInstitution } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Change = z.output<typeof FamilyInstitutionChange>;

/** Writes down who else works with a family. @throws Refusal `surroundings.untilBeforeSince` */
export async function addInstitution(
  { db, actor }: Command,
  { familyId, ...rest }: z.output<typeof FamilyInstitutionInput>,
) {
  await db.family.findUniqueOrThrow({ where: { id: familyId } });
  return db.familyInstitution.create({ data: { ...asColumns(rest), familyId, unitId: actor.unitId } });
}

/** @throws Refusal `surroundings.untilBeforeSince` */
export const changeInstitution = ({ db }: Command, { id, revision }: FamilyInstitution, change: Change) =>
  db.familyInstitution.update({ where: { id, revision }, data: { ...asColumns(change), revision: revision + 1 } });

function asColumns({ contactName, phone, untilOn = null, ...rest }: Change) {
  if (untilOn && untilOn < rest.sinceOn) throw new Refusal('surroundings.untilBeforeSince', { field: 'untilOn' });
  return { ...rest, contactName: contactName || null, phone: phone || null, untilOn };
}
