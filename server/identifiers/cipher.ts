import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { IdentifierKind } from '#contract/identifiers.ts';
import type { Keyring } from './keyring.ts';

/** The row a number is kept in. All of it is authenticated: a cipher moved to another row cannot be opened there. */
export type Place = {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly kind: IdentifierKind;
};

/** Bytes as Prisma has them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** version (1) ‖ generation of the key (2) ‖ nonce (12) ‖ tag (16) ‖ what AES-256-GCM made of the number */
const version = 1;
const [nonceAt, tagAt, textAt] = [3, 15, 31];

/** Encrypts a number for its place, under the newest key. */
export function encrypt(keyring: Keyring, place: Place, number: string): { cipher: Bytes; keyGeneration: number } {
  const keyGeneration = keyring.newest;
  const nonce = randomBytes(tagAt - nonceAt);
  const aes = createCipheriv('aes-256-gcm', keyring.of(keyGeneration).encryption, nonce);
  aes.setAAD(boundTo(place, keyGeneration));
  const text = Buffer.concat([aes.update(number, 'utf8'), aes.final()]);
  const header = Buffer.from([version, keyGeneration >> 8, keyGeneration & 255]);
  return { cipher: new Uint8Array(Buffer.concat([header, nonce, aes.getAuthTag(), text])), keyGeneration };
}

/**
 * The number in a cipher that was made for this place under this generation of the key.
 * @throws UnreadableNumber when a byte of it, its place or its key is another
 */
export function decrypt(keyring: Keyring, place: Place, { cipher, keyGeneration }: Sealed): string {
  const bytes = Buffer.from(cipher);
  if (bytes.length <= textAt || bytes[0] !== version || bytes.readUInt16BE(1) !== keyGeneration)
    throw new UnreadableNumber(place.id);
  const { encryption } = keyring.of(keyGeneration);
  const aes = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(nonceAt, tagAt), { authTagLength: 16 });
  aes.setAAD(boundTo(place, keyGeneration)).setAuthTag(bytes.subarray(tagAt, textAt));
  try {
    return Buffer.concat([aes.update(bytes.subarray(textAt)), aes.final()]).toString('utf8');
  } catch {
    throw new UnreadableNumber(place.id);
  }
}

type Sealed = { readonly cipher: Uint8Array; readonly keyGeneration: number };

/** A number that was altered, moved or encrypted with another key. Says which row, and nothing of what is in it. */
export class UnreadableNumber extends Error {
  constructor(id: string) {
    super(`person_identifiers ${id} cannot be decrypted`);
  }
}

/** Ids, a kind and a number hold no bar: no two places are written alike. */
const boundTo = ({ id, unitId, personId, kind }: Place, keyGeneration: number) =>
  Buffer.from(['person_identifiers', 'cipher', id, unitId, personId, kind, version, keyGeneration].join('|'));
