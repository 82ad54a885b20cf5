import { uuidv7 } from './uuidv7.ts';

/** Commands that were sent and of which it is not known whether they arrived, each with its key. */
const unanswered = new Map<string, string>();

/**
 * The Idempotency-Key of a command. Sent again after a lost answer, word for word, it has the key it had, and the server
 * does not do it twice; once it is answered, the same words are another command.
 */
export function keyOf(command: string) {
  const key = unanswered.get(command) ?? uuidv7();
  unanswered.set(command, key);
  return { key, answered: () => void unanswered.delete(command) };
}
