import { hkdfSync } from 'node:crypto';

/** The keys of one generation: what encrypts is not what finds, and documents have one of their own. */
type Keys = { readonly encryption: Buffer; readonly index: Buffer; readonly documents: Buffer };

/** Keys for numbers of documents and for contents of documents, by generation. The newest one is written with, all of them are read with. */
export type Keyring = {
  readonly newest: number;
  readonly generations: readonly number[];
  /** @throws Error when there is no key of this generation: without it nobody can read what it encrypted */
  readonly of: (generation: number) => Keys;
};

/**
 * Makes the keyring out of the secrets of an installation (`Secrets.identifierKeys`): 32 random bytes a generation, of
 * which HKDF-SHA-256 (RFC 5869) derives a key for each use.
 * @throws Error when there is none, or one that is not 32 bytes: a program without keys must not start
 */
export function keyringOf(secrets: ReadonlyMap<number, Buffer>): Keyring {
  const keys = new Map([...secrets].map(([generation, secret]) => [generation, derived(generation, secret)]));
  if (keys.size === 0) throw new Error('SECRETS_DIR holds no key for numbers of documents (identifiers-1.key).');
  const generations = [...keys.keys()].sort((a, b) => a - b);
  return {
    newest: generations.at(-1)!,
    generations,
    of(generation) {
      const found = keys.get(generation);
      if (!found) throw new Error(`SECRETS_DIR holds no identifiers-${generation}.key.`);
      return found;
    },
  };
}

function derived(generation: number, secret: Buffer): Keys {
  if (secret.length !== 32) throw new Error(`identifiers-${generation}.key is not 32 bytes in base64.`);
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `piecza/${use}`, 32));
  return {
    encryption: key('identifiers/encryption'),
    index: key('identifiers/index'),
    documents: key('documents/content'),
  };
}
