import { caseloadCeiling } from '#contract/assignments.ts';
import type { HandOver } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { stateOf } from './handOverState.ts';

type Answer = { decision: 'accept' | 'decline' | 'withdraw'; reason?: string | null | undefined };

/**
 * The receiver accepts: the giver's assignment ends the day before and the receiver's begins today, in this transaction.
 * Or declines, with a reason: the giver keeps the file. A supervisor withdraws what nobody has answered.
 * @throws Refusal `handOvers.decided`, `.reasonMissing`, `.notAssigned`, `assignments.ceiling`
 */
export async function answerHandOver(command: Command, handOver: HandOver, { decision, reason }: Answer) {
  const { db, actor, now, doors, trail } = command;
  const { id, revision, familyId, fosterFamilyId } = handOver;
  if (decision === 'withdraw' ? actor.role !== 'supervisor' : handOver.receiverId !== actor.id)
    throw new Refusal('notAllowed');
  if (stateOf(handOver) !== 'pending') throw new Refusal('handOvers.decided');
  if (decision === 'withdraw')
    return db.handOver.update({ where: { id, revision }, data: { withdrawnAt: now, revision: revision + 1 } });
  if (decision === 'decline' && !reason) throw new Refusal('handOvers.reasonMissing', { field: 'reason' });
  const accepted = decision === 'accept';
  const { outcome, ended, made } = await doors.answerHandOver(id, accepted, reason ?? null, caseloadCeiling);
  if (outcome === 'ceiling')
    throw new Refusal('assignments.ceiling', { values: { count: caseloadCeiling, ceiling: caseloadCeiling } });
  if (outcome !== 'done') throw new Refusal(`handOvers.${outcome === 'notAssigned' ? 'notAssigned' : 'decided'}`);
  const fileIds = [(familyId ?? fosterFamilyId)!];
  if (ended) trail.did('update', 'assignments', ended, { fields: ['endedOn'], fileIds });
  if (made) trail.did('create', 'assignments', made, { fields: ['staffId', 'startedOn'], fileIds });
}
