import { type EndingGround, endingGrounds } from '#contract/endingGrounds.ts';
import type { EndingProposal } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { plusDays, plusMonths } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Ends the work as it was proposed: assignments end with the day, whoever worked last watches over the family from the
 * next one if that is planned, drafts of plans are closed, what was owed later is cancelled and what was missed is kept.
 */
export async function endFamilyWork(command: Command, proposal: EndingProposal & { ground: EndingGround }) {
  const { db, actor, today } = command;
  const { familyId, endsOn, ground, summary, monitoringMonths, plannedContacts } = proposal;
  const { unitId } = actor;
  await db.familyEnding.create({
    data: {
      unitId,
      familyId,
      endedOn: endsOn,
      ground,
      reason: endingGrounds[ground].reported,
      note: summary,
      proposalId: proposal.id,
      recordedById: actor.id,
      monitoringUntil: monitoringMonths ? plusMonths(endsOn, monitoringMonths) : null,
      plannedContacts,
    },
  });
  const workers = await endAssignments(command, familyId, endsOn);
  const watcher = workers.find((id) => id === proposal.proposedById) ?? workers[0];
  if (monitoringMonths && watcher)
    await db.assignment.create({
      data: {
        unitId,
        staffId: watcher,
        familyId,
        purpose: 'monitoring',
        startedOn: plusDays(endsOn, 1),
        assignedById: actor.id,
      },
    });
  for (const { id, revision } of await db.helpPlan.findMany({
    where: { familyId, approvedOn: null, supersededOn: null },
  }))
    await db.helpPlan.update({ where: { id, revision }, data: { supersededOn: today, revision: revision + 1 } });
  await evaluateObligations(db, { unitId, familyIds: [familyId] }, today);
}

/** @returns who worked with the family on its last day */
async function endAssignments({ db }: Command, familyId: string, endsOn: Date) {
  const running = await db.assignment.findMany({
    where: { familyId, purpose: 'work', OR: [{ endedOn: null }, { endedOn: { gte: endsOn } }] },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
  });
  for (const { id, revision } of running)
    await db.assignment.update({ where: { id, revision }, data: { endedOn: endsOn, revision: revision + 1 } });
  return running.map(({ staffId }) => staffId);
}
