import { plusMonths as plusMonthsOf } from '#server/platform/calendar.ts';

/** A calendar day as the number of days since 1 January 1970: it adds and compares like a number. */
export type Day = number;

const dayMs = 86_400_000;

export const dayOf = (text: string): Day => Date.parse(text) / dayMs;
export const textOf = (day: Day) => dateOf(day).toISOString().slice(0, 10);
export const dateOf = (day: Day) => new Date(day * dayMs);
export const dayOfDate = (date: Date): Day => date.getTime() / dayMs;
export const plusMonths = (day: Day, months: number): Day => dayOfDate(plusMonthsOf(dateOf(day), months));
export const yearOf = (day: Day) => dateOf(day).getUTCFullYear();
/** Whole years on a day. */
export function ageOn(bornOn: Day, day: Day) {
  const years = yearOf(day) - yearOf(bornOn);
  return plusMonths(bornOn, years * 12) > day ? years - 1 : years;
}
/** 0 is Monday. */
export const weekdayOf = (day: Day) => (day + 3) % 7;

export const isWorkingDay = (day: Day) => weekdayOf(day) < 5 && !isHoliday(day);
export function workingDayOnOrAfter(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayOnOrAfter(day + 1);
}
export function workingDayOnOrBefore(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayOnOrBefore(day - 1);
}

/** Days off by law; Christmas Eve since 2025. */
function isHoliday(day: Day) {
  const year = yearOf(day);
  const date = textOf(day).slice(5);
  const easter = easterOf(year);
  return (
    ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'].includes(date) ||
    (date === '12-24' && year >= 2025) ||
    [easter, easter + 1, easter + 49, easter + 60].includes(day)
  );
}

const easters = new Map<number, Day>();

function easterOf(year: number): Day {
  const known = easters.get(year);
  if (known !== undefined) return known;
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const easter = Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / dayMs;
  easters.set(year, easter);
  return easter;
}

/** The moment at which clocks in Warsaw show this many minutes after midnight. */
export const warsawMoment = (day: Day, minutes: number) =>
  day * dayMs + (minutes - (isSummerTime(day) ? 120 : 60)) * 60_000;

/** From the last Sunday of March to the day before the last Sunday of October; nobody records visits at 2 a.m. */
function isSummerTime(day: Day) {
  const year = yearOf(day);
  return day >= lastSundayOf(year, 2) && day < lastSundayOf(year, 9);
}

function lastSundayOf(year: number, month: number): Day {
  const last = Date.UTC(year, month + 1, 0) / dayMs;
  return last - ((weekdayOf(last) + 1) % 7);
}

export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
