import { createHmac } from 'node:crypto';
import type { IdentifierKind } from '#contract/identifiers.ts';
import type { Bytes } from '../platform/aead.ts';
import type { Keyring } from './keyring.ts';

type Numbered = { readonly unitId: string; readonly kind: IdentifierKind; readonly number: string };

/**
 * Finds a number among encrypted ones: the same for the same number, kind and unit, HMAC-SHA-256 under a key of its own.
 * A plain hash would not do: there are so few PESELs that all of them can be tried within minutes.
 */
export const blindIndex = (keyring: Keyring, generation: number, { unitId, kind, number }: Numbered): Bytes =>
  new Uint8Array(
    createHmac('sha256', keyring.of(generation).index)
      .update(['person_identifiers', 'blind_index', unitId, kind, number].join('|'))
      .digest(),
  );

/** The same under every key: while keys change, rows are of several generations. */
export const blindIndexes = (keyring: Keyring, what: Numbered) =>
  keyring.generations.map((generation) => blindIndex(keyring, generation, what));
