import { children, placements } from '#contract/children.ts';
import type { Placement, Prisma } from '#prisma/client.ts';
import { namedLike } from '../people/namedLike.ts';
import { personPolicy } from '../people/personPolicy.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { childrenCoveredBetween } from './childIndicators.ts';
import { placementPolicy, stayOn } from './childPolicy.ts';
import { presentChildren } from './presentChildren.ts';

const inFosterCare = resourceRoutes(children, {
  rows: (db) => db.person,
  policy: personPolicy,
  where: ({ q, fosterFamilyId, inCare, coveredFrom, coveredUntil }, { today }) => {
    // A child here is a person who lives or has lived in foster care.
    const all: Prisma.PersonWhereInput[] = [{ placements: { some: {} } }];
    all.push(...namedLike(q));
    if (fosterFamilyId) all.push({ placements: { some: { fosterFamilyId, ...stayOn(today) } } });
    if (inCare !== undefined)
      all.push(inCare ? { placements: { some: stayOn(today) } } : { placements: { none: stayOn(today) } });
    if (coveredFrom || coveredUntil)
      all.push(childrenCoveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!));
    return { AND: all };
  },
  orderBy: (field, sort) =>
    field === 'familyName'
      ? { searchName: sort }
      : { [field]: field === 'nextDueOn' || field === 'bornOn' ? { sort, nulls: 'last' } : sort },
  present: presentChildren,
});

const stays = resourceRoutes(placements, {
  rows: (db) => db.placement,
  policy: placementPolicy,
  where: ({ current, familyId, ...exact }, { today }) => ({
    ...exact,
    ...(familyId && { child: { memberships: { some: { familyId, leftOn: null } } } }),
    ...(current !== undefined && (current ? stayOn(today) : { NOT: stayOn(today) })),
  }),
  present: async ({ db }, rows: Placement[]) => {
    const name = await subjectNames(
      db,
      rows.map(({ fosterFamilyId }) => ({ fosterFamilyId })),
    );
    return rows.map((row) => ({ ...row, fosterFamilyName: name({ fosterFamilyId: row.fosterFamilyId }) || null }));
  },
});

export const childRoutes = [...inFosterCare, ...stays];
