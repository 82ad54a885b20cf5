import type { Actor } from '#contract/actor.ts';

/** Holds on this day: begun, and not over. Both days count. */
export const onDay = (day: Date) => ({ startedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gte: day } }] });

/** Holds on at least one day of the period, both days included. */
export const within = (from: Date, until: Date) => ({
  startedOn: { lte: until },
  OR: [{ endedOn: null }, { endedOn: { gte: from } }],
});

/** The families (or foster families) this worker looks after today: the fact that opens a file. */
export const inCareOf = ({ id, today }: Pick<Actor, 'id' | 'today'>) => ({
  assignments: { some: { staffId: id, ...onDay(today) } },
});
