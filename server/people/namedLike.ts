import { fold } from '#contract/fold.ts';

/**
 * Finds names by any part of any of their words, without Polish letters or capitals: a condition for every word typed.
 * What has a meaning of its own in LIKE is looked for as it is.
 */
export const namedLike = (typed: string | undefined) =>
  wordsOf(typed).map((word) => ({ searchName: { contains: word } }));

/** What was typed as words of `search_name`, ready for LIKE. */
export const wordsOf = (typed: string | undefined) =>
  (typed ? fold(typed).split(/\s+/) : []).filter((word) => word !== '').map((word) => word.replace(/[\\%_]/g, '\\$&'));
