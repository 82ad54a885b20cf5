import type { z } from 'zod';
import { AreaFinding, AssessedArea, type assessmentDecisionEndpoint } from '#contract/assessments.ts';
import type { Assessment } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { assessmentStatusOf } from './assessmentStatus.ts';

type Decision = z.output<typeof assessmentDecisionEndpoint.body>;

/** The assistant passes an assessment on; a supervisor who did not write it approves it or returns it with a comment. */
export async function decideOnAssessment(command: Command, assessment: Assessment, { decision, comment }: Decision) {
  if (decision === 'submit') return passOn(command, assessment);
  const { actor, today } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (assessmentStatusOf(assessment) !== 'submitted') throw new Refusal('assessments.notSubmitted');
  if (assessment.recordedById === actor.id) throw new Refusal('assessments.own');
  if (decision === 'approve')
    return keep(command, assessment, { approvedOn: today, approvedById: actor.id, returnComment: null });
  if (!comment) throw new Refusal('assessments.commentMissing', { field: 'comment' });
  return keep(command, assessment, { returnedOn: today, returnComment: comment });
}

/** Every area is looked at first. The duty is met from now on, also if it comes back; the next one counts from its day. */
async function passOn(command: Command, assessment: Assessment) {
  const { actor, db, today } = command;
  const { familyId, recordedById, submittedOn } = assessment;
  if (!familyId || recordedById !== actor.id) throw new Refusal('notAllowed');
  if (!['draft', 'returned'].includes(assessmentStatusOf(assessment))) throw new Refusal('assessments.notDraft');
  const found = AreaFinding.array().parse(assessment.areas);
  const missing = AssessedArea.options.filter((area) => !found.some((each) => each.area === area));
  if (missing.length)
    throw new Refusal('assessments.areasMissing', { field: 'areas', values: { count: missing.length } });
  const passedOn = await keep(command, assessment, { submittedOn: submittedOn ?? today, returnedOn: null });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return passedOn;
}

const keep = ({ db }: Command, { id, revision }: Assessment, data: Partial<Omit<Assessment, 'areas'>>) =>
  db.assessment.update({ where: { id, revision }, data: { ...data, revision: revision + 1 } });
