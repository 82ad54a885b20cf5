import { isDeepStrictEqual } from 'node:util';
import { LocalDate, warsawToday } from '#contract/calendar.ts';
import { figuresOf, programmeTotals, type Said } from '../../scripts/programmeTotals/totals.ts';
import { within } from './datasets.ts';
import { queries } from './floorQueries.ts';

/**
 * The operator's totals of a year beside the floor's statement for the same figures, turn by turn on one connection.
 * @returns times of each turn in milliseconds, the floor's first
 * @throws when the two do not say the same
 */
export function timesOfTotals(url: string, turns: number): Promise<[number, number][]> {
  const year = { from: '2025-01-01', until: '2025-12-31' };
  const period = { from: LocalDate.parse(year.from), until: LocalDate.parse(year.until) };
  const { text, values } = queries.totals!;
  return within(url, async (owner) => {
    const times: [number, number][] = [];
    for (let n = 0; n < turns; n++) {
      const begun = performance.now();
      const { rows } = await owner.query<{ answer: string }>(text, values(new URLSearchParams(year), null));
      const between = performance.now();
      const totals = await programmeTotals(owner, period, warsawToday(new Date()));
      times.push([between - begun, performance.now() - between]);
      if (!isDeepStrictEqual(totals, figuresOf(JSON.parse(rows[0]!.answer) as Said))) throw new Error('totals differ');
    }
    return times;
  });
}
