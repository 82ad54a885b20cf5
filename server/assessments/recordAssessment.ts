import type { z } from 'zod';
import { type AssessmentInput, ChildConclusion, FamilyConclusion } from '#contract/assessments.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/** Records a periodic assessment; the obligation it meets and the next one follow at once. */
export async function recordAssessment(command: Command, input: z.output<typeof AssessmentInput>) {
  const { db, actor, today } = command;
  const { kind, familyId = null, childId = null, heldOn, conclusion } = input;
  const { unitId } = actor;
  if (kind === 'family' ? !familyId || childId : !childId || familyId)
    throw new Refusal('assessments.subject', { field: kind === 'family' ? 'familyId' : 'childId' });
  const fitting: readonly string[] = (kind === 'family' ? FamilyConclusion : ChildConclusion).options;
  if (!fitting.includes(conclusion)) throw new Refusal('assessments.conclusion', { field: 'conclusion' });
  if (isOnlyHeadings(input.summary)) throw new Refusal('assessments.onlyHeadings', { field: 'summary' });
  if (heldOn > today) throw new Refusal('assessments.heldInFuture', { field: 'heldOn' });
  if (heldOn < (await beginning(command, familyId, childId)))
    throw new Refusal('assessments.beforeBeginning', { field: 'heldOn' });

  const made = await db.assessment.create({ data: { ...input, familyId, childId, unitId, recordedById: actor.id } });
  await evaluateObligations(
    db,
    { unitId, familyIds: familyId ? [familyId] : [], childIds: childId ? [childId] : [] },
    today,
  );
  return made;
}

/** The statutory headings alone assess nobody; a heading is a line that ends with a colon. */
const isOnlyHeadings = (summary: string) => summary.replace(/^.*:[ \t]*$/gm, '').trim().length < 10;

/** @throws Refusal when the family or child is not in the actor's care. */
async function beginning({ db }: Command, familyId: string | null, childId: string | null) {
  if (familyId) {
    const family = await db.family.findUnique({ where: { id: familyId } });
    if (!family) throw new Refusal('assessments.notYours', { field: 'familyId' });
    return family.intakeOn;
  }
  const [stay] = await db.placement.findMany({ where: { childId: childId! }, orderBy: { placedOn: 'asc' }, take: 1 });
  if (!stay) throw new Refusal('assessments.notYours', { field: 'childId' });
  return stay.placedOn;
}
