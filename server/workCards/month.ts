import { plusDays, plusMonths } from '../platform/calendar.ts';
import { isHoliday } from '../platform/workingDays.ts';

/** The first day of the month a day is in. */
export const monthOf = (day: Date) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));

export const lastDayOf = (month: Date) => plusDays(plusMonths(month, 1), -1);

export const daysOf = (month: Date) =>
  Array.from({ length: lastDayOf(month).getUTCDate() }, (_, n) => plusDays(month, n));

/**
 * Working time of a full-time post in a month, in minutes: eight hours for each day from Monday to Friday, less eight for
 * each holiday that is no Sunday (art. 130 of the Labour Code); one on a Saturday takes another day off.
 */
export function fullTimeMinutesOf(month: Date) {
  const days = daysOf(month);
  const weekdays = days.filter((day) => ![0, 6].includes(day.getUTCDay())).length;
  const holidays = days.filter((day) => day.getUTCDay() !== 0 && isHoliday(day)).length;
  return (weekdays - holidays) * 8 * 60;
}
