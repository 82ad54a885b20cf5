/** What a PESEL says about the person: when they were born and their sex. */
export type PeselFacts = { bornOn: string; sex: 'female' | 'male' };

export type PeselProblem = 'notElevenDigits' | 'wrongChecksum' | 'noSuchDate';

/**
 * Reads a PESEL (Act of 24 September 2010 on population records, art. 15): RRMMDDPPPPK, where the month carries the
 * century, the tenth digit the sex and the last one a checksum. Nothing here asks whether anybody has this number.
 * @returns the facts, or the first thing that is wrong with it
 */
export function readPesel(text: string): PeselFacts | PeselProblem {
  if (!/^[0-9]{11}$/.test(text)) return 'notElevenDigits';
  if (checkDigitOf(text) !== text[10]) return 'wrongChecksum';
  const [year, month, day] = [text.slice(0, 2), Number(text.slice(2, 4)), text.slice(4, 6)];
  const century = centuries[Math.floor(month / 20)]!;
  const bornOn = `${century}${year}-${String(month % 20).padStart(2, '0')}-${day}`;
  if (!exists(bornOn)) return 'noSuchDate';
  return { bornOn, sex: Number(text[9]) % 2 ? 'male' : 'female' };
}

/** The eleventh digit, from the first ten. */
export function checkDigitOf(digits: string) {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return String((10 - (sum % 10)) % 10);
}

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
/** What is added to the month, in twenties: nothing in the 1900s, 80 in the 1800s. */
const centuries = ['19', '20', '21', '22', '18'];

function exists(day: string) {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
}
