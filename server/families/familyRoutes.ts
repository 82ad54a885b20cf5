import { alikeEndpoint, families, familyMembers } from '#contract/families.ts';
import { familyPageEndpoint } from '#contract/familyPage.ts';
import { timelineEndpoint } from '#contract/timeline.ts';
import type { FamilyMember } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { route } from '../platform/routes.ts';
import { statementRoute } from '../platform/statement.ts';
import { familyTimeline } from '../timeline/familyTimeline.ts';
import { changeFamily, takeOnFamily } from './changeFamily.ts';
import { childrenCoveredBetween } from './familyIndicators.ts';
import { familyList } from './familyList.ts';
import { familyPage } from './familyPage.ts';
import { familyMemberPolicy, familyPolicy } from './familyPolicy.ts';
import { findAlike } from './findAlike.ts';
import { joinFamily } from './joinFamily.ts';
import { leaveFamily } from './leaveFamily.ts';

const files = resourceRoutes(families, {
  rows: (db) => db.family,
  policy: familyPolicy,
  page: familyList,
  create: takeOnFamily,
  change: changeFamily,
});

const members = resourceRoutes(familyMembers, {
  rows: (db) => db.familyMember,
  policy: familyMemberPolicy,
  where: ({ familyId, role, coveredFrom, coveredUntil }) => ({
    AND: [
      familyId ? { familyId } : {},
      role ? { role } : {},
      coveredFrom || coveredUntil
        ? childrenCoveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!)
        : {},
    ],
  }),
  present: async ({ db }, rows: FamilyMember[]) => {
    const people = await db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } } });
    return rows.map((row) => ({ ...people.find(({ id }) => id === row.personId), ...row }));
  },
  create: joinFamily,
  change: leaveFamily,
});

const alike = route(alikeEndpoint, async (command, { body }) => ({ value: await findAlike(command, body) }));

const page = statementRoute(familyPageEndpoint, familyPolicy, ({ sight, today, now }, { params }) =>
  familyPage(sight, params.id!, today, now),
);

const timeline = statementRoute(timelineEndpoint, familyPolicy, ({ sight }, { params, query }) =>
  familyTimeline(sight, params.id!, query),
);

export const familyRoutes = [...files, page, timeline, ...members, alike];
