import { familyAddresses, familyInstitutions, familyWarnings } from '#contract/surroundings.ts';
import type { FamilyWarning } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { correctAddress, moveFamily } from './addresses.ts';
import { addInstitution, changeInstitution } from './institutions.ts';
import { aroundFamilyPolicy, familyWarningPolicy } from './surroundingsPolicy.ts';
import { reviewOverdue, reviewWarning, warn } from './warnings.ts';

const addresses = resourceRoutes(familyAddresses, {
  rows: (db) => db.familyAddress,
  policy: aroundFamilyPolicy,
  create: moveFamily,
  change: correctAddress,
});

const institutions = resourceRoutes(familyInstitutions, {
  rows: (db) => db.familyInstitution,
  policy: aroundFamilyPolicy,
  create: addInstitution,
  change: changeInstitution,
});

const warnings = resourceRoutes(familyWarnings, {
  rows: (db) => db.familyWarning,
  policy: familyWarningPolicy,
  where: ({ current, ...rest }) => ({
    ...rest,
    ...(current !== undefined && { endedOn: current ? null : { not: null } }),
  }),
  present: async ({ db, today }, rows: FamilyWarning[]) => {
    const name = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    return rows.map((row) => ({
      ...row,
      reviewOverdue: reviewOverdue(row, today),
      recordedByName: name(row.recordedById),
    }));
  },
  create: warn,
  change: reviewWarning,
});

export const surroundingsRoutes = [...addresses, ...institutions, ...warnings];
