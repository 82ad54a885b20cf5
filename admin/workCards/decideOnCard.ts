import type { WorkCardMove } from '#contract/workCards.ts';
import { callApi } from '../app/http.ts';

export type Decision = (typeof WorkCardMove.options)[number];

/** The card one has before one: whose, of which month, and how far it had come. */
export type Seen = { staffId: string; month: string; revision: number; hash?: string };

export const decideOnCard = ({ staffId, month, revision, hash }: Seen, decision: Decision, comment?: string) =>
  callApi('/work-card/decisions', {
    method: 'POST',
    revision,
    body: {
      staffId,
      month,
      decision,
      ...((decision === 'confirm' || decision === 'confirmFor') && { hash }),
      ...((decision === 'return' || decision === 'confirmFor') && { comment: comment || null }),
    },
  });
