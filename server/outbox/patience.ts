/** How long what is to be told is waited for, and how often it is tried. */
export type Patience = {
  /** Who took a message has so long to tell it; then the relay asks again. Longer than a mail server may take. */
  readonly leaseMs: number;
  readonly attempts: number;
  /** Before the second attempt; before each further one four times as long, until it is `longestMs`. */
  readonly retryMs: number;
  readonly longestMs: number;
};

/** A mail server that is away for half a day loses nobody a message: the eighth attempt is after about 15 hours. */
export const usualPatience: Patience = {
  leaseMs: 30_000,
  attempts: 8,
  retryMs: 30_000,
  longestMs: 6 * 3_600_000,
};

export const waitAfter = (attempt: number, { retryMs, longestMs }: Patience) =>
  Math.min(retryMs * 4 ** (attempt - 1), longestMs);
