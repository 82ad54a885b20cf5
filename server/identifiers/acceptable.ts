import { type IdentifierKind, looksLikeDocument, normalised } from '#contract/identifiers.ts';
import { type PeselFacts, readPesel } from '#contract/pesel.ts';
import type { Person } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';

type About = {
  readonly person: Pick<Person, 'bornOn' | 'sex'>;
  readonly today: Date;
  /** Sample data: no number of somebody living may get there. */
  readonly demo: boolean;
};

/**
 * A number as it is kept, if it can be this person's.
 * @throws Refusal `identifiers.notElevenDigits`, `.wrongChecksum`, `.noSuchDate`, `.notBornYet`, `.otherBirthDate`,
 *   `.otherSex`, `.demoNumber`, `.notDocument`: none of them repeats the number
 */
export function acceptable(kind: IdentifierKind, typed: string, about: About): string {
  if (kind === 'pesel') {
    const { number, facts } = peselAsKept(typed, 'number');
    refuseUnlessTheirs(facts, about);
    return number;
  }
  const number = normalised(typed);
  if (!looksLikeDocument(number)) throw new Refusal('identifiers.notDocument', { field: 'number' });
  return number;
}

/** A PESEL that could be somebody's. @throws Refusal `identifiers.notElevenDigits`, `.wrongChecksum`, `.noSuchDate` */
export function peselAsKept(typed: string, field: string): { number: string; facts: PeselFacts } {
  const number = normalised(typed);
  const facts = readPesel(number);
  if (typeof facts === 'string') throw new Refusal(`identifiers.${facts}`, { field });
  return { number, facts };
}

function refuseUnlessTheirs(facts: PeselFacts, { person: { bornOn, sex }, today, demo }: About) {
  const field = 'number';
  if (demo) {
    // What nobody living has does not agree with a birth date of our time: here the two are not compared.
    if (facts.bornOn < '2100') throw new Refusal('identifiers.demoNumber', { field });
    return;
  }
  if (facts.bornOn > asText(today)) throw new Refusal('identifiers.notBornYet', { field });
  if (bornOn && facts.bornOn !== asText(bornOn))
    throw new Refusal('identifiers.otherBirthDate', { field, values: { bornOn: inPolish(bornOn) } });
  if (sex && facts.sex !== sex) throw new Refusal('identifiers.otherSex', { field });
}

const asText = (day: Date) => day.toISOString().slice(0, 10);
const inPolish = (day: Date) => asText(day).split('-').reverse().join('.');
