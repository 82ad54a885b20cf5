import { plusDays } from './calendar.ts';

/** Holidays with a day of their own, MM-DD (Act of 18 January 1951 on days free of work). */
const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];
/** Free since 2025 (Act of 6 December 2024). */
const christmasEve = { day: '12-24', since: 2025 };

/** Sundays, Saturdays and statutory holidays are not working days (art. 57 § 4 k.p.a. treats Saturdays alike). */
export function isWorkingDay(day: Date) {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** The last of so many working days after a day, which does not count itself. */
export function plusWorkingDays(day: Date, count: number) {
  let last = day;
  for (let left = count; left > 0; ) {
    last = plusDays(last, 1);
    if (isWorkingDay(last)) left--;
  }
  return last;
}

export function isHoliday(day: Date) {
  const year = day.getUTCFullYear();
  const date = day.toISOString().slice(5, 10);
  if (fixed.includes(date) || (date === christmasEve.day && year >= christmasEve.since)) return true;
  const sinceEaster = Math.round((day.getTime() - easterOf(year).getTime()) / 86_400_000);
  // Easter Monday and Corpus Christi; Easter Day and Pentecost are Sundays.
  return sinceEaster === 1 || sinceEaster === 60;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easterOf(year: number) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * correction + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}
