import { z } from 'zod';

/** Money in integer grosze: a whole number on the wire, BIGINT in the database. Never a fraction, never less than nothing. */
export const Grosze = z.codec(z.int().min(0).max(100_000_000_000_000), z.bigint(), {
  decode: (grosze) => BigInt(grosze),
  encode: (grosze) => Number(grosze),
});

const noBreak = '\u00a0';

/** 101130473 → "1 011 304,73 zł": written the Polish way, in either language, because it is Polish money. */
export function inZloty(grosze: number) {
  const [zloty, rest] = [Math.trunc(Math.abs(grosze) / 100), Math.abs(grosze) % 100];
  const grouped = String(zloty).replace(/\B(?=(\d{3})+$)/g, noBreak);
  return `${grosze < 0 ? '−' : ''}${grouped},${String(rest).padStart(2, '0')}${noBreak}zł`;
}

/** Share of a whole in hundredths of a percent, rounded half up: 3248 is 32,48 %. Nothing of nothing is null. */
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? null : Math.floor((part * 20_000 + whole) / (2 * whole));

/** 10000 → "100 %", 3248 → "32,48 %": a share of full time, where whole numbers are the rule. */
export const inShortPercent = (share: number) => inPercent(share).replace(',00', '');

/** 3248 → "32,48 %". */
export const inPercent = (share: number | null) =>
  share === null ? '—' : `${(share / 100).toFixed(2).replace('.', ',')}${noBreak}%`;
