import { printable } from './printable.ts';

type Cell = string | { text: string; bold?: boolean };
type Column = {
  /** Its share of the width. */
  width: number;
  head?: string;
  align?: 'left' | 'right' | 'center';
};

export type Table = {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Without lines: facts rather than a table. */
  plain?: boolean;
};

type Drawn = { text: string; bold: boolean; align: 'left' | 'right' | 'center'; x: number; width: number };
type Row = { cells: Drawn[]; head?: boolean };

const size = 9;
const padding = 4;

/**
 * Rows stay in one piece, and the head of the columns is said again on every page. Only a row higher than a page goes
 * on over the next.
 */
export function drawTable(document: PDFKit.PDFDocument, { columns, rows, plain = false }: Table) {
  const { left, right } = document.page.margins;
  const whole = document.page.width - left - right;
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const places: { x: number; width: number }[] = [];
  for (const { width } of columns) {
    const before = places.at(-1);
    places.push({ x: before ? before.x + before.width : left, width: (width / shares) * whole });
  }

  // Setting text to find its height costs as much as drawing it.
  const heights = new WeakMap<Row, number>();
  const head = columns.some((column) => column.head)
    ? row(columns.map((column) => ({ text: column.head ?? '', bold: true })))
    : undefined;
  if (head) {
    head.head = true;
    if (!fits(heightOf(head) + (rows[0] ? Math.min(heightOf(row(rows[0])), bodyHeight() / 3) : 0))) document.addPage();
    draw(head);
  }
  for (const cells of rows) place(row(cells));
  document.x = left;

  function row(cells: readonly Cell[]): Row {
    return {
      cells: cells.map((cell, n) => {
        const { text, bold = false } = typeof cell === 'string' ? { text: cell } : cell;
        return { text: printable(text), bold, align: columns[n]?.align ?? 'left', ...places[n]! };
      }),
    };
  }

  function place(given: Row) {
    let rest: Row | undefined = given;
    while (rest) {
      if (!fits(heightOf(rest)) && document.y > document.page.margins.top + (head ? heightOf(head) : 0) + 1) {
        document.addPage();
        if (head) draw(head);
      }
      const [now, later]: [Row, Row | undefined] = fits(heightOf(rest)) ? [rest, undefined] : cut(rest);
      draw(now);
      rest = later;
    }
  }

  function draw(drawn: Row) {
    const { cells, head: isHead } = drawn;
    const y = document.y;
    const height = heightOf(drawn);
    if (isHead) document.rect(left, y, whole, height).fill('#eeeeee');
    for (const { text, bold, align, x, width } of cells)
      document
        .font(bold ? 'bold' : 'plain')
        .fontSize(size)
        .fillColor('#000000')
        .text(text, x + padding, y + padding, { width: width - 2 * padding, align });
    if (!plain) {
      document.lineWidth(0.5).strokeColor('#999999');
      for (const { x, width } of places.slice(0, cells.length)) document.rect(x, y, width, height).stroke();
    }
    document.y = y + height;
  }

  function heightOf(asked: Row) {
    const height = heights.get(asked) ?? Math.max(...asked.cells.map(textHeight)) + 2 * padding;
    heights.set(asked, height);
    return height;
  }

  function textHeight({ text, bold, width }: Drawn) {
    document.font(bold ? 'bold' : 'plain').fontSize(size);
    return document.heightOfString(text || ' ', { width: width - 2 * padding });
  }

  function fits(height: number) {
    return document.y + height <= document.page.height - document.page.margins.bottom;
  }

  function bodyHeight() {
    const { height, margins } = document.page;
    return height - margins.top - margins.bottom;
  }

  /** As many words of each cell as fit on this page, and a row with the others. */
  function cut({ cells }: Row): [Row, Row | undefined] {
    const halves = cells.map((cell) => {
      const words = cell.text.split(/(?<=[\s\u200B])/);
      let few = 0;
      let many = words.length;
      while (few < many) {
        const half = Math.ceil((few + many) / 2);
        const fitting = fits(textHeight({ ...cell, text: words.slice(0, half).join('') }) + 2 * padding);
        if (fitting) few = half;
        else many = half - 1;
      }
      // One word higher than a page is drawn as it comes: nothing is lost, and this comes to an end.
      const kept = few || 1;
      return [
        { ...cell, text: words.slice(0, kept).join('') },
        { ...cell, text: words.slice(kept).join('') },
      ] as const;
    });
    const later = halves.map(([, rest]) => rest);
    return [{ cells: halves.map(([now]) => now) }, later.some(({ text }) => text) ? { cells: later } : undefined];
  }
}
