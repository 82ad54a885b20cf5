import { forgetOldAnswers as forget } from '#server/keptAnswers/forgetOldAnswers.ts';
import type { Surroundings } from '../surroundings.ts';

/** Answers to commands are kept for whoever sends a command again, and no longer than that. */
export async function forgetOldAnswers({ database, now }: Surroundings) {
  await forget(database, now());
}
