import type { z } from 'zod';
import type { EndingProposalInput } from '#contract/endings.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { endingReadiness } from './endingReadiness.ts';
import { refuseUnlessReady } from './refuseUnlessReady.ts';

/** Proposes that work with a family ends on a day that has come. Nothing ends by it: somebody else approves. */
export async function proposeEnding(
  { db, actor, today }: Command,
  { courtInformedOn, courtInformedHow, courtAnswer, monitoringMonths, ...input }: z.output<typeof EndingProposalInput>,
) {
  const readiness = await endingReadiness(db, input.familyId);
  if (readiness.waitingProposalId) throw new Refusal('endings.proposedAlready');
  refuseUnlessReady({ ...input, courtInformedOn, courtInformedHow, courtAnswer }, readiness, today);
  if (!courtInformedOn !== !courtInformedHow)
    throw new Refusal('endings.courtDayAndHow', { field: courtInformedOn ? 'courtInformedHow' : 'courtInformedOn' });
  return db.endingProposal.create({
    data: {
      ...input,
      courtInformedOn: courtInformedOn ?? null,
      courtInformedHow: courtInformedHow ?? null,
      courtAnswer: courtAnswer ?? null,
      monitoringMonths: monitoringMonths ?? null,
      unitId: actor.unitId,
      proposedById: actor.id,
      proposedOn: today,
    },
  });
}
