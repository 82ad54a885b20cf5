import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';

export const IdentifierKind = z.enum(['pesel', 'identityDocument']);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** What a number is shown in full for. The log keeps the choice, so it is one of a few and never a sentence. */
export const RevealPurpose = z.enum(['toCourt', 'toOffice', 'toHealthCare', 'toCheckIdentity', 'toAnswerThePerson']);
export type RevealPurpose = z.infer<typeof RevealPurpose>;

/** As people type it; what counts is `normalised`. */
const typed = z.string().trim().min(1).max(40);

/** A number as lists have it: covered but for its end. */
export const Identifier = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  kind: IdentifierKind,
  /** "*******1359" */
  masked: z.string(),
  recordedByName: z.string(),
  recordedAt: Moment,
});
export type Identifier = z.input<typeof Identifier>;

export const IdentifierInput = z.strictObject({
  kind: IdentifierKind,
  number: typed,
  /** The number one has seen and replaces; null when there was none. Another one there by now is not written over. */
  replacesId: z.uuid().nullable(),
});

/** Somebody of one's own view, found by their PESEL, and where they are found. */
export const FoundPerson = z.object({
  personId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: LocalDate.nullable(),
  familyIds: z.array(z.uuid()),
  /** Lives or has lived in foster care, as far as one may see: `children` has a page of them. */
  inFosterCare: z.boolean(),
});
export type FoundPerson = z.input<typeof FoundPerson>;

/** So many numbers one person may be shown, or search for, within an hour. */
export const numbersAnHour = 30;

const tag = 'identifiers';

export const identifiersEndpoint = endpoint({
  method: 'get',
  path: '/people/:id/identifiers',
  tag,
  summary: 'Numbers of documents of a person, covered',
  answer: z.array(Identifier),
});

export const recordIdentifierEndpoint = endpoint({
  method: 'post',
  path: '/people/:id/identifiers',
  tag,
  summary: 'Record a number, or replace the one there is',
  body: IdentifierInput,
  answer: Identifier,
});

/** POST, because being shown a number leaves a trace and the number never stands in an address. */
export const revealEndpoint = endpoint({
  method: 'post',
  path: '/identifiers/:id/reveal',
  tag,
  summary: 'Show one number in full, for a purpose',
  body: z.strictObject({ purpose: RevealPurpose }),
  changesNothing: true,
  answer: z.object({ number: z.string() }),
});

/** Answers only people of one's own view: a number known elsewhere in the unit is answered like an unknown one. */
export const searchByPeselEndpoint = endpoint({
  method: 'post',
  path: '/identifiers/search',
  tag,
  summary: 'People of one’s own view with this PESEL',
  body: z.strictObject({ pesel: typed }),
  changesNothing: true,
  answer: z.array(FoundPerson),
});

/** The number as it is compared and kept: without the spaces and dashes people write for their eyes. */
export const normalised = (number: string) => number.replace(/[\s-]/g, '').toUpperCase();

/** A number of an identity card or a passport, of any country: what they have in common. */
export const looksLikeDocument = (number: string) => /^[A-Z0-9]{5,20}$/.test(number) && /[0-9]/.test(number);

/** Covers all but the last four characters, and never less than half. */
export function masked(number: string) {
  const shown = Math.min(4, Math.floor(number.length / 2));
  return '*'.repeat(number.length - shown) + number.slice(-shown);
}
