const dayMs = 24 * 60 * 60 * 1000;

/** Days are midnights UTC, so adding days never meets a change of clocks. */
export const plusDays = (day: Date, days: number) => new Date(day.getTime() + days * dayMs);

export const daysBetween = (from: Date, until: Date) => Math.round((until.getTime() - from.getTime()) / dayMs);

/** The day with the same number, or the last of the month when there is none: one month after 31 January is 28 February (art. 112 k.c.). */
export function plusMonths(day: Date, months: number) {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, lastOfMonth)));
}

export const plusYears = (day: Date, years: number) => plusMonths(day, years * 12);

/** Whole years on a day. Who was born on 29 February has a birthday on the 28th in other years: the earlier day. */
export function ageOn(bornOn: Date, day: Date) {
  const years = day.getUTCFullYear() - bornOn.getUTCFullYear();
  return plusYears(bornOn, years) > day ? years - 1 : years;
}

/** "23.11.2026", as a day is written in Polish. */
export const inPolish = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('.');
