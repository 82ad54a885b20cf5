import type { WorkerDatabase } from '../database.ts';

/** Whoever has not asked for a week what became of a command does not ask any more. */
const keptDays = 7;

/** Removes the kept answers to commands of long ago, one unit at a time. */
export async function forgetOldAnswers(database: WorkerDatabase, now: Date) {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  for (const unitId of await database.units())
    await database.inUnit(
      unitId,
      (tx) => tx.$executeRaw`DELETE FROM kept_answers WHERE unit_id = ${unitId}::uuid AND answered_at < ${before}`,
    );
}
