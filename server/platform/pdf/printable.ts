/** More letters than that without a space are no word, and drawing them takes the square of their number. */
const longestWord = /\S{41,}/gu;
const piece = /.{20}/gu;
/** Where a line may end, seen by nobody. */
const breakHere = '\u200B';

/**
 * What people wrote, as it can be drawn: letters in one piece, no control characters, lines and paragraphs kept; what
 * goes on without a space can be broken.
 */
export const printable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(longestWord, (word) => word.replace(piece, `$&${breakHere}`));
