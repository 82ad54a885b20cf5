import type { z } from 'zod';
import type { CardContent, CardRemark, WorkTotals } from '#contract/workCards.ts';

type Entry = CardContent['entries'][number];
type Hours = CardContent['hours'][number];
type Lines = { readonly entries: readonly Entry[]; readonly hours: readonly Hours[] };
type Remark = z.output<typeof CardRemark>;

/** A stretch of time of one line, in minutes since 1970 as the clock on the wall shows them. */
type Stretch = { readonly id: string; readonly on: Date; readonly from: number; readonly until: number };

/**
 * The sums of a card. Minutes that two lines claim at once are counted once; a line that says how long it took and not
 * when cannot be held against the others and is counted whole, with a remark.
 */
export function totalsOf(lines: Lines): z.output<typeof WorkTotals> {
  const { entries, hours } = lines;
  const held = entries.filter(({ outcome }) => outcome === 'tookPlace');
  const loggedMinutes = sum(held.map(({ minutes }) => minutes ?? 0));
  const ownMinutes = sum(hours.filter(isWork).map(lengthOf));
  const overlapMinutes = sum(overlapsOf(lines).map(({ minutes }) => minutes));
  return {
    loggedMinutes,
    ownMinutes,
    overlapMinutes,
    workedMinutes: loggedMinutes + ownMinutes - overlapMinutes,
    leaveMinutes: sum(hours.filter(isLeave).map(lengthOf)),
    families: new Set(held.map(({ subject }) => subject)).size,
    visits: held.filter(({ kind }) => kind === 'visit').length,
    attempts: entries.length - held.length,
    travelKm: sum(entries.map(({ travelKm }) => travelKm)),
    travelMinutes: sum(entries.map(({ travelMinutes }) => travelMinutes)),
  };
}

/** What whoever signs the card should look at: time claimed twice, entries without an hour, work during leave. */
export function remarksOn(lines: Lines): Remark[] {
  const { entries, hours } = lines;
  const noStart = entries
    .filter(({ outcome, startedAt }) => outcome === 'tookPlace' && startedAt === null)
    .map(({ id, heldOn, minutes }) => ({ kind: 'noStart' as const, on: heldOn, minutes: minutes ?? 0, lineIds: [id] }));
  const work = workIn(lines);
  const duringLeave = hours
    .filter(isLeave)
    .map(stretchOf)
    .flatMap((leave) =>
      work
        .map((each) => ({ each, minutes: Math.min(leave.until, each.until) - Math.max(leave.from, each.from) }))
        .filter(({ minutes }) => minutes > 0)
        .map(({ each, minutes }) => ({
          kind: 'workDuringLeave' as const,
          on: each.on,
          minutes,
          lineIds: [leave.id, each.id],
        })),
    );
  return [...overlapsOf(lines), ...noStart, ...duringLeave].sort((a, b) => a.on.getTime() - b.on.getTime());
}

/** Where a line begins before the ones before it have ended; together, the minutes by which they exceed the time that passed. */
function overlapsOf(lines: Lines): Remark[] {
  const remarks: Remark[] = [];
  let longest: Stretch | undefined;
  for (const next of workIn(lines)) {
    if (longest && next.from < longest.until)
      remarks.push({
        kind: 'overlap',
        on: next.on,
        minutes: Math.min(longest.until, next.until) - next.from,
        lineIds: [longest.id, next.id],
      });
    if (!longest || next.until > longest.until) longest = next;
  }
  return remarks;
}

/** Work whose hour is known, in the order of time; what goes on past midnight goes on into the next day. */
const workIn = ({ entries, hours }: Lines): Stretch[] =>
  [...occasionsIn(entries).map(stretchOfOccasion), ...hours.filter(isWork).map(stretchOf)].sort(
    (a, b) => a.from - b.from || a.until - b.until,
  );

/** What took place at a known hour; the parts of one occasion of several families together. */
const occasionsIn = (entries: readonly Entry[]) => [
  ...Map.groupBy(
    entries.filter(({ outcome, startedAt }) => outcome === 'tookPlace' && startedAt !== null),
    ({ id, occasionId, heldOn, startedAt }) => (occasionId ? `${occasionId} ${heldOn.getTime()} ${startedAt}` : id),
  ).values(),
];

/** As long as the shares of its families together. */
function stretchOfOccasion(parts: readonly Entry[]): Stretch {
  const { id, heldOn, startedAt } = parts[0]!;
  const from = minuteOf(heldOn, startedAt!);
  return { id, on: heldOn, from, until: from + sum(parts.map(({ minutes }) => minutes ?? 0)) };
}

const stretchOf = ({ id, workedOn, startedAt, endedAt }: Hours): Stretch => ({
  id,
  on: workedOn,
  from: minuteOf(workedOn, startedAt),
  until: minuteOf(workedOn, endedAt),
});

function minuteOf(day: Date, clock: string) {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return day.getTime() / 60_000 + hours * 60 + minutes;
}

const isLeave = ({ kind }: Hours) => kind === 'leave';
const isWork = (line: Hours) => !isLeave(line);
const lengthOf = (line: Hours) => {
  const { from, until } = stretchOf(line);
  return until - from;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
