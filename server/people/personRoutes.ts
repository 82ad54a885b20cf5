import { people } from '#contract/people.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { correctPerson } from './correctPerson.ts';
import { namedLike } from './namedLike.ts';
import { personPolicy } from './personPolicy.ts';

export const personRoutes = resourceRoutes(people, {
  rows: (db) => db.person,
  policy: personPolicy,
  where: ({ familyId, q }) => ({
    AND: [familyId ? { memberships: { some: { familyId } } } : {}, ...namedLike(q)],
  }),
  change: correctPerson,
});
