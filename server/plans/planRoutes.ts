import { z } from 'zod';
import { planReadinessEndpoint } from '#contract/planAgreements.ts';
import {
  helpPlans,
  planActivities,
  planCounterpartsEndpoint,
  planDecisionEndpoint,
  planDocumentEndpoint,
  planGoals,
} from '#contract/plans.ts';
import type { HelpPlan } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { unlessChangedMeanwhile } from '../platform/changedMeanwhile.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { adultsOf } from './adultsOf.ts';
import { decideOnPlan } from './decideOnPlan.ts';
import { outdatedAnswers } from './outdatedAnswers.ts';
import { planCounterparts } from './planCounterparts.ts';
import { draftsOf, helpPlanPolicy, planActivityPolicy, planGoalPolicy } from './planPolicy.ts';
import { planStatusOf, withStatus } from './planStatus.ts';
import { printPlan } from './printPlan.ts';
import { whatIsMissing } from './whatIsMissing.ts';
import { addActivity, addGoal, changeActivity, changeGoal } from './writeGoals.ts';
import { changePlan, draftPlan } from './writePlan.ts';

const plans = resourceRoutes(helpPlans, {
  rows: (db) => db.helpPlan,
  policy: helpPlanPolicy,
  changeable: draftsOf,
  where: ({ status, ...exact }) => ({ ...exact, ...(status && withStatus[status]) }),
  present: presentPlans,
  create: draftPlan,
  change: changePlan,
});

async function presentPlans({ db }: Command, rows: HelpPlan[]) {
  const subjectName = await subjectNames(db, rows);
  const staffName = await staffNames(
    db,
    rows.flatMap(({ draftedById, approvedById }) => [draftedById, approvedById]),
  );
  return rows.map((row) => ({
    ...row,
    status: planStatusOf(row),
    subjectName: subjectName(row),
    draftedByName: staffName(row.draftedById),
    approvedByName: row.approvedById && staffName(row.approvedById),
  }));
}

const decisions = route(planDecisionEndpoint, async (command, { params, body, ifMatch }) => {
  const { db, trail } = command;
  const find = () => db.helpPlan.findUniqueOrThrow({ where: { id: params.id! } });
  const plan = await find();
  const fileIds = [plan.familyId ?? plan.childId!];
  if (ifMatch === undefined) throw new Refusal('conditionMissing');
  const decided = await unlessChangedMeanwhile(plan, ifMatch, {
    change: () => decideOnPlan(command, plan, body),
    readAgain: find,
    show: async (row) => {
      trail.saw(helpPlans.name, [row.id], fileIds);
      return z.encode(planDecisionEndpoint.answer, (await withRights(command, row)) as never);
    },
  });
  trail.did('update', helpPlans.name, plan.id, { fields: [body.decision], fileIds });
  return { value: await withRights(command, decided), headers: { ETag: `"${decided.revision}"` } };
});

async function withRights(command: Command, plan: HelpPlan) {
  const [value] = await presentPlans(command, [plan]);
  const editable = await command.db.helpPlan.count({ where: { AND: [{ id: plan.id }, draftsOf(command.actor)] } });
  return { ...value!, can: { update: editable > 0, remove: false } };
}

const readiness = route(planReadinessEndpoint, async (command, { params }) => {
  const plan = await command.db.helpPlan.findUniqueOrThrow({ where: { id: params.id! } });
  const adults = plan.familyId ? await adultsOf(command, plan.familyId) : [];
  command.trail.saw(helpPlans.name, [plan.id], [plan.familyId ?? plan.childId!]);
  return {
    value: {
      adults: adults.map(({ id, givenName, familyName }) => ({ personId: id, name: `${givenName} ${familyName}` })),
      missing: await whatIsMissing(command, plan),
      outdated: planStatusOf(plan) === 'draft' ? await outdatedAnswers(command, plan) : [],
    },
  };
});

const counterparts = route(planCounterpartsEndpoint, async (command, { params }) => {
  const plan = await command.db.helpPlan.findUniqueOrThrow({ where: { id: params.id! } });
  return { value: await planCounterparts(command, plan) };
});

const document = route(planDocumentEndpoint, async (command, { params }) => {
  const plan = await command.db.helpPlan.findUniqueOrThrow({ where: { id: params.id! } });
  command.trail.did('export', helpPlans.name, plan.id, { fileIds: [plan.familyId ?? plan.childId!] });
  return {
    file: await printPlan(command, plan),
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="plan_wersja_${plan.version}.pdf"`,
    },
  };
});

const goals = resourceRoutes(planGoals, {
  rows: (db) => db.planGoal,
  policy: planGoalPolicy,
  create: addGoal,
  change: changeGoal,
  refuseRemoval: async ({ db }, goalId) => {
    if (await db.planActivity.count({ where: { goalId } })) throw new Refusal('plans.goalHasActivities');
  },
});

const activities = resourceRoutes(planActivities, {
  rows: (db) => db.planActivity,
  policy: planActivityPolicy,
  where: ({ planId, ...exact }) => ({ ...exact, ...(planId && { goal: { planId } }) }),
  create: addActivity,
  change: changeActivity,
});

export const planRoutes = [...plans, decisions, readiness, counterparts, document, ...goals, ...activities];
