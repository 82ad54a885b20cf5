import type { z } from 'zod';
import type { EndingGround } from '#contract/endingGrounds.ts';
import type { endingProposalDecisionEndpoint } from '#contract/endings.ts';
import type { EndingDecision, EndingProposal } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { endFamilyWork } from './endFamilyWork.ts';
import { endingReadiness } from './endingReadiness.ts';
import { refuseUnlessReady } from './refuseUnlessReady.ts';

type Decision = z.output<typeof endingProposalDecisionEndpoint.body>;

/**
 * A supervisor who did not propose it approves, and the work has ended, or returns it with a comment; whoever proposed it
 * may take it back. What was returned is proposed anew.
 */
export async function decideOnEnding(command: Command, proposal: EndingProposal, { decision, comment }: Decision) {
  const { actor, db, today } = command;
  if (proposal.decision) throw new Refusal('endings.decidedAlready');
  const own = proposal.proposedById === actor.id;
  if (decision === 'withdraw') {
    if (!own) throw new Refusal('endings.notYoursToWithdraw');
    return keep(command, proposal, 'withdrawn', comment);
  }
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (own) throw new Refusal('endings.ownProposal');
  if (decision === 'return') {
    if (!comment) throw new Refusal('endings.commentMissing', { field: 'comment' });
    return keep(command, proposal, 'returned', comment);
  }
  const asProposed = { ...proposal, ground: proposal.ground as EndingGround };
  refuseUnlessReady(asProposed, await endingReadiness(db, proposal.familyId), today);
  const approved = await keep(command, proposal, 'approved', comment);
  await endFamilyWork(command, asProposed);
  return approved;
}

const keep = (
  { actor, db, today }: Command,
  { id, revision }: EndingProposal,
  decision: EndingDecision,
  comment: string | null | undefined,
) =>
  db.endingProposal.update({
    where: { id, revision },
    data: {
      decision,
      comment: comment ?? null,
      decidedOn: today,
      decidedById: actor.id,
      revision: revision + 1,
    },
  });
