import type { z } from 'zod';
import type { ConflictInput } from '#contract/conflicts.ts';
import type { ConflictOfInterest } from '#prisma/client.ts';
import { oneSubject } from '../access/oneSubject.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * From this moment the file is closed to that person, whatever opens it otherwise: assignment, substitution, emergency.
 * @throws Refusal `conflicts.ownOnly`, `conflicts.already`, `access.oneSubject`
 */
export async function declareConflict(command: Command, input: z.output<typeof ConflictInput>) {
  const { db, actor, now } = command;
  const { staffId, kind } = input;
  if (actor.role !== 'supervisor' && staffId !== actor.id) throw new Refusal('conflicts.ownOnly', { field: 'staffId' });
  const subject = await oneSubject(command, input);
  await db.staff.findUniqueOrThrow({ where: { id: staffId } });
  if (await db.conflictOfInterest.count({ where: { ...subject, staffId, withdrawnAt: null } }))
    throw new Refusal('conflicts.already', { field: 'staffId' });
  return db.conflictOfInterest.create({
    data: { ...subject, unitId: actor.unitId, staffId, kind, declaredById: actor.id, declaredAt: now },
  });
}

export async function withdrawConflict({ db, actor, now }: Command, { id, revision, withdrawnAt }: ConflictOfInterest) {
  if (withdrawnAt) throw new Refusal('conflicts.withdrawn');
  return db.conflictOfInterest.update({
    where: { id, revision },
    data: { withdrawnById: actor.id, withdrawnAt: now, revision: revision + 1 },
  });
}
