import type { Printed } from './pdf.ts';
import { printable } from './printable.ts';

/** What stands on every page: the document, its case sign and „Strona 1 z 3” at the foot, a mark across it. */
export function drawRunningLines(document: PDFKit.PDFDocument, { title, signature, mark }: Printed) {
  const { start, count } = document.bufferedPageRange();
  for (let number = start; number < start + count; number++) {
    document.switchToPage(number);
    const { page } = document;
    const { left, right } = page.margins;
    const { bottom } = page.margins;
    // Text below the margin would begin a page.
    page.margins.bottom = 0;
    const y = page.height - bottom + 18;
    const width = page.width - left - right;
    document
      .moveTo(left, y - 6)
      .lineTo(left + width, y - 6)
      .lineWidth(0.5)
      .strokeColor('#999999')
      .stroke();
    document.font('plain').fontSize(8).fillColor('#444444');
    const what = printable([title, signature].filter(Boolean).join(' · '));
    document.text(what, left, y, { width: width - 90, height: 22, ellipsis: true });
    document.text(`Strona ${number - start + 1} z ${count}`, left + width - 80, y, { width: 80, align: 'right' });
    if (mark) drawMark(document, mark);
    page.margins.bottom = bottom;
  }
}

function drawMark(document: PDFKit.PDFDocument, mark: string) {
  const { width, height } = document.page;
  document.save().rotate(-45, { origin: [width / 2, height / 2] });
  document.font('bold').fontSize(90).fillColor('#000000').fillOpacity(0.08);
  document.text(printable(mark), 0, height / 2 - 50, { width, align: 'center', lineBreak: false });
  document.restore();
}
