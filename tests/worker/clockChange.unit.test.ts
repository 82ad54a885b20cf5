import { getNextMillis } from 'bullmq';
import { expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { jobs } from '#server/jobs.ts';

const tz = 'Europe/Warsaw';
const clock = new Intl.DateTimeFormat('pl', { timeZone: tz, hour: '2-digit', minute: '2-digit' });

/** When the queue would run this between the two days, by the clock in Warsaw. */
function runs(pattern: string, from: string, until: string) {
  const found: string[] = [];
  let at = getNextMillis(Date.parse(from) - 12 * 3_600_000, { pattern, tz })!;
  for (; warsawDay(new Date(at)) < until; at = getNextMillis(at, { pattern, tz })!)
    found.push(`${warsawDay(new Date(at))} ${clock.format(at)}`);
  return found;
}

const schedules = Object.entries(jobs).flatMap(([name, job]) =>
  'schedule' in job ? [[name, job.schedule] as const] : [],
);

test.for([
  ['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'],
  ['2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'],
  ['2027-10-30', '2027-10-31', '2027-11-01', '2027-11-02'],
])('when the clocks change, everything is done once a day at its time: %s', ([before, change, after, end]) => {
  for (const [, pattern] of schedules) {
    const [minute, hour] = pattern.split(' ').map((part) => part.padStart(2, '0'));
    expect(runs(pattern, before!, end!)).toEqual([before, change, after].map((day) => `${day} ${hour}:${minute}`));
  }
  // Also at times that are there twice or not at all that day.
  for (const pattern of ['30 1 * * *', '0 2 * * *', '30 2 * * *', '0 3 * * *']) {
    const days = runs(pattern, before!, end!).map((run) => run.slice(0, 10));
    expect({ pattern, days }).toEqual({ pattern, days: [before, change, after] });
  }
});
