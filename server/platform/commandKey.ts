import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Actor } from './actor.ts';

/** Bytes as Prisma has them. */
type Bytes = Uint8Array<ArrayBuffer>;

/** Random ones: another person must not be able to guess one, nor whoever holds the database. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isCommandKey = (text: string) => uuid.test(text);

/** nonce (12) ‖ tag (16) ‖ what AES-256-GCM made of the answer */
const [tagAt, textAt] = [12, 28];

/**
 * What follows from an Idempotency-Key in the hands of one person: the name its answer is kept under, a fingerprint of
 * what was sent with it, and the encryption of what was answered. None of them can be had from the others, so whoever
 * has the table has only names.
 */
export function commandKey(idempotencyKey: string, { id, unitId }: Pick<Actor, 'id' | 'unitId'>) {
  const secret = Buffer.from(idempotencyKey.replaceAll('-', ''), 'hex');
  const derived = Buffer.from(hkdfSync('sha256', secret, `${unitId}|${id}`, 'piecza/kept-answers/1', 96));
  const [name, fingerprinting, encryption] = [derived.subarray(0, 32), derived.subarray(32, 64), derived.subarray(64)];

  return {
    hash: new Uint8Array(name),
    /** Parts are told apart by their lengths: no two lists of them are written alike. */
    fingerprintOf: (parts: readonly string[]): Bytes =>
      new Uint8Array(createHmac('sha256', fingerprinting).update(JSON.stringify(parts)).digest()),

    encrypt(text: string): Bytes {
      const nonce = randomBytes(tagAt);
      const aes = createCipheriv('aes-256-gcm', encryption, nonce).setAAD(name);
      const encrypted = Buffer.concat([aes.update(text, 'utf8'), aes.final()]);
      return new Uint8Array(Buffer.concat([nonce, aes.getAuthTag(), encrypted]));
    },

    /** @throws Error when a byte of it is another, or it was encrypted under another key */
    decrypt(cipher: Uint8Array): string {
      const bytes = Buffer.from(cipher);
      const aes = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, tagAt), { authTagLength: 16 });
      aes.setAAD(name).setAuthTag(bytes.subarray(tagAt, textAt));
      return Buffer.concat([aes.update(bytes.subarray(textAt)), aes.final()]).toString('utf8');
    },
  };
}

export type CommandKey = ReturnType<typeof commandKey>;
