import { type CardContent, CardEntry } from '#contract/workCards.ts';
import { asKept, contentOf, hashOf } from '#server/workCards/cardContent.ts';
import { clockOf, type Day, dateOf, isWorkingDay, plusMonths, textOf, warsawMoment } from './days.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';
import type { Row } from './tables.ts';

type People = {
  readonly workers: readonly Worker[];
  readonly supervisor: Worker;
  readonly demoWorkers: readonly Worker[];
};

const monthsOfHours = 2;

/**
 * Work beside families of the last months, and the cards of those that are over: the month before last accepted, last
 * month mostly confirmed or accepted, and those of the demo accounts still waiting for them. One accepted card has an annex.
 */
export function makeWorkCards(making: Making, { workers, supervisor, demoWorkers }: People) {
  const { random, today, tables } = making;
  const thisMonth = firstOf(today);
  const months = Array.from({ length: monthsOfHours + 1 }, (_, back) => firstOf(plusMonths(thisMonth, -back)));
  const entriesOf = Map.groupBy(
    tables.activity_logs.filter((row) => String(row.held_on) >= textOf(months.at(-1)!)),
    (row) => String(row.recorded_by_id),
  );
  for (const worker of workers) {
    for (const month of months) writeHours(worker, month);
    const [, last, beforeLast] = months;
    makeCard(worker, beforeLast!, 'accepted');
    if (!demoWorkers.includes(worker))
      makeCard(worker, last!, random.weighted({ accepted: 6, confirmed: 3, returned: 1 }));
  }
  addLate(demoWorkers[0]!, months[2]!);

  /**
   * What is left of the days beside visits: a meeting on the first Monday, papers until the end of the day, and days
   * without a family in the office or, when there are several, on leave.
   */
  function writeHours(worker: Worker, month: Day) {
    const byDay = Map.groupBy(entriesOf.get(worker.id) ?? [], (row) => String(row.held_on));
    const days = daysOf(month).filter((day) => isWorkingDay(day) && isAtWork(worker, day) && day < today);
    const fullTime = tables.employments.some((row) => row.staff_id === worker.id && Number(row.fte_percent) >= 75);
    const firstMonday = days.find((day) => dateOf(day).getUTCDay() === 1);
    for (const day of days) {
      const held = byDay.get(textOf(day)) ?? [];
      const first = Math.min(...held.map((row) => minuteOf(String(row.started_at))));
      const last = Math.max(...held.map((row) => minuteOf(String(row.started_at)) + Number(row.minutes ?? 15)));
      // Those whose screens the demo shows have one thing to check.
      if (day === firstMonday && (first >= 10 * 60 || demoWorkers.includes(worker)))
        line(worker, day, 8 * 60, 120, 'teamMeeting', 'Zebranie zespołu');
      else if (held.length > 0 && fullTime && first >= 8 * 60 + 45 && random.chance(0.8))
        line(worker, day, 7 * 60 + 30, Math.min(first - 10 - 450, 120), 'office', random.pick(calls));
      if (held.length === 0 && fullTime) {
        if (byDay.has(textOf(day - 1)) || byDay.has(textOf(day - 3)))
          line(worker, day, 8 * 60, 300, 'office', calls[0]!);
        else line(worker, day, 7 * 60 + 30, 480, 'leave', 'Urlop wypoczynkowy');
      } else if (held.length > 0 && random.chance(fullTime ? 0.95 : 0.25)) {
        const from = Math.ceil((last + 10) / 15) * 15;
        const minutes = endOfDay - from;
        if (minutes >= 45) line(worker, day, from, Math.min(minutes, 240), 'documentation', random.pick(papers));
      }
    }
  }

  function line(worker: Worker, day: Day, from: number, minutes: number, kind: string, words: string) {
    const recordedAt = warsawMoment(day, from + minutes + 5);
    tables.work_hours.push({
      id: random.idAt(recordedAt),
      staff_id: worker.id,
      worked_on: textOf(day),
      started_at: clockOf(from),
      ended_at: clockOf(from + minutes),
      kind,
      words,
      recorded_at: new Date(recordedAt).toISOString(),
      reason: null,
    });
  }

  function makeCard(worker: Worker, month: Day, until: 'accepted' | 'confirmed' | 'returned') {
    if (!daysOf(month).some((day) => isAtWork(worker, day))) return;
    const content = contentFor(worker, month);
    const confirmedAt = warsawMoment(firstOf(plusMonths(month, 1)), 9 * 60 + random.between(0, 200));
    step(worker, month, 1, 'confirm', worker, confirmedAt, null, content);
    const decidedAt = confirmedAt + random.between(1, 5) * 3_600_000;
    if (until === 'accepted') step(worker, month, 2, 'accept', supervisor, decidedAt, null, null);
    if (until === 'returned') step(worker, month, 2, 'return', supervisor, decidedAt, random.pick(comments), null);
  }

  function step(
    { id: staffId }: Worker,
    month: Day,
    number: number,
    step: string,
    by: Worker,
    takenAt: number,
    comment: string | null,
    content: CardContent | null,
  ) {
    tables.work_card_steps.push({
      id: random.idAt(takenAt),
      staff_id: staffId,
      month: textOf(month),
      number,
      step,
      taken_by_id: by.id,
      taken_at: new Date(takenAt).toISOString(),
      comment,
      content: content && asKept(content),
      content_hash: content && hashOf(content),
    });
  }

  /** The card as the product would have made it out of the same rows. */
  function contentFor({ id, role }: Worker, month: Day) {
    const rows = (entriesOf.get(id) ?? []).filter((row) => inMonth(String(row.held_on), month)).sort(byTime);
    const subjects = [...new Set(rows.map(subjectOf))].sort();
    return contentOf(dateOf(month), [role as 'assistant'], {
      entries: rows.map((row) =>
        CardEntry.parse({
          id: row.id,
          heldOn: row.held_on,
          startedAt: row.started_at,
          minutes: row.minutes,
          kind: row.kind,
          outcome: row.outcome,
          subject: subjects.indexOf(subjectOf(row)) + 1,
          travelKm: row.travel_km ?? 0,
          travelMinutes: row.travel_minutes ?? 0,
          occasionId: row.occasion_id ?? null,
        }),
      ),
      hours: tables.work_hours
        .filter((row) => row.staff_id === id && inMonth(String(row.worked_on), month))
        .map((row) => ({
          id: String(row.id),
          workedOn: new Date(String(row.worked_on)),
          startedAt: String(row.started_at),
          endedAt: String(row.ended_at),
          kind: row.kind as 'office',
          words: String(row.words),
        })),
      contracts: tables.employments
        .filter((row) => row.staff_id === id)
        .map((row) => ({
          form: row.form as 'taskTimeContract',
          ftePercent: Number(row.fte_percent),
          startedOn: new Date(String(row.started_on)),
          endedOn: row.ended_on === null ? null : new Date(String(row.ended_on)),
        }))
        .filter(
          ({ startedOn, endedOn }) => startedOn <= dateOf(lastOf(month)) && (!endedOn || endedOn >= dateOf(month)),
        ),
    });
  }

  /** An hour remembered after the card was accepted. */
  function addLate(worker: Worker, month: Day) {
    const day = daysOf(month).findLast((each) => isWorkingDay(each) && isAtWork(worker, each));
    if (day === undefined) return;
    line(worker, day, 7 * 60, 60, 'training', 'Szkolenie: rozmowa motywująca');
    const recordedAt = warsawMoment(firstOf(plusMonths(month, 1)) + 9, 10 * 60);
    Object.assign(tables.work_hours.at(-1)!, {
      recorded_at: new Date(recordedAt).toISOString(),
      reason: 'Zaświadczenie o szkoleniu przyszło po potwierdzeniu karty.',
    });
  }
}

const papers = ['Uzupełnianie dokumentacji', 'Pisma do instytucji', 'Przygotowanie ocen okresowych'];
const calls = ['Telefony i korespondencja', 'Przygotowanie do wizyt', 'Ustalenia z pracownikiem socjalnym'];
const comments = [
  'Wpis z 14. dnia nie ma godziny rozpoczęcia, proszę uzupełnić.',
  'Proszę dopisać szkolenie z tego miesiąca.',
];

const endOfDay = 15 * 60 + 30;
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const firstOf = (day: Day): Day => day - (dateOf(day).getUTCDate() - 1);
const lastOf = (month: Day): Day => firstOf(plusMonths(month, 1)) - 1;
const daysOf = (month: Day) => Array.from({ length: lastOf(month) - month + 1 }, (_, n) => month + n);
const inMonth = (day: string, month: Day) => day >= textOf(month) && day <= textOf(lastOf(month));
const isAtWork = ({ from, until }: Worker, day: Day) => day >= from && (until === null || day <= until);
const subjectOf = (row: Row) => String(row.family_id ?? row.foster_family_id);
const byTime = (a: Row, b: Row) =>
  `${a.held_on}${a.started_at ?? '99'}${a.id}`.localeCompare(`${b.held_on}${b.started_at ?? '99'}${b.id}`);
