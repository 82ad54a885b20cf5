import { substitutions } from '#contract/substitutions.ts';
import type { Substitution } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { changeSubstitution, substitute } from './substitute.ts';
import { substitutionPolicy } from './substitutionPolicy.ts';

export const substitutionRoutes = resourceRoutes(substitutions, {
  rows: (db) => db.substitution,
  policy: substitutionPolicy,
  where: ({ state, ...exact }, { today }) => ({ AND: [exact, state ? inState(today)[state] : {}] }),
  present: async ({ db }, rows: Substitution[]) => {
    const name = await staffNames(
      db,
      rows.flatMap(({ absentId, substituteId, decidedById }) => [absentId, substituteId, decidedById]),
    );
    return rows.map((row) => ({
      ...row,
      absentName: name(row.absentId),
      substituteName: name(row.substituteId),
      decidedByName: name(row.decidedById),
    }));
  },
  create: substitute,
  change: changeSubstitution,
});

const inState = (today: Date) => ({
  today: { startedOn: { lte: today }, endedOn: { gte: today } },
  planned: { startedOn: { gt: today } },
  over: { endedOn: { lt: today } },
});
