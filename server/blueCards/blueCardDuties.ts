import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/familyDuties.ts';
import { stretchOf } from '../obligations/stretchOf.ts';

/**
 * A Blue Card that our worker wrote is passed on to the interdisciplinary team. Of several of one day the last counts.
 * The duty outlives the work with the family, and a form is written while a family is only watched over, too: whoever
 * wrote it has to pass it on.
 */
export const blueCardDuties: DutySource = async (db, work, { unitId, today }) => {
  const cards = await db.blueCard.findMany({
    where: { unitId, familyId: { in: work.map(({ familyId }) => familyId) }, ourRole: 'wroteForm' },
    select: { familyId: true, drawnOn: true, passedOn: true },
  });
  return (stretch) => {
    const days = new Map<number, { drawnOn: Date; passedOn: Date | null }>();
    for (const { familyId, drawnOn, passedOn } of cards) {
      if (stretchOf(work, familyId, drawnOn) !== stretch) continue;
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
