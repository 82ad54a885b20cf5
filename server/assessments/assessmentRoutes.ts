import { assessmentDecisionEndpoint, assessments } from '#contract/assessments.ts';
import type { Assessment } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Actor } from '../platform/actor.ts';
import { decisionRoute } from '../platform/decisionRoute.ts';
import { nothing } from '../platform/policy.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { assessmentPolicy } from './assessmentPolicy.ts';
import { assessmentStatusOf, assessmentsWith, unfinished } from './assessmentStatus.ts';
import { decideOnAssessment } from './decideOnAssessment.ts';
import { changeAssessment, recordAssessment } from './recordAssessment.ts';

/** What a PUT may change. */
const changeable = ({ role, id }: Actor) =>
  role === 'assistant' ? { AND: [unfinished, { recordedById: id }] } : nothing();

const records = resourceRoutes(assessments, {
  rows: (db) => db.assessment,
  policy: assessmentPolicy,
  changeable,
  where: ({ heldFrom, heldUntil, status, ...exact }) => ({
    ...exact,
    ...(status && { AND: [assessmentsWith[status]] }),
    heldOn: { ...(heldFrom && { gte: heldFrom }), ...(heldUntil && { lte: heldUntil }) },
  }),
  present: presentAssessments,
  create: recordAssessment,
  change: changeAssessment,
});

async function presentAssessments({ db }: Command, rows: Assessment[]) {
  const subjectName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ recordedById, approvedById }) => [recordedById, approvedById]),
  );
  const amendments = await db.assessment.findMany({
    where: { amendsId: { in: rows.map(({ id }) => id) } },
    select: { id: true, amendsId: true },
  });
  return rows.map((row) => ({
    ...row,
    areas: row.areas ?? [],
    subjectName: subjectName(row),
    status: assessmentStatusOf(row),
    recordedByName: staffName(row.recordedById),
    approvedByName: row.approvedById && staffName(row.approvedById),
    amendedById: amendments.find(({ amendsId }) => amendsId === row.id)?.id ?? null,
  }));
}

const decisions = decisionRoute(assessmentDecisionEndpoint, {
  name: assessments.name,
  find: ({ db }, id) => db.assessment.findUniqueOrThrow({ where: { id } }),
  filesOf: ({ familyId, childId }) => [familyId ?? childId!],
  decide: decideOnAssessment,
  present: async (command, row) => {
    const [value] = await presentAssessments(command, [row]);
    const editable = await command.db.assessment.count({ where: { AND: [{ id: row.id }, changeable(command.actor)] } });
    return { ...value!, can: { update: editable > 0, remove: false } };
  },
});

export const assessmentRoutes = [...records, decisions];
