import type { z } from 'zod';
import type { WorkHoursChange, WorkHoursInput } from '#contract/workCards.ts';
import type { WorkHours } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { stateOf } from './cardState.ts';
import { monthOf } from './month.ts';

type Line = z.output<typeof WorkHoursChange>;

/** The worker adds a line to their own card; to an accepted one with a reason, as an annex. */
export async function addWorkHours(command: Command, { reason, ...line }: z.output<typeof WorkHoursInput>) {
  const { db, actor, now } = command;
  refuseUnbelievable(command, line);
  const state = await stateOfMonth(command, line.workedOn);
  if (state === 'accepted' && !reason) throw new Refusal('workHours.reasonMissing', { field: 'reason' });
  if (state === 'confirmed') throw new Refusal('workHours.awaitsDecision');
  return db.workHours.create({
    data: {
      ...line,
      unitId: actor.unitId,
      staffId: actor.id,
      recordedAt: now,
      reason: state === 'accepted' ? reason! : null,
    },
  });
}

/** A line of an open month is changed, also into another open month. */
export async function changeWorkHours(command: Command, current: WorkHours, line: Line) {
  refuseUnbelievable(command, line);
  await refuseUnlessOpen(command, current.workedOn);
  await refuseUnlessOpen(command, line.workedOn);
  const { id, revision } = current;
  return command.db.workHours.update({ where: { id, revision }, data: { ...line, revision: revision + 1 } });
}

/** A line of an accepted card is taken back with a reason; it stays, and does not count. */
export async function withdrawWorkHours(command: Command, { id, revision, ...line }: WorkHours, reason: string) {
  if (line.withdrawnAt) throw new Refusal('workHours.withdrawn');
  if ((await stateOfMonth(command, line.workedOn)) !== 'accepted') throw new Refusal('workHours.notAccepted');
  return command.db.workHours.update({
    where: { id, revision },
    data: { withdrawnAt: command.now, withdrawReason: reason, revision: revision + 1 },
  });
}

/** @throws Refusal unless lines of the day's month may still be changed and removed */
export async function refuseUnlessOpen(command: Command, day: Date) {
  const state = await stateOfMonth(command, day);
  if (state === 'confirmed') throw new Refusal('workHours.awaitsDecision');
  if (state === 'accepted') throw new Refusal('workCards.locked');
}

async function stateOfMonth({ db, actor }: Command, day: Date) {
  const steps = await db.workCardStep.findMany({
    where: { staffId: actor.id, month: monthOf(day) },
    orderBy: { number: 'asc' },
  });
  return stateOf(steps);
}

function refuseUnbelievable({ today }: Command, { startedAt, endedAt, workedOn, kind }: Line) {
  if (endedAt <= startedAt) throw new Refusal('workHours.order', { field: 'endedAt' });
  if (workedOn > today && kind !== 'leave') throw new Refusal('workHours.inFuture', { field: 'workedOn' });
}
