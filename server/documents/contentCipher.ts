import type { Keyring } from '../identifiers/keyring.ts';
import { type Bytes, opened, sealed, version } from '../platform/aead.ts';

/** The row a content is kept in, authenticated with it. */
type Place = { readonly id: string; readonly unitId: string; readonly documentId: string };
type Sealed = { readonly cipher: Uint8Array; readonly keyGeneration: number };

/** Encrypts the content of a document for its place, under the newest key. */
export function encryptContent(
  keyring: Keyring,
  place: Place,
  content: Uint8Array,
): { cipher: Bytes; keyGeneration: number } {
  const keyGeneration = keyring.newest;
  return { cipher: sealed(sealingOf(keyring, place, keyGeneration), content), keyGeneration };
}

/** @throws UnreadableContent when a byte of it, its place or its key is another: nothing of it is served */
export function decryptContent(keyring: Keyring, place: Place, { cipher, keyGeneration }: Sealed): Buffer {
  const content = opened(sealingOf(keyring, place, keyGeneration), cipher);
  if (!content) throw new UnreadableContent(place.id);
  return content;
}

/** A content that was altered, moved or encrypted with another key. */
export class UnreadableContent extends Error {
  constructor(id: string) {
    super(`document_contents ${id} cannot be decrypted`);
  }
}

const sealingOf = (keyring: Keyring, { id, unitId, documentId }: Place, keyGeneration: number) => ({
  key: () => keyring.of(keyGeneration).documents,
  keyGeneration,
  boundTo: ['document_contents', 'cipher', id, unitId, documentId, version, keyGeneration].join('|'),
});
