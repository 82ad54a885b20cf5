import type { z } from 'zod';
import type { InterventionInput } from '#contract/interventions.ts';
import { oneSubject } from '../access/oneSubject.ts';
import { stayOn } from '../children/childPolicy.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Subject = { familyId: string | null; fosterFamilyId: string | null };

/**
 * A worker writes down a child in danger, with whoever was told already. The device made the id: sent again, it is the
 * same record. Nobody has to approve anything; supervisors are told by the database in the same transaction
 * (`tell_supervisors`). Moments are UTC; none is later than the device's own `recordedAt`, whatever its clock says.
 * Art. 15 ust. 1 pkt 12 of the Act of 9 June 2011; art. 304 § 2 k.p.k.; art. 572 k.p.c.
 * @throws Refusal `access.oneSubject`, `interventions.noticedLater`, `.unknownChild`, `alreadyExists`
 */
export async function recordIntervention(command: Command, input: z.output<typeof InterventionInput>) {
  const { db, actor } = command;
  const { id, familyId = null, fosterFamilyId = null, childIds, told, ...content } = input;
  const { unitId } = actor;
  const existing = await db.intervention.findUnique({ where: { id } });
  if (existing) {
    const same =
      existing.recordedById === actor.id &&
      existing.recordedAt.getTime() === content.recordedAt.getTime() &&
      existing.familyId === familyId &&
      existing.fosterFamilyId === fosterFamilyId;
    if (!same) throw new Refusal('alreadyExists');
    return { id, existed: true as const };
  }
  const subject = await oneSubject(command, { familyId, fosterFamilyId });
  const { noticedAt, recordedAt } = content;
  if (noticedAt > recordedAt) throw new Refusal('interventions.noticedLater', { field: 'noticedAt' });
  if (told.some(({ happenedAt }) => happenedAt > recordedAt))
    throw new Refusal('interventions.toldLater', { field: 'told' });
  await refuseUnknownChildren(command, subject, childIds);

  await db.intervention.create({ data: { ...content, ...subject, id, unitId, recordedById: actor.id } });
  for (const childId of new Set(childIds))
    await db.interventionChild.create({ data: { unitId, interventionId: id, childId } });
  for (const step of told)
    await db.interventionStep.create({
      data: { ...step, unitId, interventionId: id, recordedAt, takenById: actor.id },
    });
  return { id };
}

/** A child of this family, or one who lives with this foster family today. */
async function refuseUnknownChildren(
  { db, today }: Command,
  { familyId, fosterFamilyId }: Subject,
  childIds: readonly string[],
) {
  const among = [...childIds];
  const known = familyId
    ? (
        await db.familyMember.findMany({ where: { familyId, personId: { in: among } }, select: { personId: true } })
      ).map(({ personId }) => personId)
    : (
        await db.placement.findMany({
          where: { fosterFamilyId: fosterFamilyId!, childId: { in: among }, ...stayOn(today) },
          select: { childId: true },
        })
      ).map(({ childId }) => childId);
  if (childIds.some((id) => !known.includes(id)))
    throw new Refusal('interventions.unknownChild', { field: 'childIds' });
}
