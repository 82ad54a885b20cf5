import { CardContent, type WorkCardState } from '#contract/workCards.ts';
import type { WorkCardStep } from '#prisma/client.ts';
import { hashOf } from './cardContent.ts';

type State = (typeof WorkCardState.options)[number];
type Steps = readonly WorkCardStep[];

const after = {
  confirm: 'confirmed',
  confirmFor: 'confirmed',
  takeBack: 'open',
  accept: 'accepted',
  return: 'returned',
} as const;

/** By the worker, or for one who has left. */
export const isConfirmation = (step: WorkCardStep['step']) => step === 'confirm' || step === 'confirmFor';

/** What a card is after these steps, in their order. Accepted is for good: the database lets nothing follow it. */
export const stateOf = (steps: Steps): State => (steps.length ? after[steps.at(-1)!.step] : 'open');

export const revisionOf = (steps: Steps) => steps.at(-1)?.number ?? 0;

/** What stands on a card that was confirmed, and whether it is what was kept then; nothing on one that is still open. */
export function keptContent(steps: Steps): { content: CardContent; hash: string; intact: boolean } | null {
  const state = stateOf(steps);
  if (state !== 'confirmed' && state !== 'accepted') return null;
  const { content: kept, contentHash } = steps.findLast(({ step }) => isConfirmation(step))!;
  const content = CardContent.parse(kept);
  return { content, hash: contentHash!, intact: hashOf(content) === contentHash };
}
