import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Role } from '#contract/actor.ts';
import { CardContent } from '#contract/workCards.ts';
import { allowanceOf } from './allowanceOf.ts';
import { totalsOf } from './cardTime.ts';

type Facts = Pick<CardContent, 'entries' | 'hours' | 'contracts'>;

/** What a card says, worked out from what there is now. */
export function contentOf(month: Date, roles: readonly Role[], { entries, hours, contracts }: Facts): CardContent {
  const totals = totalsOf({ entries, hours });
  const allowance = allowanceOf(month, roles, contracts, totals.workedMinutes);
  return { entries, hours, contracts, totals, allowance };
}

/** As it is kept: plain JSON, whose fields have the order of the contract. */
export const asKept = (content: CardContent) => z.encode(CardContent, content);

/** SHA-256 of a content as it is kept; PostgreSQL keeps JSON in an order of its own, so the contract's is put back first. */
export const hashOf = (content: CardContent) =>
  createHash('sha256')
    .update(JSON.stringify(asKept(content)))
    .digest('hex');
