import { useState } from 'react';
import type { Problems } from './entry.ts';

/** What is wrong with which answer; once it is answered anew, nothing is said of it until somebody looks again. */
export function useProblems() {
  const [problems, setProblems] = useState<Problems>({});
  const answered = (part: object) =>
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))));
  return { problems, setProblems, answered };
}
