/** Both days included, as "YYYY-MM-DD". */
export type Period = { from: string; until: string };

export type Half = 1 | 2;

export const ofYears = (first: number, last = first): Period => ({ from: `${first}-01-01`, until: `${last}-12-31` });

export const ofHalf = (year: number, half: Half): Period =>
  half === 1 ? { from: `${year}-01-01`, until: `${year}-06-30` } : { from: `${year}-07-01`, until: `${year}-12-31` };

/** The period as it was chosen: one year, one half of a year, or several years. */
export function readPeriod({ from, until }: Period) {
  const [first, last] = [yearOf(from), yearOf(until)];
  if (from.endsWith('-01-01') && until.endsWith('-06-30')) return { kind: 'half', first, last, half: 1 } as const;
  if (from.endsWith('-07-01') && until.endsWith('-12-31')) return { kind: 'half', first, last, half: 2 } as const;
  return { kind: first === last ? 'year' : 'years', first, last, half: 1 } as const;
}

/** The period of the same length just before. */
export function before(period: Period): Period {
  const { kind, first, last, half } = readPeriod(period);
  if (kind === 'half') return half === 2 ? ofHalf(first, 1) : ofHalf(first - 1, 2);
  const years = last - first + 1;
  return ofYears(first - years, last - years);
}

/** From the address; the year it is when the address names no period. */
export function periodFrom(address: URLSearchParams, today: string): Period {
  const [from, until] = [address.get('from'), address.get('until')];
  return isDay(from) && isDay(until) && from <= until ? { from, until } : ofYears(yearOf(today));
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text);
