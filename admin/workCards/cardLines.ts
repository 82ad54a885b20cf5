import type { CardRemark, ShownEntry, WorkCard } from '#contract/workCards.ts';

export type Hours = WorkCard['hours'][number];
export type Line = ShownEntry | Hours;

export const isEntry = (line: Line): line is ShownEntry => 'heldOn' in line;
export const dayOf = (line: Line) => (isEntry(line) ? line.heldOn : line.workedOn);

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** How long it took; an attempt took no time that counts. */
export const lengthOf = (line: Line) =>
  isEntry(line) ? (line.minutes ?? 0) : minutesOf(line.endedAt) - minutesOf(line.startedAt);

/** "09:00–10:30"; after midnight the clock begins again. */
export function fromUntil(line: Line) {
  if (!isEntry(line)) return `${line.startedAt}–${line.endedAt}`;
  const { startedAt, minutes } = line;
  if (startedAt === null || minutes === null) return startedAt ?? '—';
  const end = (minutesOf(startedAt) + minutes) % (24 * 60);
  return `${startedAt}–${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

export type CardDay = { day: string; lines: Line[]; minutes: number };

/** Lines by day, in the order of the clock, with what counts of each day: time claimed twice once, leave not at all. */
export function daysOf({ entries, hours, remarks }: Pick<WorkCard, 'entries' | 'hours' | 'remarks'>): CardDay[] {
  const lines: Line[] = [...entries, ...hours];
  const byDay = Map.groupBy(lines, dayOf);
  return [...byDay]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, ofDay]) => ({
      day,
      lines: ofDay.sort((a, b) => (a.startedAt ?? '99').localeCompare(b.startedAt ?? '99')),
      minutes: sum(ofDay.filter(isWork).map(lengthOf)) - sum(overlapsOn(remarks, day)),
    }));
}

const isWork = (line: Line) => isEntry(line) || line.kind !== 'leave';
const overlapsOn = (remarks: readonly CardRemark[], day: string) =>
  remarks.filter(({ kind, on }) => kind === 'overlap' && on === day).map(({ minutes }) => minutes);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
