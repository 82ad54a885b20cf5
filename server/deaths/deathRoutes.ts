import { deathDecisionEndpoint, deaths } from '#contract/deaths.ts';
import type { Death } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { decisionRoute } from '../platform/decisionRoute.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { deathPolicy } from './deathPolicy.ts';
import { decideOnDeath } from './decideOnDeath.ts';
import { recordDeath } from './recordDeath.ts';

const records = resourceRoutes(deaths, {
  rows: (db) => db.death,
  policy: deathPolicy,
  where: ({ personId, familyId }) => ({
    ...(personId && { personId }),
    ...(familyId && { person: { memberships: { some: { familyId } } } }),
  }),
  present: presentDeaths,
  create: recordDeath,
});

async function presentDeaths({ db }: Command, rows: Death[]) {
  const personName = await subjectNames(
    db,
    rows.map(({ personId }) => ({ childId: personId })),
  );
  const staffName = await staffNames(
    db,
    rows.flatMap(({ recordedById, resumedById }) => [recordedById, resumedById]),
  );
  return rows.map((row) => ({
    ...row,
    personName: personName({ childId: row.personId }),
    recordedByName: staffName(row.recordedById),
    resumedByName: row.resumedById && staffName(row.resumedById),
  }));
}

const decisions = decisionRoute(deathDecisionEndpoint, {
  name: deaths.name,
  find: ({ db }, id) => db.death.findUniqueOrThrow({ where: { id } }),
  filesOf: ({ personId }) => [personId],
  decide: decideOnDeath,
  present: async (command, row) => (await presentDeaths(command, [row]))[0]!,
});

export const deathRoutes = [...records, decisions];
