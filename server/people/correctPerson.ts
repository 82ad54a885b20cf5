import type { z } from 'zod';
import type { PersonChange } from '#contract/people.ts';
import type { Person } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { refuseImpossibleDates } from './lifeDates.ts';

/**
 * Puts right what is known of a person. An assistant notes a phone, and of a child that was expected everything else as
 * well: that it was born, and its name. How often a child in care is assessed follows from its age, so its duties are
 * computed anew; an assistant may not touch a child's duties, and every night does it for her.
 * @throws Refusal `people.onlyPhone`, `people.bornInFuture`, `people.expectedTooFar`
 */
export async function correctPerson(
  { db, actor, today }: Command,
  { id, revision, unitId, ...known }: Person,
  { phone, bornOn = null, expectedOn = null, sex = null, ...names }: z.output<typeof PersonChange>,
) {
  const said = { ...names, bornOn, expectedOn, sex };
  const byAssistant = actor.role === 'assistant';
  if (byAssistant && !isExpected(known)) refuseAllButPhone(known, said);
  refuseImpossibleDates(said, today);
  const person = await db.person.update({
    where: { id, revision },
    data: { ...said, phone: phone || null, revision: revision + 1 },
  });
  if (!byAssistant && !isSameDay(bornOn, known.bornOn) && (await db.placement.count({ where: { childId: id } })))
    await evaluateObligations(db, { unitId, childIds: [id] }, today);
  return person;
}

type Known = Pick<Person, 'givenName' | 'familyName' | 'bornOn' | 'expectedOn' | 'sex'>;

/** Not born yet, as far as is known. */
const isExpected = ({ bornOn, expectedOn }: Known) => expectedOn !== null && bornOn === null;

function refuseAllButPhone(known: Known, said: Known) {
  const name = (['givenName', 'familyName'] as const).find((field) => said[field] !== known[field]);
  const same =
    said.sex === known.sex && isSameDay(said.bornOn, known.bornOn) && isSameDay(said.expectedOn, known.expectedOn);
  if (name || !same) throw new Refusal('people.onlyPhone', { field: name ?? 'bornOn' });
}

const isSameDay = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();
