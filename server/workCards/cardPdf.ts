import type { z } from 'zod';
import { inShortPercent, inZloty } from '#contract/money.ts';
import type { WorkCard, WorkTotals } from '#contract/workCards.ts';
import { kindNames, outcomeNames } from '../activityLogs/exportWords.ts';
import { inPolish } from '../platform/calendar.ts';
import type { Paper } from '../platform/pdf/paper.ts';
import { pdf } from '../platform/pdf/pdf.ts';
import { roleNames } from '../programme/spreadsheetWords.ts';
import {
  annexNames,
  contractNames,
  hoursInPolish,
  hoursNames,
  momentInPolish,
  monthInPolish,
  remarkNames,
  stateNames,
  stepNames,
} from './cardWords.ts';

type Card = z.output<typeof WorkCard>;
type Entry = Card['entries'][number];
type Hours = Card['hours'][number];
type Totals = z.output<typeof WorkTotals>;

/**
 * The card on paper: days, sums, who confirmed and accepted it, and what was added since.
 * @param letterhead the unit's address, a line each, as it stands under its name
 */
export function cardPdf(card: Card, letterhead: string, madeAt: Date): Promise<Buffer> {
  const { month, staffName, state, unitName } = card;
  const title = `Karta pracy: ${staffName}, ${monthInPolish(month)}`;
  return pdf(
    {
      title,
      letterhead: [unitName, ...letterhead.split('\n').filter(Boolean)],
      madeAt,
      ...((state === 'open' || state === 'returned') && { mark: 'PROJEKT' }),
    },
    (paper) => {
      paper.title('Karta pracy', `${staffName} · ${monthInPolish(month)}`);
      paper.facts(headOf(card));
      paper.heading('Przebieg pracy');
      daysOn(paper, card);
      paper.heading('Podsumowanie');
      paper.facts(sumsOf(card.totals));
      if (card.remarks.length) remarksOn(paper, card);
      paper.heading('Potwierdzenie i przyjęcie');
      stepsOn(paper, card);
      paper.signatures([signerOf(card), 'kierownik']);
      if (card.annex.length) annexOn(paper, card);
    },
  );
}

const headOf = ({ roles, state, contracts, allowance }: Card): (readonly [string, string])[] => [
  ['Rola', roles.map((role) => roleNames[role]).join(', ') || '—'],
  [
    'Zatrudnienie',
    contracts
      .map(
        ({ form, ftePercent, startedOn, endedOn }) =>
          `${contractNames[form]}, ${ftePercent}% etatu, od ${inPolish(startedOn)}${endedOn ? ` do ${inPolish(endedOn)}` : ''}`,
      )
      .join('; ') || 'brak umowy w rejestrze pracowników',
  ],
  ['Stan karty', stateNames[state]],
  ...allowanceOn(allowance),
];

function allowanceOn(allowance: Card['allowance']): (readonly [string, string])[] {
  if (!allowance) return [];
  const { way, neededMinutes, reached, share, upToGrosze, fullTimeMinutes, basis } = allowance;
  const said = {
    threshold: () =>
      `${hoursInPolish(neededMinutes!)} (${inShortPercent(share)} etatu): ${reached ? 'osiągnięty' : 'nieosiągnięty'}`,
    proportion: () =>
      `${inShortPercent(share)} pełnego wymiaru czasu pracy w miesiącu (${hoursInPolish(fullTimeMinutes)})`,
    noContract: () => 'nie da się ustalić: brak umowy w rejestrze pracowników',
  };
  return [
    [way === 'proportion' ? 'Udział godzin do dodatku' : 'Próg godzin do dodatku', said[way]()],
    ...(upToGrosze ? [['Dodatek najwyżej', inZloty(upToGrosze)] as const] : []),
    ['Podstawa', basis],
  ];
}

const sumsOf = (totals: Totals): (readonly [string, string])[] => [
  ['Godziny z dziennika', hoursInPolish(totals.loggedMinutes)],
  ['Godziny poza rodzinami', hoursInPolish(totals.ownMinutes)],
  ['Czas wpisany dwa razy, odjęty', hoursInPolish(totals.overlapMinutes)],
  ['Godziny razem', hoursInPolish(totals.workedMinutes)],
  ['Urlop i nieobecności', hoursInPolish(totals.leaveMinutes)],
  ['Rodziny', String(totals.families)],
  ['Wizyty / próby kontaktu', `${totals.visits} / ${totals.attempts}`],
  ['Dojazdy', `${totals.travelKm} km, ${hoursInPolish(totals.travelMinutes)}`],
];

function daysOn(paper: Paper, { entries, hours, totals }: Card) {
  const lines = [...entries, ...hours].sort(byTime);
  if (lines.length === 0) return paper.paragraph('W tym miesiącu nie ma żadnych wpisów.');
  const travelled = totals.travelKm > 0;
  paper.table({
    columns: [
      { head: 'Dzień', width: 1.2 },
      { head: 'Godziny', width: 1.4 },
      { head: 'Czas', width: 1.3, align: 'right' },
      { head: 'Rodzina lub czynność', width: 3.2 },
      { head: 'Rodzaj', width: 2.6 },
      ...(travelled ? [{ head: 'Dojazd', width: 1, align: 'right' as const }] : []),
    ],
    rows: lines.map((line) => [
      dayInShort(dayOf(line)),
      ...cellsOf(line),
      ...(travelled ? ['heldOn' in line && line.travelKm ? `${line.travelKm} km` : ''] : []),
    ]),
  });
}

const weekday = new Intl.DateTimeFormat('pl-PL', { weekday: 'short', timeZone: 'UTC' });
/** The month and the year stand above. */
const dayInShort = (day: Date) => `${inPolish(day).slice(0, 5)} ${weekday.format(day)}`;

const cellsOf = (line: Entry | Hours) => ('heldOn' in line ? entryCells(line) : hoursCells(line));

const dayOf = (line: Entry | Hours) => ('heldOn' in line ? line.heldOn : line.workedOn);
const byTime = (a: Entry | Hours, b: Entry | Hours) =>
  dayOf(a).getTime() - dayOf(b).getTime() || (a.startedAt ?? '99').localeCompare(b.startedAt ?? '99');

const entryCells = (entry: Entry) => [
  entry.startedAt === null
    ? '—'
    : entry.minutes === null
      ? entry.startedAt
      : `${entry.startedAt}–${endOf(entry.startedAt, entry.minutes)}`,
  entry.minutes === null ? '—' : hoursInPolish(entry.minutes),
  entry.subjectName ?? 'rodzina zastrzeżona',
  entry.kind === null
    ? '—'
    : entry.outcome === 'tookPlace'
      ? kindNames[entry.kind]
      : `${kindNames[entry.kind]}: ${outcomeNames[entry.outcome!]}`,
];

const hoursCells = ({ startedAt, endedAt, kind, words }: Hours) => [
  `${startedAt}–${endedAt}`,
  hoursInPolish(minutesOf(endedAt) - minutesOf(startedAt)),
  words || '—',
  hoursNames[kind],
];

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** After midnight the clock begins again. */
function endOf(startedAt: string, minutes: number) {
  const end = (minutesOf(startedAt) + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

function remarksOn(paper: Paper, { remarks }: Card) {
  paper.heading('Uwagi do sprawdzenia');
  for (const { kind, on, minutes } of remarks)
    paper.paragraph(`${inPolish(on)}: ${remarkNames[kind]} (${hoursInPolish(minutes)})`, { size: 9 });
}

function stepsOn(paper: Paper, { steps, state, hash, intact }: Card) {
  if (steps.length === 0) paper.paragraph('Karta nie została jeszcze potwierdzona.', { size: 9 });
  for (const { step, takenByName, takenAt, comment } of steps)
    paper.paragraph(`${momentInPolish(takenAt)}: ${takenByName} ${stepNames[step]}${comment ? `. „${comment}”` : ''}`, {
      size: 9,
    });
  if (state === 'confirmed' || state === 'accepted')
    paper.paragraph(
      intact
        ? `Skrót potwierdzonej treści (SHA-256): ${hash}`
        : 'UWAGA: treść karty nie zgadza się ze skrótem zapisanym przy potwierdzeniu.',
      { size: 8, bold: !intact },
    );
}

/** Who answers on paper for what was worked. */
function signerOf({ steps, staffName, state }: Card) {
  const last = steps.findLast(({ step }) => step === 'confirm' || step === 'confirmFor');
  const isFor = last?.step === 'confirmFor' && (state === 'confirmed' || state === 'accepted');
  return isFor ? `za pracownika (${staffName}): ${last.takenByName}` : `pracownik: ${staffName}`;
}

/** What was confirmed stays; this stands after it. */
function annexOn(paper: Paper, { annex, totals, totalsNow }: Card) {
  paper.heading('Aneks: zmiany po potwierdzeniu karty');
  paper.table({
    columns: [
      { head: 'Kiedy i kto', width: 2 },
      { head: 'Co', width: 1.6 },
      { head: 'Było', width: 2.6 },
      { head: 'Jest', width: 2.6 },
      { head: 'Dlaczego', width: 2.2 },
    ],
    rows: annex.map(({ what, before, after, at, byName, reason }) => [
      `${momentInPolish(at)}, ${byName}`,
      annexNames[what],
      inShort(before),
      inShort(after),
      reason ?? '—',
    ]),
  });
  paper.facts([
    ['Godziny według karty', hoursInPolish(totals.workedMinutes)],
    ['Godziny po aneksie', hoursInPolish(totalsNow!.workedMinutes)],
  ]);
}

/** With the year: it may have moved to another month. */
const inShort = (line: Entry | Hours | null) =>
  line === null ? '—' : [inPolish(dayOf(line)), ...cellsOf(line)].filter((cell) => cell !== '—').join(', ');
