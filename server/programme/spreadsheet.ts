import writeExcelFile from 'write-excel-file/node';
import type { ProgrammeReport } from '#contract/programme.ts';
import { type Cell, head, hours, text, whole } from '../platform/cells.ts';
import { formNames, gapNames, indicatorNames, reasonNames, roleNames, routeNames } from './spreadsheetWords.ts';

const zloty = (grosze: number): Cell => ({ value: grosze / 100, type: Number, format: '#,##0.00 "zł"' });
const percent = (share: number | null): Cell =>
  share === null ? text('—') : { value: share / 10_000, type: Number, format: '0.00%' };

const inPolish = (day: string) => day.split('-').reverse().join('.');

/** The report as a workbook: cells are typed numbers and plain text, never formulas. */
export async function spreadsheet(report: ProgrammeReport, madeAt: Date): Promise<Buffer> {
  const made = new Intl.DateTimeFormat('pl-PL', {
    timeZone: 'Europe/Warsaw',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(madeAt);
  const title = [
    [head('Sprawozdanie z programu „Asystent rodziny i koordynator rodzinnej pieczy zastępczej”')],
    [text(report.unitName)],
    [text(`Okres: ${inPolish(report.from)} – ${inPolish(report.until)}. Sporządzono: ${made}`)],
    [],
  ];
  const sheets = [
    { sheet: 'Osoby', data: [...title, ...people(report)], columns: [{ width: 70 }, { width: 14 }] },
    { sheet: 'Formy wsparcia', data: byForm(report), columns: [{ width: 60 }, ...numbers(4)] },
    { sheet: 'Pracownicy', data: byWorker(report), columns: [{ width: 34 }, { width: 28 }, ...numbers(6)] },
    { sheet: 'Terminy', data: deadlines(report), columns: [{ width: 60 }, { width: 14 }] },
    {
      sheet: 'Środki',
      data: money(report),
      columns: [{ width: 14 }, ...Array.from({ length: 4 }, () => ({ width: 22 }))],
    },
  ];
  return writeExcelFile(sheets as never).toBuffer();
}

const numbers = (count: number) => Array.from({ length: count }, () => ({ width: 14 }));

function people({ people: figures, gaps }: ProgrammeReport): Cell[][] {
  const simple = [
    'families',
    'familiesOnLastDay',
    'children',
    'fosterFamilies',
    'fosterFamiliesOnLastDay',
    'childrenInCare',
  ] as const;
  return [
    [head('Wskaźnik'), head('Liczba')],
    ...simple.map((name) => [text(indicatorNames[name]), whole(figures[name])]),
    [],
    [head('Rodziny według drogi przyjęcia'), head('Liczba')],
    ...figures.familiesByRoute.map(({ route, families }) => [text(routeNames[route]), whole(families)]),
    [],
    [head('Zakończenia pracy z rodziną w okresie'), head('Liczba')],
    ...figures.endings.map(({ reason, families }) => [text(reasonNames[reason]), whole(families)]),
    ...(gaps.length
      ? [
          [],
          [head('Braki w danych'), head('Liczba')],
          ...gaps.map(({ kind, count }) => [text(gapNames[kind]), whole(count)]),
        ]
      : []),
  ];
}

function byForm({ work }: ProgrammeReport): Cell[][] {
  const { total } = work;
  return [
    [head('Forma wsparcia'), head('Wpisy'), head('w tym wizyty'), head('Godziny'), head('Minuty')],
    ...work.byForm.map(({ form, entries, visits, minutes }) => [
      text(formNames[form]),
      whole(entries),
      whole(visits),
      hours(minutes),
      whole(minutes),
    ]),
    [
      head('Razem (każdy wpis liczony raz)'),
      whole(total.entries),
      whole(total.visits),
      hours(total.minutes),
      whole(total.minutes),
    ],
    [],
    [
      text(
        'Wpis z kilkoma formami wsparcia liczy się przy każdej z nich, dlatego suma wierszy może być większa niż „Razem”.',
      ),
    ],
    [text('Próby, które nie doszły do skutku (nie zastano, odmowa, odwołana)'), whole(work.attempts)],
  ];
}

function byWorker({ byWorker: rows }: ProgrammeReport): Cell[][] {
  return [
    ['Pracownik', 'Rola', 'Rodziny', 'Rodziny zastępcze', 'Wpisy', 'w tym wizyty', 'Godziny', 'Minuty'].map(head),
    ...rows.map(({ name, role, families, fosterFamilies, entries, visits, minutes }) => [
      text(name),
      text(role ? roleNames[role] : '—'),
      whole(families),
      whole(fosterFamilies),
      whole(entries),
      whole(visits),
      hours(minutes),
      whole(minutes),
    ]),
  ];
}

const deadlines = ({ deadlines: { due, met, metLate, missedOrOverdue } }: ProgrammeReport): Cell[][] => [
  [head('Oceny okresowe, których termin przypadł w okresie'), head('Liczba')],
  [text('Wykonano w terminie'), whole(met)],
  [text('Wykonano po terminie'), whole(metLate)],
  [text('Nie wykonano'), whole(missedOrOverdue)],
  [text('Termin jeszcze nie minął'), whole(due - met - metLate - missedOrOverdue)],
  [head('Razem'), whole(due)],
];

/** Years nobody entered are not years that cost nothing. */
const money = ({ money: rows, moneyTotal }: ProgrammeReport): Cell[][] =>
  rows.length === 0
    ? [[text('Nie wpisano środków za ten okres.')]]
    : [
        ['Rok', 'Wartość zadania', 'Dotacja ministra', 'Środki własne', 'Udział dotacji'].map(head),
        ...rows.map(({ year, ...amounts }) => [{ value: year, type: Number }, ...amountCells(amounts)] as Cell[]),
        [head('Razem'), ...amountCells(moneyTotal)],
      ];

const amountCells = ({ taskValueGrosze, grantGrosze, ownGrosze, grantShare }: ProgrammeReport['moneyTotal']) => [
  zloty(taskValueGrosze),
  zloty(grantGrosze),
  zloty(ownGrosze),
  percent(grantShare),
];
