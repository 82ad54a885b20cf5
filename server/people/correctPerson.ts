import type { z } from 'zod';
import type { PersonChange } from '#contract/people.ts';
import type { Person } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { refuseImpossibleDates } from './lifeDates.ts';

/**
 * Puts right what is known of a person; a child that was expected gets its name and day of birth. How often a child in
 * care is assessed follows from its age, so its duties are computed anew.
 * @throws Refusal `people.onlyPhone`, `people.bornInFuture`, `people.expectedTooFar`
 */
export async function correctPerson(
  { db, actor, today }: Command,
  { id, revision, unitId, ...known }: Person,
  { phone: typed, bornOn = null, expectedOn = null, sex = null, ...names }: z.output<typeof PersonChange>,
) {
  const phone = typed || null;
  if (actor.role === 'assistant') {
    const changed = (['givenName', 'familyName'] as const).find((field) => names[field] !== known[field]);
    const same = sex === known.sex && isSameDay(bornOn, known.bornOn) && isSameDay(expectedOn, known.expectedOn);
    if (changed || !same) throw new Refusal('people.onlyPhone', { field: changed ?? 'bornOn' });
    return db.person.update({ where: { id, revision }, data: { phone, revision: revision + 1 } });
  }
  refuseImpossibleDates({ bornOn, expectedOn }, today);
  const person = await db.person.update({
    where: { id, revision },
    data: { ...names, bornOn, expectedOn, sex, phone, revision: revision + 1 },
  });
  if (!isSameDay(bornOn, known.bornOn) && (await db.placement.count({ where: { childId: id } })))
    await evaluateObligations(db, { unitId, childIds: [id] }, today);
  return person;
}

const isSameDay = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();
