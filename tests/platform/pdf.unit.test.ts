import { expect, test } from 'vitest';
import { pdf } from '#server/platform/pdf/pdf.ts';
import { pdfText } from '../support/pdfText.ts';

const printed = {
  title: 'Karta pracy',
  letterhead: ['Ośrodek w Źdźbłowie', 'ul. Łąkowa 1'],
  signature: 'AR.1.2026',
  madeAt: new Date('2026-11-28T10:00:00Z'),
};
const columns = [
  { width: 1, head: 'Działanie' },
  { width: 2, head: 'Przewidywany efekt' },
];
const words = (file: Buffer) => pdfText(file).map((page) => page.replace(/\s+/g, ' '));

test('has real text with Polish letters, who issues it, and the page of how many on every page', async () => {
  const file = await pdf({ ...printed, mark: 'PROJEKT' }, (paper) => {
    paper.title('Zażółć gęślą jaźń');
    paper.table({ columns, rows: Array.from({ length: 80 }, (_, n) => [`Działanie ${n}`, 'Efekt']) });
    paper.signatures(['Anna Źdźbło']);
  });
  const pages = words(file);
  expect(pages.length).toBe(3);
  expect(pages[0]).toContain('Ośrodek w Źdźbłowie ul. Łąkowa 1 Zażółć gęślą jaźń');
  for (const [n, page] of pages.entries())
    expect(page).toMatch(new RegExp(`Działanie .*Karta pracy · AR.1.2026 Strona ${n + 1} z 3 PROJEKT`));
  expect(pages.at(-1)).toContain('Anna Źdźbło');
});

test('keeps a row on one page, and goes on over pages only with one that is higher than a page', async () => {
  const long = Array.from({ length: 1500 }, (_, n) => `słowo${n}`);
  const pages = words(
    await pdf(printed, (paper) =>
      paper.table({
        columns,
        rows: [
          ...Array.from({ length: 40 }, () => ['a', 'b']),
          ['razem', 'razem\n'.repeat(12)],
          ['długi', long.join(' ')],
        ],
      }),
    ),
  );
  const together = pages.filter((page) => page.includes('razem'));
  expect(together).toHaveLength(1);
  const said = pages.join(' ');
  expect(long.filter((word) => !said.includes(word))).toEqual([]);
});

test('the same facts give the same file, and what people wrote stays text', async () => {
  const draw = () =>
    pdf(printed, (paper) =>
      paper.paragraph('https://zlo.example/ <script>alert(1)</script>\u0007 (/JS) \u202e\r\nkoniec'),
    );
  const file = await draw();
  expect(file.equals(await draw())).toBe(true);
  expect(words(file)[0]).toContain('https://zlo.example/ <script>alert(1)</script> (/JS) koniec');
  expect(file.toString('latin1')).not.toMatch(
    /\/(JS|JavaScript|OpenAction|AA|URI|Launch|Annots|AcroForm|EmbeddedFile)\b/,
  );
});

test('what goes on without a space is broken, nothing of it is lost, and it is drawn about as fast as words', async () => {
  const unbroken = 'Źdźbło'.repeat(160);
  const rows = Array.from({ length: 60 }, (_, n) => [`${n}`, unbroken]);
  const begun = performance.now();
  const file = await pdf(printed, (paper) => paper.table({ columns, rows }));
  // It took some four seconds, in which a server answers nobody else.
  expect(performance.now() - begun).toBeLessThan(2_000);
  const letters = pdfText(file)
    .join('')
    .replace(/[^Źdźbło]/g, '');
  expect(letters.split(unbroken).length - 1).toBe(60);
});
