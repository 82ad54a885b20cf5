/** What people wrote, as it can be drawn: letters in one piece, no control characters, lines and paragraphs kept. */
export const printable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '');
