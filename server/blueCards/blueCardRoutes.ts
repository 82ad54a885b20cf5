import { blueCards } from '#contract/interventions.ts';
import type { BlueCard } from '#prisma/client.ts';
import { deadlineFrom } from '../obligations/deadlineFrom.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { blueCardPolicy } from './blueCardPolicy.ts';
import { completeBlueCard, recordBlueCard } from './recordBlueCard.ts';

export const blueCardRoutes = resourceRoutes(blueCards, {
  rows: (db) => db.blueCard,
  policy: blueCardPolicy,
  present: async ({ db, today }, rows: BlueCard[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    return rows.map((row) => ({
      ...row,
      passOnBy: row.ourRole === 'wroteForm' ? passOnBy(row, today) : null,
      recordedByName: staffName(row.recordedById),
    }));
  },
  create: recordBlueCard,
  change: completeBlueCard,
});

const passOnBy = ({ drawnOn, passedOn }: BlueCard, today: Date) =>
  deadlineFrom('blueCard', { happenedOn: drawnOn, metOn: passedOn, endedOn: null }, today)[0]?.dueOn ?? null;
