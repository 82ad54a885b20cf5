import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/familyDuties.ts';

/** Monitoring is ended on the day planned for it, with a note; beginning work again cancels that. */
export const monitoringDuties: DutySource = async (db, work, { unitId, today }) => {
  const endings = await db.familyEnding.findMany({
    where: { unitId, familyId: { in: work.map(({ familyId }) => familyId) }, monitoringUntil: { not: null } },
    select: { familyId: true, endedOn: true, monitoringUntil: true, monitoringEndedOn: true, reopenedOn: true },
  });
  return ({ familyId, endedOn }) =>
    endings
      .filter((each) => each.familyId === familyId && each.endedOn.getTime() === endedOn?.getTime())
      .flatMap(({ endedOn: happenedOn, monitoringUntil, monitoringEndedOn: metOn, reopenedOn }) =>
        deadlineFrom('monitoringEnd', { happenedOn, metOn, endedOn: reopenedOn, setOn: monitoringUntil! }, today),
      );
};
