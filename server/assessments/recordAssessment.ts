import type { z } from 'zod';
import {
  type AssessmentChange,
  type AssessmentInput,
  ChildConclusion,
  FamilyConclusion,
} from '#contract/assessments.ts';
import type { Assessment } from '#prisma/client.ts';
import { endingThatHolds } from '../endings/endingThatHolds.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { assessmentStatusOf } from './assessmentStatus.ts';

type Content = z.output<typeof AssessmentChange>;
type Subject = Pick<Assessment, 'kind' | 'familyId' | 'childId'>;

/**
 * A child's assessment is recorded as it was held, and the obligation it meets and the next one follow at once. A
 * family's is a draft until it is passed on (`decideOnAssessment`), by which the duty is met (art. 15 ust. 1 pkt 15).
 */
export async function recordAssessment(command: Command, input: z.output<typeof AssessmentInput>) {
  const { db, actor, today } = command;
  const { kind, familyId = null, childId = null, amendsId = null, amendmentReason = null, ...content } = input;
  const { unitId } = actor;
  if (kind === 'family' ? !familyId || childId : !childId || familyId)
    throw new Refusal('assessments.subject', { field: kind === 'family' ? 'familyId' : 'childId' });
  const subject = { kind, familyId, childId };
  await refuseIfUnbelievable(command, subject, content);
  await refuseWrongAmendment(command, subject, amendsId, amendmentReason);

  const made = await db.assessment.create({
    data: {
      ...subject,
      ...columnsOf(kind, content),
      unitId,
      recordedById: actor.id,
      amendsId,
      amendmentReason,
      ...(childId && { submittedOn: today }),
    },
  });
  if (childId) await evaluateObligations(db, { unitId, childIds: [childId] }, today);
  return made;
}

/** What has not been passed on, or came back, changes; nothing else does. */
export async function changeAssessment(command: Command, current: Assessment, content: Content) {
  await refuseIfUnbelievable(command, current, content);
  const { id, kind, revision } = current;
  return command.db.assessment.update({
    where: { id, revision },
    data: { ...columnsOf(kind, content), revision: revision + 1 },
  });
}

function columnsOf(kind: Subject['kind'], { areas, periodFrom, periodUntil, ...content }: Content) {
  return {
    ...content,
    ...(kind === 'family' && { areas, periodFrom: periodFrom ?? null, periodUntil: periodUntil ?? null }),
  };
}

async function refuseIfUnbelievable(command: Command, subject: Subject, content: Content) {
  const { heldOn, conclusion, summary, periodFrom, periodUntil, areas, effort, obstacles } = content;
  const { kind, familyId } = subject;
  const fitting: readonly string[] = (kind === 'family' ? FamilyConclusion : ChildConclusion).options;
  if (!fitting.includes(conclusion)) throw new Refusal('assessments.conclusion', { field: 'conclusion' });
  if (isOnlyHeadings(summary)) throw new Refusal('assessments.onlyHeadings', { field: 'summary' });
  if (kind === 'child' && (areas.length || effort || obstacles || periodFrom || periodUntil))
    throw new Refusal('assessments.ofFamiliesOnly', { field: 'areas' });
  if (heldOn > command.today) throw new Refusal('assessments.heldInFuture', { field: 'heldOn' });
  if (periodFrom && periodUntil && periodUntil < periodFrom)
    throw new Refusal('assessments.period', { field: 'periodUntil' });
  if (periodUntil && periodUntil > heldOn) throw new Refusal('assessments.periodAfter', { field: 'periodUntil' });
  if (heldOn < (await beginning(command, subject)))
    throw new Refusal('assessments.beforeBeginning', { field: 'heldOn' });
  const ending = familyId && (await endingThatHolds(command.db, familyId));
  if (ending && heldOn > ending.endedOn) throw new Refusal('assessments.familyEnded', { field: 'heldOn' });
}

/** The statutory headings alone assess nobody; a heading is a line that ends with a colon. */
const isOnlyHeadings = (summary: string) => summary.replace(/^.*:[ \t]*$/gm, '').trim().length < 10;

/** @throws Refusal when the family or child is not in the actor's care. */
async function beginning({ db }: Command, { familyId, childId }: Subject) {
  if (familyId) {
    const family = await db.family.findUnique({ where: { id: familyId } });
    if (!family) throw new Refusal('assessments.notYours', { field: 'familyId' });
    return family.intakeOn;
  }
  const [stay] = await db.placement.findMany({ where: { childId: childId! }, orderBy: { placedOn: 'asc' }, take: 1 });
  if (!stay) throw new Refusal('assessments.notYours', { field: 'childId' });
  return stay.placedOn;
}

/** What was passed on stays as it was: another one corrects it, once, and says why. */
async function refuseWrongAmendment(
  { db }: Command,
  { familyId }: Subject,
  amendsId: string | null,
  reason: string | null,
) {
  if (!amendsId !== !reason) throw new Refusal('assessments.amendmentReason', { field: 'amendmentReason' });
  if (!amendsId) return;
  const amended = await db.assessment.findUnique({ where: { id: amendsId } });
  const isFinal = amended && familyId && amended.familyId === familyId && canBeAmended(amended);
  if (!isFinal || (await db.assessment.findFirst({ where: { amendsId } })))
    throw new Refusal('assessments.notToBeAmended', { field: 'amendsId' });
}

const canBeAmended = (assessment: Assessment) =>
  ['recorded', 'submitted', 'approved'].includes(assessmentStatusOf(assessment));
