import { useEffect, useState, useSyncExternalStore } from 'react';

/** One row twice: as somebody wants to save it, and as it has been saved by somebody else meanwhile. */
export type Versions = {
  readonly resource: string;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
};
type Choice = 'mine' | 'theirs';
type Question = Versions & { choose: (choice: Choice) => void };

let ask: ((question: Question) => void) | undefined;

/** Puts both versions before whoever is writing. Nobody wins silently, and what was typed stays where it is meanwhile. */
export const chosenVersion = (versions: Versions) =>
  new Promise<Choice>((choose, fail) => {
    if (ask) ask({ ...versions, choose });
    else fail(new Error('nobody can be asked'));
  });

/** The question that is open; for the one place that shows it. */
export function useVersionQuestion() {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    ask = setQuestion;
    return () => {
      ask = undefined;
    };
  }, []);
  const choose = (choice: Choice) => {
    setQuestion(null);
    question?.choose(choice);
  };
  return { question, choose };
}

let begun = 0;
const pages = new Set<() => void>();

/** Forms forget what was typed into them: theirs was taken. */
export function beginPagesAnew() {
  begun++;
  for (const tell of pages) tell();
}

/** Changes when pages begin anew. */
export const usePageBeginning = () =>
  useSyncExternalStore(
    (tell) => {
      pages.add(tell);
      return () => void pages.delete(tell);
    },
    () => begun,
  );
