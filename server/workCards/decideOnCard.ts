import type { z } from 'zod';
import type { WorkCardMove } from '#contract/workCards.ts';
import { inPolish } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { asKept, hashOf } from './cardContent.ts';
import { cardFactsOf } from './cardFacts.ts';
import { isConfirmation, revisionOf, stateOf } from './cardState.ts';
import { leftAmong } from './leftAmong.ts';
import { lastDayOf } from './month.ts';

type Asked = {
  staffId: string;
  month: Date;
  decision: z.output<typeof WorkCardMove>;
  hash?: string | null | undefined;
  comment?: string | null | undefined;
};

/**
 * The worker confirms a month that is over, and may take that back while nobody has decided; a supervisor accepts, which
 * locks the card, or returns it with a comment, which opens it again. For a worker who has left a supervisor confirms, with
 * a reason. What was confirmed is kept with its hash.
 * @throws Refusal `workCards.changedSinceSeen` when what would be confirmed is not what the worker had before them
 */
export async function decideOnCard(command: Command, { staffId, month, decision, hash, comment }: Asked) {
  const { db, actor, now, today } = command;
  const [facts] = await cardFactsOf(command, [staffId], month);
  const { steps, live } = facts!;
  const state = stateOf(steps);
  const mine = staffId === actor.id;
  if (state === 'accepted') throw new Refusal('workCards.locked');
  if (decision === 'confirm' || decision === 'takeBack') {
    if (!mine || actor.role === 'supervisor') throw new Refusal('workCards.notYours');
  } else {
    if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
    if (mine) throw new Refusal('workCards.ownCard');
  }
  const forWorker = decision === 'confirmFor';
  if (forWorker && !(await leftAmong(command, [staffId])).has(staffId)) throw new Refusal('workCards.notYours');
  if (isConfirmation(decision)) {
    if (state === 'confirmed') throw new Refusal('workCards.notOpen');
    if (today < lastDayOf(month))
      throw new Refusal('workCards.monthNotOver', { values: { from: inPolish(lastDayOf(month)) } });
    if (hash !== hashOf(live)) throw new Refusal('workCards.changedSinceSeen');
  } else if (state !== 'confirmed') throw new Refusal('workCards.notConfirmed');
  if (forWorker && !comment) throw new Refusal('workCards.reasonMissing', { field: 'comment' });
  if (decision === 'return' && !comment) throw new Refusal('workCards.commentMissing', { field: 'comment' });

  return db.workCardStep.create({
    data: {
      unitId: actor.unitId,
      staffId,
      month,
      number: revisionOf(steps) + 1,
      step: decision,
      takenById: actor.id,
      takenAt: now,
      comment: comment ?? null,
      ...(isConfirmation(decision) && { content: asKept(live), contentHash: hashOf(live) }),
    },
  });
}
