import { within } from '../assignments/inCare.ts';
import { plusDays } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';
import { isConfirmation, stateOf } from './cardState.ts';
import { lastDayOf, monthOf } from './month.ts';

/** The month before this one, while its worker, who was employed in it or wrote down work, has not confirmed it. */
export async function cardToConfirm({ db, doors, actor, today }: Command): Promise<Date | null> {
  if (actor.role !== 'assistant' && actor.role !== 'coordinator') return null;
  const month = monthOf(plusDays(monthOf(today), -1));
  const steps = await db.workCardStep.findMany({ where: { staffId: actor.id, month }, orderBy: { number: 'asc' } });
  if (['confirmed', 'accepted'].includes(stateOf(steps))) return null;
  const employed = await db.employment.count({ where: { staffId: actor.id, ...within(month, lastDayOf(month)) } });
  const worked = employed > 0 || (await doors.workOf([actor.id], month, lastDayOf(month), [])).length > 0;
  return worked ? month : null;
}

/** Months with cards of others that wait for a supervisor, and how many, from the oldest. */
export async function cardsToAccept({ db, actor }: Command) {
  const last = await db.workCardStep.findMany({
    where: { staffId: { not: actor.id } },
    distinct: ['staffId', 'month'],
    orderBy: [{ month: 'asc' }, { staffId: 'asc' }, { number: 'desc' }],
    select: { month: true, step: true },
  });
  const waiting = Map.groupBy(
    last.filter(({ step }) => isConfirmation(step)),
    ({ month }) => month.getTime(),
  );
  return [...waiting.values()].map((steps) => ({ month: steps[0]!.month, cards: steps.length }));
}
