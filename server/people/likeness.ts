import { fold } from '#contract/fold.ts';
import type { Sight } from '../platform/sight.ts';

/** From here on two names may be meant for one: „Kowalska” is 0.7 like „Kowalscy”, a slip of two letters 0.5 to 0.6. */
export const alikeEnough = 0.5;

/**
 * How alike a name is to what was typed, from 0 to 1, as SQL: as much as the word least like any of the name's. Polish
 * letters, endings, the order of words and a slip of the finger change little or nothing.
 * What has no word in it is like nothing.
 * @param column names folded, as `search_name` keeps them
 */
export const likeness = (sight: Sight, typed: string, column: string) => {
  const words = fold(typed)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const each = words.map((word) => `word_similarity(${sight.value(word)}, ${column})`);
  return each.length > 0 ? `least(${each.join(', ')})` : '0';
};
