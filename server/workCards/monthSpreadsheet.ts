import writeExcelFile from 'write-excel-file/node';
import type { z } from 'zod';
import { inShortPercent } from '#contract/money.ts';
import type { WorkCardLine } from '#contract/workCards.ts';
import { type Cell, head, hours, text, whole } from '../platform/cells.ts';
import { roleNames } from '../programme/spreadsheetWords.ts';
import { momentInPolish, monthInPolish, stateNames } from './cardWords.ts';

type Line = z.output<typeof WorkCardLine>;

const none = text('—');
const columns: readonly (readonly [name: string, cell: (line: Line) => Cell])[] = [
  ['Pracownik', ({ staffName }) => text(staffName)],
  ['Rola', ({ roles }) => text(roles.map((role) => roleNames[role]).join(', '))],
  ['Stan karty', ({ state }) => text(stateNames[state])],
  ['Godziny z dziennika', ({ totals }) => hours(totals.loggedMinutes)],
  ['Godziny poza rodzinami', ({ totals }) => hours(totals.ownMinutes)],
  ['Czas wpisany dwa razy (odjęty)', ({ totals }) => hours(totals.overlapMinutes)],
  ['Godziny razem', ({ totals }) => hours(totals.workedMinutes)],
  ['Minuty razem', ({ totals }) => whole(totals.workedMinutes)],
  ['Godziny razem po aneksie', ({ workedMinutesNow: now }) => (now === null ? none : hours(now))],
  ['Próg godzin', ({ allowance }) => (allowance?.neededMinutes == null ? none : hours(allowance.neededMinutes))],
  ['Próg osiągnięty', ({ allowance }) => reached(allowance)],
  ['Wymiar w miesiącu', ({ allowance }) => (allowance ? text(inShortPercent(allowance.share)) : none)],
  ['Urlop i nieobecności (godziny)', ({ totals }) => hours(totals.leaveMinutes)],
  ['Rodziny', ({ totals }) => whole(totals.families)],
  ['Wizyty', ({ totals }) => whole(totals.visits)],
  ['Próby kontaktu', ({ totals }) => whole(totals.attempts)],
  ['Dojazdy (km)', ({ totals }) => whole(totals.travelKm)],
];

const reached = (allowance: Line['allowance']) =>
  allowance?.reached == null ? none : text(allowance.reached ? 'tak' : 'nie');

/** Work cards of a month for payroll: a row each, of confirmed cards as they were confirmed. */
export function monthSpreadsheet(unitName: string, month: Date, cards: readonly Line[], madeAt: Date): Promise<Buffer> {
  const title: Cell[][] = [
    [head(`Karty pracy: ${monthInPolish(month)}`)],
    [text(`${unitName}. Sporządzono: ${momentInPolish(madeAt)}`)],
    [],
  ];
  const data = [
    ...title,
    columns.map(([name]) => head(name)),
    ...cards.map((card) => columns.map(([, cell]) => cell(card))),
  ];
  const widths = columns.map((_, n) => ({ width: n < 3 ? 28 : 14 }));
  return writeExcelFile([{ sheet: 'Karty pracy', data, columns: widths }] as never).toBuffer();
}
