import type { IntakeStep } from '#contract/intakes.ts';
import type { Intake } from '#prisma/client.ts';
import { routesWithInterview } from '../families/familyStatus.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * One act after the family came: the head's decision, the family's consent, the first contact, the court informed. A
 * decision is a supervisor's and a plain act, taken back while nobody was assigned; an assistant records what the family
 * said and when they first met.
 * @throws Refusal `notAllowed`, `intakes.closed`, `.inFuture`, `.beforeReceipt`, `.decided`, `.assignedAlready`, `.beforeAcceptance`, `.interviewMissing`,
 *   `.requestMissing`, `.factsMissing`, `.reasonMissing`, `.notDecided`, `.noCourt`
 */
export async function takeStep(command: Command, intake: Intake, step: IntakeStep) {
  const { db, actor, today } = command;
  const supervisorOnly = step.kind === 'decision' || step.kind === 'courtInformed';
  if (supervisorOnly && actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (intake.closedOn) throw new Refusal('intakes.closed');
  if (step.on > today) throw new Refusal('intakes.inFuture', { field: 'step.on' });
  if (step.on < intake.receivedOn) throw new Refusal('intakes.beforeReceipt', { field: 'step.on' });
  if (step.kind === 'decision') await refuseDecision(command, intake, step);
  const taken = await db.intake.update({
    where: { id: intake.id, revision: intake.revision },
    data: { ...columnsOf(command, intake, step), revision: intake.revision + 1 },
  });
  // The head's decision is the end of waiting for an interview.
  if (step.kind === 'decision')
    await evaluateObligations(db, { unitId: actor.unitId, familyIds: [intake.familyId] }, today);
  return taken;
}

function columnsOf({ actor }: Command, intake: Intake, step: IntakeStep): Partial<Intake> {
  switch (step.kind) {
    case 'decision':
      return {
        decision: step.decision,
        decidedOn: step.on,
        decidedById: actor.id,
        ...(step.decision === 'refused' && {
          refusalReason: step.reason!,
          acceptedOn: intake.decidedOn,
          closedOn: step.on,
        }),
      };
    case 'consent':
      return { consent: step.consent, consentOn: step.on, consentBy: step.by, consentNote: step.note || null };
    case 'firstContact':
      if (intake.decision !== 'accepted') throw new Refusal('intakes.notDecided');
      return { firstContactOn: step.on, socialWorkerPresent: step.socialWorkerPresent };
    case 'courtInformed':
      if (intake.route !== 'court') throw new Refusal('intakes.noCourt');
      return { courtInformedOn: step.on };
  }
}

/** Accepting asks for what the route asks for; refusing asks for a reason, also after an acceptance nobody acted upon. */
async function refuseDecision(
  { db }: Command,
  intake: Intake,
  { decision, on, reason }: Extract<IntakeStep, { kind: 'decision' }>,
) {
  const { familyId, receivedOn } = intake;
  const takenBack = intake.decision === 'accepted' && decision === 'refused';
  if (intake.decision && !takenBack) throw new Refusal('intakes.decided');
  if (takenBack && on < intake.decidedOn!) throw new Refusal('intakes.beforeAcceptance', { field: 'step.on' });
  if (takenBack && (await db.assignment.count({ where: { familyId, startedOn: { gte: receivedOn } } })))
    throw new Refusal('intakes.assignedAlready');
  if (decision === 'refused') {
    if (!reason) throw new Refusal('intakes.reasonMissing', { field: 'step.reason' });
    return;
  }
  const { route, interviewedOn, requestedOn, orderedOn, document, inCareSince } = intake;
  const first = { court: orderedOn, forLife: document, childInCare: inCareSince, socialWorker: true }[route];
  if (!first) throw new Refusal('intakes.factsMissing');
  if (!(routesWithInterview as readonly string[]).includes(route)) return;
  if (!interviewedOn) throw new Refusal('intakes.interviewMissing');
  if (!requestedOn) throw new Refusal('intakes.requestMissing');
}
