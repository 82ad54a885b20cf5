import { expect, test } from 'vitest';
import { acceptable } from '#server/identifiers/acceptable.ts';
import { Refusal } from '#server/platform/errors.ts';

const today = new Date('2026-11-23');
const unknown = { bornOn: null, sex: null };
const born = (day: string, sex: 'female' | 'male' | null = null) => ({ bornOn: new Date(day), sex });

function refusal(...[kind, typed, about]: Parameters<typeof acceptable>) {
  try {
    return acceptable(kind, typed, about);
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.field] : error;
  }
}

test.for([
  ['44051401359', unknown, '44051401359'],
  ['440514 01359', born('1944-05-14', 'male'), '44051401359'],
  ['15291100012', born('2015-09-11'), '15291100012'],
  ['44051401359', born('1944-05-15'), ['identifiers.otherBirthDate', 'number']],
  ['44051401359', born('2044-05-14'), ['identifiers.otherBirthDate', 'number']],
  ['44051401359', born('1944-05-14', 'female'), ['identifiers.otherSex', 'number']],
  ['44051401358', born('1944-05-14'), ['identifiers.wrongChecksum', 'number']],
  ['23222900015', unknown, ['identifiers.noSuchDate', 'number']],
  ['123', unknown, ['identifiers.notElevenDigits', 'number']],
  ['25411500130', unknown, ['identifiers.notBornYet', 'number']],
] as const)('PESEL %s of someone %j', ([typed, person, expected]) => {
  expect(refusal('pesel', typed, { person, today, demo: false })).toEqual(expected);
});

test('a demo unit takes numbers nobody living has, and no others', () => {
  const demo = { person: born('2015-09-11', 'female'), today, demo: true };
  expect(refusal('pesel', '25411500130', demo)).toBe('25411500130');
  expect(refusal('pesel', '15291100012', demo)).toEqual(['identifiers.demoNumber', 'number']);
  expect(refusal('pesel', '25411500131', demo)).toEqual(['identifiers.wrongChecksum', 'number']);
});

test('the number of a document has no rule but its length and its signs', () => {
  const about = { person: unknown, today, demo: false };
  expect(refusal('identityDocument', 'abc 123456', about)).toBe('ABC123456');
  expect(refusal('identityDocument', 'brak', about)).toEqual(['identifiers.notDocument', 'number']);
});
