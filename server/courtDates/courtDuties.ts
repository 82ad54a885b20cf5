import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/familyDuties.ts';
import { stretchOf } from '../obligations/stretchOf.ts';

const ruleFor = { report: 'courtReport', opinion: 'courtOpinion' } as const;

/**
 * What a court awaits, each on its own day. The duty is known by that day, so that several stand side by side; of two
 * letters of one kind for one day both have to be sent.
 */
export const courtDuties: DutySource = async (db, work, { unitId, today }) => {
  const dates = await db.courtDate.findMany({
    where: { unitId, familyId: { in: work.map(({ familyId }) => familyId) }, withdrawnOn: null },
    select: { familyId: true, kind: true, dueOn: true, sentOn: true },
  });
  return (stretch) => {
    const mine = dates.filter((each) => stretchOf(work, each.familyId, each.dueOn) === stretch);
    const awaited = Map.groupBy(mine, ({ kind, dueOn }) => `${kind} ${dueOn.getTime()}`);
    return [...awaited.values()].flatMap((letters) => {
      const { kind, dueOn } = letters[0]!;
      const sent = letters.flatMap(({ sentOn }) => sentOn?.getTime() ?? []);
      const metOn = sent.length === letters.length ? new Date(Math.max(...sent)) : null;
      return deadlineFrom(ruleFor[kind], { happenedOn: dueOn, setOn: dueOn, metOn, endedOn: stretch.endedOn }, today);
    });
  };
};
