import { inWords, type Who } from './inWords.ts';
import type { Random } from './random.ts';
import { inTurns } from './random.ts';
import type { Theme } from './themes.ts';

/** Writes the notes of one case: what it was about, now and then what came of it and what was agreed. */
export function noteWriter(random: Random, agreements: readonly string[]) {
  const turns = new Map<readonly unknown[], () => unknown>();

  /** The next of a list, so that it does not repeat itself too soon. */
  function next<T>(list: readonly T[]): T {
    if (!turns.has(list)) turns.set(list, inTurns(random, list));
    return turns.get(list)!() as T;
  }

  function visit(about: Theme, who: Who) {
    const sentences = [next(about.visits)];
    if (random.chance(0.5)) sentences.push(next(about.results));
    if (random.chance(sentences.length > 1 ? 0.25 : 0.5)) sentences.push(next(agreements));
    return sentences.map((sentence) => inWords(sentence, who)).join(' ');
  }

  return { next, visit };
}

/** Where the note shows that a child was there, it cannot say that nobody saw the child. */
export const isWithChild = (note: string) =>
  /zabaw|rysowaniu|spacer|kąpieli|Rozmowa (także )?z (dzie|uczniem)|spisano z dzie/.test(note);

/** Said outdoors or in an office, some notes would not be true. */
export const isOutdoors = (note: string) => /spacer|plac zabaw/.test(note);
export const isAboutHome = (note: string) =>
  /kuchni|ieszkani|okój|okoj|cian|łazien|szaf|omu|domow|plan dnia|tablica/i.test(note);
