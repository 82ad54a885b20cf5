import type { z } from 'zod';
import { caseloadCeiling } from '#contract/assignments.ts';
import type { HandOverProposal } from '#contract/handOvers.ts';
import { oneSubject } from '../access/oneSubject.ts';
import { caseloadFrom, refuseWrongRole } from '../assignments/assign.ts';
import { onDay } from '../assignments/inCare.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { withState } from './handOverState.ts';
import { toTakeOver } from './toTakeOver.ts';
import { toWorkWith } from './toWorkWith.ts';

type Subject = Awaited<ReturnType<typeof oneSubject>>;

/**
 * A supervisor proposes that files of one worker go to colleagues: one file, or all of somebody who leaves. Until each
 * receiver accepts, the giver keeps responsibility and access. The ceiling of 15 counts what is on its way as well
 * (art. 15 ust. 4 and art. 77 of the Act of 9 June 2011).
 * @throws Refusal `handOvers.samePerson`, `.notAssigned`, `.pendingAlready`, `.closedToReceiver`, `.ceiling`,
 *   `assignments.wrongRole`, `access.oneSubject`; nothing is proposed then
 */
export async function proposeHandOvers(command: Command, input: z.output<typeof HandOverProposal>) {
  const { db, actor, now } = command;
  const { giverId, files, overLimitReason } = input;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  await db.staff.findUniqueOrThrow({ where: { id: giverId } });
  const subjects: Subject[] = [];
  for (const [at, file] of files.entries()) {
    const subject = await oneSubject(command, file);
    await refuseUnlessGivable(command, giverId, file.receiverId, subject, `files.${at}`);
    subjects.push(subject);
  }
  const facts = await toTakeOver(command, giverId, subjects);
  const made: string[] = [];
  for (const [at, { receiverId, note }] of files.entries()) {
    const subject = subjects[at]!;
    const { id } = await db.handOver.create({
      data: {
        unitId: actor.unitId,
        ...subject,
        ...facts(subject),
        giverId,
        receiverId,
        note,
        overLimitReason: overLimitReason || null,
        proposedById: actor.id,
        proposedAt: now,
      },
    });
    made.push(id);
  }
  if (!overLimitReason)
    for (const receiverId of new Set(files.map((each) => each.receiverId))) await refuseTooMany(command, receiverId);
  return made;
}

async function refuseUnlessGivable(
  command: Command,
  giverId: string,
  receiverId: string,
  subject: Subject,
  field: string,
) {
  const { db, today } = command;
  if (giverId === receiverId) throw new Refusal('handOvers.samePerson', { field });
  const held = await db.assignment.count({ where: { AND: [subject, { staffId: giverId }, onDay(today)] } });
  if (!held) throw new Refusal('handOvers.notAssigned', { field });
  if (await db.assignment.count({ where: { AND: [subject, { staffId: receiverId }, onDay(today)] } }))
    throw new Refusal('assignments.already', { field });
  if (await db.handOver.count({ where: { AND: [subject, { giverId }, withState.pending] } }))
    throw new Refusal('handOvers.pendingAlready', { field });
  await refuseWrongRole(command, receiverId, subject.familyId ? 'assistant' : 'coordinator', today);
  const conflict = await db.conflictOfInterest.count({ where: { ...subject, staffId: receiverId, withdrawnAt: null } });
  const sealed = await db.seal.count({
    where: { ...subject, liftedAt: null, NOT: { namedIds: { has: receiverId } } },
  });
  if (conflict || sealed) throw new Refusal('handOvers.closedToReceiver', { field });
}

/** Counted with what is on its way, these included. */
async function refuseTooMany(command: Command, receiverId: string) {
  const { db, today } = command;
  const held = await caseloadFrom(command, receiverId, today);
  const pending = await db.handOver.findMany({
    where: { ...withState.pending, receiverId },
    select: { familyId: true, giverId: true },
  });
  const expected = (await toWorkWith(command, pending)).length;
  if (held + expected > caseloadCeiling)
    throw new Refusal('handOvers.ceiling', {
      field: 'overLimitReason',
      values: { count: held + expected, ceiling: caseloadCeiling },
    });
}
