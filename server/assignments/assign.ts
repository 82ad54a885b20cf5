import type { z } from 'zod';
import { type AssignmentChange, type AssignmentInput, caseloadCeiling } from '#contract/assignments.ts';
import type { Assignment } from '#prisma/client.ts';
import { endingThatHolds } from '../endings/endingThatHolds.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { onDay } from './inCare.ts';

/**
 * A supervisor assigns a family to an assistant, or a foster family to a coordinator.
 * A family whose work has ended is assigned to be watched over, and is none of the 15.
 * @throws Refusal `assignments.ceiling` for the sixteenth at one moment, unless a reason is given.
 */
export async function assign(command: Command, input: z.output<typeof AssignmentInput>) {
  const { db, actor, today } = command;
  const { staffId, familyId = null, fosterFamilyId = null, startedOn, overLimitReason } = input;
  const { unitId } = actor;
  if ((familyId === null) === (fosterFamilyId === null))
    throw new Refusal('assignments.oneSubject', { field: 'familyId' });
  const family = familyId && (await db.family.findUniqueOrThrow({ where: { id: familyId } }));
  if (family && startedOn < family.intakeOn) throw new Refusal('assignments.beforeIntake', { field: 'startedOn' });
  if (fosterFamilyId) await db.fosterFamily.findUniqueOrThrow({ where: { id: fosterFamilyId } });
  const ending = familyId && (await endingThatHolds(db, familyId));
  if (ending && (!ending.monitoringUntil || ending.monitoringEndedOn || startedOn <= ending.endedOn))
    throw new Refusal('assignments.familyEnded', { field: 'familyId' });
  const purpose = ending ? 'monitoring' : 'work';

  await refuseWrongRole(command, staffId, familyId ? 'assistant' : 'coordinator', startedOn);
  await refuseTwice(command, { staffId, familyId, fosterFamilyId, startedOn });

  const made = await db.assignment.create({
    data: {
      unitId,
      staffId,
      familyId,
      fosterFamilyId,
      purpose,
      startedOn,
      assignedById: actor.id,
      overLimitReason: overLimitReason ?? null,
    },
  });
  // Counted after the insert, which lets one assignment to a worker in at a time: two cannot both be the fifteenth.
  const count = purpose === 'work' ? await caseloadFrom(command, staffId, startedOn) : 0;
  if (count > caseloadCeiling && !overLimitReason)
    throw new Refusal('assignments.ceiling', {
      field: 'staffId',
      values: { count: count - 1, ceiling: caseloadCeiling },
    });
  if (familyId) await evaluateObligations(db, { unitId, familyIds: [familyId] }, today);
  return made;
}

/** The last day of an assignment; access ends with it. */
export async function endAssignment(
  { db }: Command,
  { id, startedOn, endedOn: ended, revision }: Assignment,
  { endedOn }: z.output<typeof AssignmentChange>,
) {
  if (endedOn < startedOn) throw new Refusal('assignments.endBeforeStart', { field: 'endedOn' });
  if (ended && endedOn > ended) throw new Refusal('assignments.notLonger', { field: 'endedOn' });
  return db.assignment.update({ where: { id, revision }, data: { endedOn, revision: revision + 1 } });
}

/** @throws Refusal `assignments.wrongRole` unless this person holds the role on that day */
export async function refuseWrongRole({ db }: Command, staffId: string, role: 'assistant' | 'coordinator', day: Date) {
  const held = await db.staffRole.count({ where: { staffId, role, ...onDay(day) } });
  if (!held) throw new Refusal('assignments.wrongRole', { field: 'staffId' });
}

async function refuseTwice(
  { db }: Command,
  { startedOn, ...same }: { staffId: string; familyId: string | null; fosterFamilyId: string | null; startedOn: Date },
) {
  const overlapping = { OR: [{ endedOn: null }, { endedOn: { gte: startedOn } }] };
  if (await db.assignment.count({ where: { ...same, ...overlapping } }))
    throw new Refusal('assignments.already', { field: 'staffId' });
}

/** The most families, or foster families, this worker has at any one moment from that day on. */
export async function caseloadFrom({ db }: Command, staffId: string, from: Date) {
  const held = await db.assignment.findMany({
    where: { staffId, purpose: 'work', OR: [{ endedOn: null }, { endedOn: { gte: from } }] },
    select: { startedOn: true, endedOn: true },
  });
  // The number only rises on a first day, so these are the days to look at.
  const days = [from, ...held.map(({ startedOn }) => startedOn).filter((day) => day > from)];
  return Math.max(
    ...days.map(
      (day) => held.filter(({ startedOn, endedOn }) => startedOn <= day && (!endedOn || endedOn >= day)).length,
    ),
  );
}
