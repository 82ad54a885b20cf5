import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { ActivityLogInput } from '#contract/activityLogs.ts';
import { Refusal } from '../platform/errors.ts';
import type { Policy } from '../platform/policy.ts';
import type { Command } from '../platform/routes.ts';
import { asColumns, refuseIfUnbelievable, refuseUnlessOneSubject } from './activityLogContent.ts';
import { activityLogPolicy } from './activityLogPolicy.ts';
import type { Content, Occasion } from './entry.ts';
import { factsAbout } from './entryFacts.ts';
import { movePlan } from './movePlan.ts';
import { recordLate } from './recordLate.ts';

/**
 * Writes down a visit or another contact. The device made the id: the same entry sent twice is one entry.
 * @throws Refusal when it cannot be believed, or, in the same words as for a stranger's id, when it is another entry's.
 */
export async function recordActivityLog(
  command: Command,
  input: z.output<typeof ActivityLogInput>,
  occasion: Occasion = { occasionId: null, occasionMinutes: null },
) {
  const { db, actor } = command;
  const { id, familyId = null, fosterFamilyId = null, recordedAt, ...content } = input;
  const subject = { familyId, fosterFamilyId };
  const existing = await db.activityLog.findUnique({ where: { id } });
  if (existing) {
    const same = existing.recordedAt.getTime() === recordedAt.getTime() && existing.recordedById === actor.id;
    if (!same || !isSameSubject(existing, subject) || existing.occasionId !== occasion.occasionId)
      throw new Refusal('alreadyExists');
    if (existing.revision === 1 && !isSameContent(existing, content)) throw new Refusal('alreadyExists');
    return { id, existed: true as const };
  }
  refuseUnlessOneSubject(subject);
  // Whoever has no rights to entries at all has none to the facts about them.
  if (!(activityLogPolicy as Policy)[actor.role]?.read)
    throw new Refusal('activityLogs.notYours', { field: familyId ? 'familyId' : 'fosterFamilyId' });
  const facts = await factsAbout(command, id, subject, content);
  const writes = (activityLogPolicy as Policy)[actor.role]?.create;
  const late =
    facts.subject || !writes ? null : await recordLate(command, { id, subject, recordedAt, content, occasion });
  if (late) return late;
  refuseIfUnbelievable(facts, command.today, subject, content);
  await db.activityLog.create({
    data: {
      ...asColumns(content),
      ...subject,
      ...occasion,
      id,
      unitId: actor.unitId,
      recordedById: actor.id,
      recordedAt,
    },
  });
  await movePlan(command, id, content, []);
  return { id };
}

const isSameSubject = (
  existing: { familyId: string | null; fosterFamilyId: string | null },
  given: { familyId: string | null; fosterFamilyId: string | null },
) => existing.familyId === given.familyId && existing.fosterFamilyId === given.fosterFamilyId;

const isSameContent = (existing: object, content: Content) => {
  const columns = asColumns(content);
  const stored = Object.fromEntries(
    Object.keys(columns).map((name) => [name, (existing as Record<string, unknown>)[name]]),
  );
  return isDeepStrictEqual(columns, stored);
};
