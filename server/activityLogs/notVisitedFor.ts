import { plusDays } from '../platform/calendar.ts';

const longWithoutVisitDays = 30;

/** Not visited for so long that someone should ask why, or never: a condition on families and foster families. */
export const notVisitedFor = (today: Date) => ({
  OR: [{ lastVisitOn: null }, { lastVisitOn: { lte: plusDays(today, -longWithoutVisitDays) } }],
});
