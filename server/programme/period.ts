import { plusYears } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';

/** Both days included. */
export type Period = { readonly from: Date; readonly until: Date };

/** @throws Refusal when the days are in the wrong order or more than ten years apart. */
export function refuseUnlessPeriod({ from, until }: Period) {
  if (until < from || until > plusYears(from, 10)) throw new Refusal('programme.period', { field: 'until' });
}

export const heldIn = ({ from, until }: Period) => ({ heldOn: { gte: from, lte: until } });
