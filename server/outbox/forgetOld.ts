import type { WorkerDatabase } from '../database.ts';

/** What was told a month ago, with its record: the notification it told of stays. */
export const forgetOld = ({ ask }: WorkerDatabase) =>
  ask(`DELETE FROM outbox WHERE done_at < now() - interval '30 days'`);
