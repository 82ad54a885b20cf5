import type { IdentifierKind } from '#contract/identifiers.ts';
import { type Bytes, opened, sealed, version } from '../platform/aead.ts';
import type { Keyring } from './keyring.ts';

/** The row a number is kept in. All of it is authenticated: a cipher moved to another row cannot be opened there. */
export type Place = {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly kind: IdentifierKind;
};

/** Encrypts a number for its place, under the newest key. */
export function encrypt(keyring: Keyring, place: Place, number: string): { cipher: Bytes; keyGeneration: number } {
  const keyGeneration = keyring.newest;
  return { cipher: sealed(sealingOf(keyring, place, keyGeneration), Buffer.from(number, 'utf8')), keyGeneration };
}

/**
 * The number in a cipher that was made for this place under this generation of the key.
 * @throws UnreadableNumber when a byte of it, its place or its key is another
 */
export function decrypt(keyring: Keyring, place: Place, { cipher, keyGeneration }: Sealed): string {
  const number = opened(sealingOf(keyring, place, keyGeneration), cipher);
  if (!number) throw new UnreadableNumber(place.id);
  return number.toString('utf8');
}

type Sealed = { readonly cipher: Uint8Array; readonly keyGeneration: number };

/** A number that was altered, moved or encrypted with another key. Says which row, and nothing of what is in it. */
export class UnreadableNumber extends Error {
  constructor(id: string) {
    super(`person_identifiers ${id} cannot be decrypted`);
  }
}

const sealingOf = (keyring: Keyring, place: Place, keyGeneration: number) => ({
  key: () => keyring.of(keyGeneration).encryption,
  keyGeneration,
  boundTo: boundTo(place, keyGeneration),
});

/** Ids, a kind and a number hold no bar: no two places are written alike. */
const boundTo = ({ id, unitId, personId, kind }: Place, keyGeneration: number) =>
  ['person_identifiers', 'cipher', id, unitId, personId, kind, version, keyGeneration].join('|');
