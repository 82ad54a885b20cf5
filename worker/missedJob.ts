import type { ScheduledJob } from '#server/jobs.ts';

const inWarsaw = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', hour: '2-digit', hourCycle: 'h23' });
const summariesFrom = 6;

/**
 * What a machine that was off at night does when it starts. The summary brings the obligations in line first; whoever
 * had theirs today gets no second one.
 */
export const missedJob = (now: Date): ScheduledJob =>
  Number(inWarsaw.format(now)) >= summariesFrom ? 'prepareSummaries' : 'evaluateObligations';
