import { z } from 'zod';

/** Nothing in a file is older than anyone in it, or later than anyone will read it; PostgreSQL has no year 0. */
const inLivingMemory = (text: string) => text >= '1900' && text < '2200';

/** A calendar day: "2026-11-23" on the wire, midnight UTC in the server, DATE in the database. Never a moment. */
export const LocalDate = z.codec(z.iso.date().refine(inLivingMemory), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString().slice(0, 10),
});

/** A calendar month: "2026-11" on the wire, midnight UTC of its first day in the server. */
export const Month = z.codec(
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .refine(inLivingMemory),
  z.date(),
  { decode: (text) => new Date(`${text}-01`), encode: (date) => date.toISOString().slice(0, 7) },
);

/** A moment: ISO 8601 in UTC on the wire, shown in Europe/Warsaw. */
export const Moment = z.codec(z.iso.datetime({ offset: true }).refine(inLivingMemory), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** Wall-clock time in Warsaw, "HH:MM". */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const warsaw = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });

/** The calendar day it is in Warsaw at this moment, as "YYYY-MM-DD". */
export const warsawDay = (moment: Date) => warsaw.format(moment);

/** The same as the `Date` that stands for a day in the server: midnight UTC. */
export const warsawToday = (moment: Date) => new Date(warsawDay(moment));
