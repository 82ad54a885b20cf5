import { printable } from './printable.ts';
import { drawTable, type Table } from './table.ts';

const lineGap = 2;

/** Where a document is written from top to bottom. What belongs together stays on one page. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** Who issues the document: the name, then the lines of the address. */
  letterhead([name = '', ...address]: readonly string[]) {
    this.#write(name, { bold: true, size: 11 });
    for (const line of address) this.#write(line, { size: 9 });
    this.space(18);
  }

  /** The name of the document, and what there is to say of it under that. */
  title(text: string, under?: string) {
    this.#write(text, { bold: true, size: 15, align: 'center' });
    if (under) this.#write(under, { size: 10, align: 'center' });
    this.space(12);
  }

  /** A heading never stands alone at the foot of a page. */
  heading(text: string) {
    this.space(6);
    this.keepTogether(70);
    this.#write(text, { bold: true, size: 11.5 });
    this.space(4);
  }

  paragraph(text: string, { bold = false, size = 10 }: { bold?: boolean; size?: number } = {}) {
    this.#write(text, { bold, size });
    this.space(6);
  }

  /** Facts one under another: what it is, and what is so. */
  facts(pairs: readonly (readonly [label: string, value: string])[]) {
    this.table({
      columns: [{ width: 1 }, { width: 2.4 }],
      rows: pairs.map(([label, value]) => [{ text: label, bold: true }, value]),
      plain: true,
    });
  }

  table(table: Table) {
    drawTable(this.#document, table);
    this.space(8);
  }

  /** A line for each to sign on, two beside each other. */
  signatures(people: readonly string[]) {
    const document = this.#document;
    const { left, right } = document.page.margins;
    const half = (document.page.width - left - right) / 2;
    for (let first = 0; first < people.length; first += 2) {
      const pair = people.slice(first, first + 2).map(printable);
      document.font('plain').fontSize(9);
      const below = Math.max(...pair.map((text) => document.heightOfString(text, { width: half - 24 })));
      this.keepTogether(40 + below + 12);
      const y = document.y + 36;
      pair.forEach((text, place) => {
        const x = left + place * half;
        document
          .moveTo(x, y)
          .lineTo(x + half - 24, y)
          .lineWidth(0.5)
          .strokeColor('#444444')
          .stroke();
        document.fillColor('#222222').text(text, x, y + 4, { width: half - 24, align: 'center' });
      });
      document.x = left;
      document.y = y + 4 + below + 8;
    }
  }

  space(points: number) {
    this.#document.y += points;
  }

  /** Begins a page when less than this is left of the one there is. */
  keepTogether(height: number) {
    const { page, y } = this.#document;
    if (y + height > page.height - page.margins.bottom) this.#document.addPage();
  }

  #write(
    text: string,
    { bold = false, size = 10, align = 'left' }: { bold?: boolean; size?: number; align?: 'left' | 'center' },
  ) {
    const { left, right } = this.#document.page.margins;
    this.#document
      .font(bold ? 'bold' : 'plain')
      .fontSize(size)
      .fillColor('#000000')
      .text(printable(text), left, undefined, { width: this.#document.page.width - left - right, align, lineGap });
  }
}
