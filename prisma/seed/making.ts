import type { Day } from './days.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

/** What every part of the demo needs: chance, the day it ends on, and where its rows go. */
export type Making = {
  readonly random: Random;
  readonly today: Day;
  /** First day with entries: two full years. */
  readonly firstDay: Day;
  readonly tables: Tables;
};
