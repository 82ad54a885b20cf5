import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/dutySource.ts';

const ruleFor = { report: 'courtReport', opinion: 'courtOpinion' } as const;

/**
 * What a court awaits, each on its own day. The duty is known by that day, so that several stand side by side; of two
 * letters of one kind for one day both have to be sent. It ends with the
 * work it belongs to, which a court may wait for before anyone is assigned.
 */
export const courtDuties: DutySource = async (db, { unitId, familyIds, today }) => {
  const dates = await db.courtDate.findMany({
    where: { unitId, familyId: { in: [...familyIds] }, withdrawnOn: null },
    select: { familyId: true, kind: true, dueOn: true, sentOn: true },
  });
  const intakes = await db.intake.findMany({
    where: { unitId, familyId: { in: [...new Set(dates.map(({ familyId }) => familyId))] } },
    select: { familyId: true, receivedOn: true, closedOn: true },
    orderBy: { receivedOn: 'asc' },
  });
  return (familyId) => {
    const begun = intakes.filter((each) => each.familyId === familyId);
    const mine = dates.filter((each) => each.familyId === familyId);
    const awaited = Map.groupBy(mine, ({ kind, dueOn }) => `${kind} ${dueOn.getTime()}`);
    return [...awaited.values()].flatMap((letters) => {
      const { kind, dueOn } = letters[0]!;
      const sent = letters.flatMap(({ sentOn }) => sentOn?.getTime() ?? []);
      const metOn = sent.length === letters.length ? new Date(Math.max(...sent)) : null;
      const intake = begun.findLast(({ receivedOn }) => receivedOn <= dueOn) ?? begun[0];
      const endedOn = intake?.closedOn ?? null;
      return deadlineFrom(ruleFor[kind], { happenedOn: dueOn, setOn: dueOn, metOn, endedOn }, today);
    });
  };
};
