import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes as Prisma has them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** version (1) ‖ generation of the key (2) ‖ nonce (12) ‖ tag (16) ‖ what AES-256-GCM made of the text */
export const version = 1;
const [nonceAt, tagAt, textAt] = [3, 15, 31];

type Sealing = {
  /** Asked for once it is known that such a key was used. */
  readonly key: () => Buffer;
  readonly keyGeneration: number;
  /** Whose it is, authenticated with it: in another place it cannot be opened. */
  readonly boundTo: string;
};

export function sealed({ key, keyGeneration, boundTo }: Sealing, text: Uint8Array): Bytes {
  const nonce = randomBytes(tagAt - nonceAt);
  const aes = createCipheriv('aes-256-gcm', key(), nonce);
  aes.setAAD(Buffer.from(boundTo));
  const header = Buffer.from([version, keyGeneration >> 8, keyGeneration & 255]);
  const parts = [aes.update(text), aes.final()];
  return new Uint8Array(Buffer.concat([header, nonce, aes.getAuthTag(), ...parts]));
}

/** What was sealed; undefined when a byte of it, its place or its key is another. */
export function opened({ key, keyGeneration, boundTo }: Sealing, cipher: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(cipher.buffer, cipher.byteOffset, cipher.byteLength);
  if (bytes.length <= textAt || bytes[0] !== version || bytes.readUInt16BE(1) !== keyGeneration) return undefined;
  const aes = createDecipheriv('aes-256-gcm', key(), bytes.subarray(nonceAt, tagAt), { authTagLength: 16 });
  aes.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(tagAt, textAt));
  try {
    return Buffer.concat([aes.update(bytes.subarray(textAt)), aes.final()]);
  } catch {
    return undefined;
  }
}
