import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeDocument, masked, normalised } from '#contract/identifiers.ts';
import { checkDigitOf, type PeselFacts, readPesel } from '#contract/pesel.ts';

test.for([
  ['44051401359', '1944-05-14', 'male'],
  ['02070803628', '1902-07-08', 'female'],
  ['80102100017', '1980-10-21', 'male'],
  ['15291100012', '2015-09-11', 'male'],
  ['24222900128', '2024-02-29', 'female'],
  ['24212900127', '2024-01-29', 'female'],
  ['25411500130', '2125-01-15', 'male'],
] as const)('%s: born %s, %s', ([pesel, bornOn, sex]) => {
  expect(readPesel(pesel)).toEqual({ bornOn, sex });
});

test.for([
  ['44051401358', 'wrongChecksum', 'the last digit is another'],
  ['44051401395', 'wrongChecksum', 'two digits changed places'],
  ['23222900015', 'noSuchDate', '29 February 2023'],
  ['00130100010', 'noSuchDate', 'month 13'],
  ['80023000018', 'noSuchDate', '30 February 1980'],
  ['00000000000', 'noSuchDate', 'nothing but zeros'],
  ['4405140135', 'notElevenDigits', 'ten digits'],
  ['440514013590', 'notElevenDigits', 'twelve digits'],
  ['4405140135٩', 'notElevenDigits', 'a digit of another alphabet'],
  ['44051401359\n', 'notElevenDigits', 'a line break'],
  ['', 'notElevenDigits', 'nothing'],
] as const)('%j is refused: %s (%s)', ([pesel, problem]) => {
  expect(readPesel(pesel)).toBe(problem);
});

/** Digits that carry the century in the month, as the register's rule has it. */
const monthCode: Record<string, number> = { 18: 80, 19: 0, 20: 20, 21: 40, 22: 60 };

const anyDay = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day of five centuries is read back, and every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 9999 }),
      fc.nat(10),
      fc.integer({ min: 1, max: 9 }),
      (day, n, at, by) => {
        const month = Number(day.slice(5, 7)) + monthCode[day.slice(0, 2)]!;
        const serial = String(n).padStart(4, '0');
        const ten = `${day.slice(2, 4)}${String(month).padStart(2, '0')}${day.slice(8)}${serial}`;
        const pesel = ten + checkDigitOf(ten);
        expect(readPesel(pesel)).toEqual({ bornOn: day, sex: n % 2 ? 'male' : 'female' } satisfies PeselFacts);
        const digits = [...pesel];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(readPesel(digits.join(''))).toBe('wrongChecksum');
      },
    ),
    { numRuns: 2000 },
  );
});

test('what people write for their eyes does not count', () => {
  expect(normalised(' 440514-01359 ')).toBe('44051401359');
  expect(normalised('abc 123456')).toBe('ABC123456');
});

test.for([
  ['ABC123456', true],
  ['12345', true],
  ['ZZ1234567890ZZ', true],
  ['1234', false],
  ['ABCDEFGH', false],
  ['ABC/123', false],
  ['AAAAAAAAAAAAAAAAAAAA1', false],
] as const)('the number of a document %s: %s', ([number, expected]) => {
  expect(looksLikeDocument(number)).toBe(expected);
});

test('a mask shows the last four characters at most, and half at most', () => {
  expect(masked('44051401359')).toBe('*******1359');
  expect(masked('ABC123456')).toBe('*****3456');
  expect(masked('12345')).toBe('***45');
});
