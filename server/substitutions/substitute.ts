import type { z } from 'zod';
import { longestSubstitutionDays, type SubstitutionChange, type SubstitutionInput } from '#contract/substitutions.ts';
import type { Substitution } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import { daysBetween } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * A supervisor has one worker stand in for another for some days. From the first to the last of them everything the
 * absent one looks after is open to the substitute, in the role both hold.
 * @throws Refusal `substitutions.samePerson`, `.endBeforeStart`, `.tooLong`, `.noCommonRole`, `.already`
 */
export async function substitute(command: Command, input: z.output<typeof SubstitutionInput>) {
  const { db, actor, now } = command;
  const { absentId, substituteId } = input;
  if (absentId === substituteId) throw new Refusal('substitutions.samePerson', { field: 'substituteId' });
  refuseUnlessDays(input);
  await refuseWithoutCommonRole(command, input);
  await refuseTwice(command, input);
  return db.substitution.create({ data: { ...input, unitId: actor.unitId, decidedById: actor.id, decidedAt: now } });
}

/** Ended sooner, or longer than thought; what was open until today stays in the log either way. */
export async function changeSubstitution(
  command: Command,
  { id, revision, absentId, substituteId, startedOn }: Substitution,
  { endedOn }: z.output<typeof SubstitutionChange>,
) {
  refuseUnlessDays({ startedOn, endedOn });
  await refuseTwice(command, { absentId, substituteId, startedOn, endedOn }, id);
  return command.db.substitution.update({ where: { id, revision }, data: { endedOn, revision: revision + 1 } });
}

function refuseUnlessDays({ startedOn, endedOn }: { startedOn: Date; endedOn: Date }) {
  if (endedOn < startedOn) throw new Refusal('substitutions.endBeforeStart', { field: 'endedOn' });
  if (daysBetween(startedOn, endedOn) > longestSubstitutionDays)
    throw new Refusal('substitutions.tooLong', { field: 'endedOn', values: { days: longestSubstitutionDays } });
}

async function refuseWithoutCommonRole(
  { db }: Command,
  { absentId, substituteId, startedOn }: z.output<typeof SubstitutionInput>,
) {
  const roles = await db.staffRole.findMany({
    where: {
      staffId: { in: [absentId, substituteId] },
      role: { in: ['assistant', 'coordinator'] },
      ...onDay(startedOn),
    },
    select: { staffId: true, role: true },
  });
  const held = (staffId: string) => roles.filter((each) => each.staffId === staffId).map(({ role }) => role);
  if (!held(absentId).some((role) => held(substituteId).includes(role)))
    throw new Refusal('substitutions.noCommonRole', { field: 'substituteId' });
}

async function refuseTwice(
  { db }: Command,
  { absentId, substituteId, startedOn, endedOn }: z.output<typeof SubstitutionInput>,
  but?: string,
) {
  const overlapping = await db.substitution.count({
    where: {
      absentId,
      substituteId,
      startedOn: { lte: endedOn },
      endedOn: { gte: startedOn },
      ...(but && { NOT: { id: but } }),
    },
  });
  if (overlapping) throw new Refusal('substitutions.already', { field: 'startedOn' });
}
