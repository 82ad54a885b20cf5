import { dueSoonDays } from '#contract/obligations.ts';
import { plusDays } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';

/** In whose place the actor works, and who works in theirs: now, or soon. */
export async function substitutions({ db, actor, today }: Command) {
  const rows = await db.substitution.findMany({
    where: {
      OR: [{ absentId: actor.id }, { substituteId: actor.id }],
      startedOn: { lte: plusDays(today, dueSoonDays) },
      endedOn: { gte: today },
    },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
  });
  const name = await staffNames(
    db,
    rows.flatMap(({ absentId, substituteId }) => [absentId, substituteId]),
  );
  return rows.map(({ id, absentId, substituteId, startedOn, endedOn }) =>
    absentId === actor.id
      ? { id, as: 'absent' as const, name: name(substituteId), startedOn, endedOn }
      : { id, as: 'substitute' as const, name: name(absentId), startedOn, endedOn },
  );
}
