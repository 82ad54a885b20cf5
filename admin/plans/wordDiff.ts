export type Piece = { text: string; changed: boolean };

/**
 * Two texts word by word: which words of the old one are gone and which of the new one are added. Words that follow each
 * other alike are one piece.
 */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const common = longestCommon(old, now);
  const pieces = { before: [] as Piece[], after: [] as Piece[] };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(old[i]!, now[j]!)) {
      add(pieces.before, old[i++]!, false);
      add(pieces.after, now[j++]!, false);
    } else if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      add(pieces.before, old[i++]!, true);
    else add(pieces.after, now[j++]!, true);
  }
  return pieces;
}

/** Each word with the space after it. */
const wordsOf = (text: string) => text.match(/\S+\s*/g) ?? [];

const same = (one: string, other: string) => one.trimEnd() === other.trimEnd();

function add(pieces: Piece[], text: string, changed: boolean) {
  const last = pieces.at(-1);
  if (last?.changed === changed) last.text += text;
  else pieces.push({ text, changed });
}

/** How many words both have in common from here to the end, for each pair of places. */
function longestCommon(old: readonly string[], now: readonly string[]) {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i]![j] = same(old[i]!, now[j]!)
        ? table[i + 1]![j + 1]! + 1
        : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}
