import { isDeepStrictEqual } from 'node:util';
import type { CardContent } from '#contract/workCards.ts';
import { asEntry, asHours, type CardFacts } from './cardFacts.ts';

type Line = CardContent['entries'][number] | CardContent['hours'][number];

/** How a line differs from the card that was confirmed, and since when. */
export type Difference = {
  readonly what: 'added' | 'changed' | 'moved' | 'withdrawn';
  readonly before: Line | null;
  readonly after: Line | null;
  readonly at: Date;
  /** Of a line of one's own; an entry's reason is kept with its correction. */
  readonly reason: string | null;
};

/**
 * What became different after a card was confirmed: entries recorded late, corrected, or moved to another month, and own
 * lines added or withdrawn. It follows from the facts, so nobody has to write it down, and nobody can leave it out.
 */
export function annexOf(kept: CardContent, { live, logged, hours }: CardFacts): Difference[] {
  const before = new Map<string, Line>([...kept.entries, ...kept.hours].map((line) => [line.id, line]));
  const inMonth = new Set(live.entries.map(({ id }) => id));
  const ofLog = logged.flatMap((row): Difference[] => {
    const [was, is] = [before.get(row.id) ?? null, asEntry(row)];
    const at = row.correctedAt ?? row.receivedAt;
    if (!was) return [{ what: 'added', before: null, after: is, at, reason: null }];
    if (!inMonth.has(row.id)) return [{ what: 'moved', before: was, after: is, at, reason: null }];
    return sameWork(was, is) ? [] : [{ what: 'changed', before: was, after: is, at, reason: null }];
  });
  const own = hours.flatMap((row): Difference[] => {
    const [was, is] = [before.get(row.id) ?? null, asHours(row)];
    const { withdrawnAt, withdrawReason, recordedAt, reason } = row;
    if (withdrawnAt)
      return was ? [{ what: 'withdrawn', before: was, after: null, at: withdrawnAt, reason: withdrawReason }] : [];
    return was ? [] : [{ what: 'added', before: null, after: is, at: recordedAt, reason }];
  });
  return [...ofLog, ...own].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Numbers of families are given anew when there are more of them; the family of an entry never changes. */
const sameWork = (a: Line, b: Line) => isDeepStrictEqual({ ...a, subject: 0 }, { ...b, subject: 0 });
