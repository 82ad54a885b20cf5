import type { z } from 'zod';
import type { familyEndingDecisionEndpoint } from '#contract/endings.ts';
import type { FamilyEnding } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { withStatus } from '../plans/planStatus.ts';
import { plusDays } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Decision = z.output<typeof familyEndingDecisionEndpoint.body>;

/** What comes after an ending: its monitoring is over, or a supervisor begins the work again. */
export async function decideAfterEnding(command: Command, ending: FamilyEnding, decision: Decision) {
  const { db, actor, today } = command;
  if (ending.reopenedOn) throw new Refusal('endings.reopenedAlready');
  const changed = await (decision.decision === 'reopen'
    ? reopen(command, ending, decision)
    : endMonitoring(command, ending, decision));
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [ending.familyId] }, today);
  return changed;
}

/** Monitoring ends today, and with the day the file closes: a trigger ends the assignments that kept it open. */
async function endMonitoring(
  { db, actor, today }: Command,
  { id, revision, monitoringUntil, monitoringEndedOn }: FamilyEnding,
  { note }: Decision,
) {
  if (!monitoringUntil || monitoringEndedOn) throw new Refusal('endings.notMonitored');
  return db.familyEnding.update({
    where: { id, revision },
    data: {
      monitoringEndedOn: today,
      monitoringEndedById: actor.id,
      monitoringNote: note,
      revision: revision + 1,
    },
  });
}

/** Work begins again on a day, by a route. The ending stays in history; a plan and duties begin anew. */
async function reopen(command: Command, ending: FamilyEnding, { note, onDay, route, courtSignature }: Decision) {
  const { db, actor, today } = command;
  const { id, familyId, endedOn, revision } = ending;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (!onDay || onDay > today || onDay <= endedOn) throw new Refusal('endings.reopeningDay', { field: 'onDay' });
  if (!route) throw new Refusal('endings.reopeningRoute', { field: 'route' });
  const family = await db.family.findUniqueOrThrow({ where: { id: familyId } });
  const signature = courtSignature ?? family.courtSignature;
  if (route === 'court' && !signature) throw new Refusal('families.courtSignatureMissing', { field: 'courtSignature' });

  await db.family.update({
    where: { id: familyId, revision: family.revision },
    data: { intakeRoute: route, courtSignature: signature, revision: family.revision + 1 },
  });
  const running = await db.assignment.findMany({
    where: { familyId, purpose: 'monitoring', OR: [{ endedOn: null }, { endedOn: { gte: onDay } }] },
  });
  for (const { id: assignmentId, startedOn, revision: read } of running)
    await db.assignment.update({
      where: { id: assignmentId, revision: read },
      data: { endedOn: new Date(Math.max(+startedOn, +plusDays(onDay, -1))), revision: read + 1 },
    });
  for (const plan of await db.helpPlan.findMany({ where: { familyId, ...withStatus.inForce } }))
    await db.helpPlan.update({
      where: { id: plan.id, revision: plan.revision },
      data: { supersededOn: onDay, revision: plan.revision + 1 },
    });
  return db.familyEnding.update({
    where: { id, revision },
    data: {
      reopenedOn: onDay,
      reopenedById: actor.id,
      reopeningRoute: route,
      reopeningReason: note,
      revision: revision + 1,
    },
  });
}
