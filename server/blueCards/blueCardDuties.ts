import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/dutySource.ts';

/**
 * A Blue Card that our worker wrote is passed on to the interdisciplinary team. Of several of one day the last counts.
 * It does not depend on work with the family: whoever wrote the form has to pass it on.
 */
export const blueCardDuties: DutySource = async (db, { unitId, familyIds, today }) => {
  const cards = await db.blueCard.findMany({
    where: { unitId, familyId: { in: [...familyIds] }, ourRole: 'wroteForm' },
    select: { familyId: true, drawnOn: true, passedOn: true },
  });
  return (familyId) => {
    const days = new Map<number, { drawnOn: Date; passedOn: Date | null }>();
    for (const { drawnOn, passedOn } of cards.filter((each) => each.familyId === familyId)) {
      const known = days.get(drawnOn.getTime());
      const last = known && passedOn && known.passedOn ? later(known.passedOn, passedOn) : null;
      days.set(drawnOn.getTime(), { drawnOn, passedOn: known ? last : passedOn });
    }
    return [...days.values()].flatMap(({ drawnOn, passedOn }) =>
      deadlineFrom('blueCard', { happenedOn: drawnOn, metOn: passedOn, endedOn: null }, today),
    );
  };
};

const later = (one: Date, other: Date) => (one > other ? one : other);
