import { useState } from 'react';
import type { WorkCardLine } from '#contract/workCards.ts';

/** Which of the cards that wait are ticked; one that was decided meanwhile is ticked no more. */
export function useChosenCards(cards: readonly WorkCardLine[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const waiting = cards.filter(({ can }) => can.decide);
  const chosen = waiting.filter(({ staffId }) => ticked.has(staffId));
  const tick = (staffIds: readonly string[], on: boolean) =>
    setTicked((before) => new Set(on ? [...before, ...staffIds] : [...before].filter((id) => !staffIds.includes(id))));
  return { waiting, chosen, isChosen: (staffId: string) => ticked.has(staffId), tick };
}

export type ChosenCards = ReturnType<typeof useChosenCards>;
