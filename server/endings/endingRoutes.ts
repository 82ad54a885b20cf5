import {
  endingProposalDecisionEndpoint,
  endingProposals,
  endingReadinessEndpoint,
  familyEndingDecisionEndpoint,
  familyEndings,
} from '#contract/endings.ts';
import type { EndingProposal, FamilyEnding, Prisma } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { decisionRoute } from '../platform/decisionRoute.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { decideAfterEnding } from './decideAfterEnding.ts';
import { decideOnEnding } from './decideOnEnding.ts';
import { endingProposalPolicy, familyEndingPolicy } from './endingPolicy.ts';
import { endingReadiness } from './endingReadiness.ts';
import { proposeEnding } from './proposeEnding.ts';

const proposals = resourceRoutes(endingProposals, {
  rows: (db) => db.endingProposal,
  policy: endingProposalPolicy,
  where: ({ status, ...exact }): Prisma.EndingProposalWhereInput => ({
    ...exact,
    ...(status && { decision: status === 'waiting' ? null : status }),
  }),
  present: presentProposals,
  create: proposeEnding,
});

async function presentProposals({ db }: Command, rows: EndingProposal[]) {
  const familyName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]),
  );
  return rows.map((row) => ({
    ...row,
    familyName: familyName(row),
    status: row.decision ?? ('waiting' as const),
    proposedByName: staffName(row.proposedById),
    decidedByName: row.decidedById && staffName(row.decidedById),
  }));
}

const proposalDecisions = decisionRoute(endingProposalDecisionEndpoint, {
  name: endingProposals.name,
  find: ({ db }, id) => db.endingProposal.findUniqueOrThrow({ where: { id } }),
  filesOf: ({ familyId }) => [familyId],
  decide: decideOnEnding,
  present: async (command, row) => (await presentProposals(command, [row]))[0]!,
});

const endings = resourceRoutes(familyEndings, {
  rows: (db) => db.familyEnding,
  policy: familyEndingPolicy,
  present: presentEndings,
});

async function presentEndings({ db }: Command, rows: FamilyEnding[]) {
  const familyName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ recordedById, monitoringEndedById, reopenedById }) => [
      recordedById,
      monitoringEndedById,
      reopenedById,
    ]),
  );
  return rows.map((row) => ({
    ...row,
    familyName: familyName(row),
    recordedByName: staffName(row.recordedById),
    monitoringEndedByName: row.monitoringEndedById && staffName(row.monitoringEndedById),
    reopenedByName: row.reopenedById && staffName(row.reopenedById),
  }));
}

const endingDecisions = decisionRoute(familyEndingDecisionEndpoint, {
  name: familyEndings.name,
  find: ({ db }, id) => db.familyEnding.findUniqueOrThrow({ where: { id } }),
  filesOf: ({ familyId }) => [familyId],
  decide: decideAfterEnding,
  present: async (command, row) => (await presentEndings(command, [row]))[0]!,
});

const readiness = route(endingReadinessEndpoint, async ({ db, trail }, { params }) => {
  const family = await db.family.findUnique({ where: { id: params.id! } });
  if (!family) throw new Refusal('notFound');
  trail.saw('families/ending-readiness', [family.id]);
  return { value: await endingReadiness(db, family.id) };
});

export const endingRoutes = [...proposals, proposalDecisions, ...endings, endingDecisions, readiness];
