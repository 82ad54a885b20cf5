import PDFDocument from 'pdfkit';
import { fonts } from './fonts.ts';
import { Paper } from './paper.ts';
import { printable } from './printable.ts';
import { drawRunningLines } from './runningLines.ts';

export type Printed = {
  /** What the document is: its title in a reader, and at the foot of every page. */
  title: string;
  /** Who issues it: their name and address, at the head of the first page. */
  letterhead: readonly string[];
  /** Case sign (znak sprawy), at the foot of every page. */
  signature?: string;
  /** A word across every page of what is not in force: „PROJEKT”. */
  mark?: string;
  /** The file says it was made at this moment, so that the same facts give the same file. */
  madeAt: Date;
};

/**
 * A document on A4 sheets, in Polish, with real text and „Strona 1 z 3”. Drawn from plain strings: nothing in them
 * becomes a link, a script or a form.
 * @param write puts its content on paper, in order
 */
export function pdf(printed: Printed, write: (paper: Paper) => void): Promise<Buffer> {
  const { title, letterhead, madeAt } = printed;
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    pdfVersion: '1.7',
    lang: 'pl-PL',
    displayTitle: true,
    bufferPages: true,
    // The library's own default is not embedded and has no Polish letters.
    font: '',
    info: { Title: printable(title), Author: printable(letterhead[0] ?? ''), CreationDate: madeAt, ModDate: madeAt },
  });
  document.registerFont('plain', fonts().plain).registerFont('bold', fonts().bold);
  const pieces: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
  });
  const paper = new Paper(document);
  paper.letterhead(letterhead);
  write(paper);
  drawRunningLines(document, printed);
  document.end();
  return finished;
}
