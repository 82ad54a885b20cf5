import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Given = { familyId?: string | null | undefined; fosterFamilyId?: string | null | undefined };

/** The one family or foster family something is about. @throws Refusal when it is none, both, or not open to the actor */
export async function oneSubject({ db }: Command, { familyId = null, fosterFamilyId = null }: Given) {
  if ((familyId === null) === (fosterFamilyId === null)) throw new Refusal('access.oneSubject', { field: 'familyId' });
  if (familyId) await db.family.findUniqueOrThrow({ where: { id: familyId } });
  if (fosterFamilyId) await db.fosterFamily.findUniqueOrThrow({ where: { id: fosterFamilyId } });
  return { familyId, fosterFamilyId };
}
