/** Holds on this day: begun, and not over. Both days count. */
export const onDay = (day: Date) => ({ startedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gte: day } }] });

/** Holds on at least one day of the period, both days included. */
export const within = (from: Date, until: Date) => ({
  startedOn: { lte: until },
  OR: [{ endedOn: null }, { endedOn: { gte: from } }],
});

/** Assigned to this worker today, as a figure about their work; who may open a file is `filesOf`'s. */
export const assignedTo = (staffId: string, today: Date) => ({ assignments: { some: { staffId, ...onDay(today) } } });
