import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import type { DutySource } from '../obligations/dutySource.ts';
import { inEachStretch } from '../obligations/familyWork.ts';

/** Monitoring is ended on the day planned for it, with a note; beginning work again cancels that. */
export const monitoringDuties: DutySource = async (db, { unitId, familyIds, work, today }) => {
  const endings = await db.familyEnding.findMany({
    where: { unitId, familyId: { in: [...familyIds] }, monitoringUntil: { not: null } },
    select: { familyId: true, endedOn: true, monitoringUntil: true, monitoringEndedOn: true, reopenedOn: true },
  });
  return inEachStretch(work, ({ familyId, endedOn }) =>
    endings
      .filter((each) => each.familyId === familyId && each.endedOn.getTime() === endedOn?.getTime())
      .flatMap(({ endedOn: happenedOn, monitoringUntil, monitoringEndedOn: metOn, reopenedOn }) =>
        deadlineFrom('monitoringEnd', { happenedOn, metOn, endedOn: reopenedOn, setOn: monitoringUntil! }, today),
      ),
  );
};
