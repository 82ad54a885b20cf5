import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * What must be known to nobody else: a folder with one file for each secret, readable by the one user a program runs as.
 * That is also how containers are handed secrets. A program reads only those it needs, when it needs them, so that each
 * process can be given its own.
 */
export function secretsIn(folder: string) {
  const text = (name: SecretName) => {
    const file = join(folder, name);
    if (!existsSync(file)) throw new MissingSecret(name);
    return readFileSync(file, 'utf8').trim();
  };
  return {
    /** The password of one of the logins of server/platform/logins.ts. */
    password: (login: LoginName) => text(`${login}.password`),
    /** The password of the tables' owner, for migrations; absent where DATABASE_URL holds it. */
    ownerPassword: () => (existsSync(join(folder, 'owner.password')) ? text('owner.password') : undefined),
    /** The password of the login that receives backups; absent where somebody else makes them. */
    backupPassword: () => (existsSync(join(folder, 'backup.password')) ? text('backup.password') : undefined),
    /** Signs who is asking. */
    contextKey: () => Buffer.from(text('context.key'), 'base64'),
    /** Signs the blocks of the log. */
    sealKey: () => text('seal.key'),
    /** Whoever has it can check the log, and forge nothing. */
    sealPublicKey: () => text('seal.pub'),
    /** Keys for numbers of documents, by generation; the highest one encrypts, all of them decrypt. */
    identifierKeys: () =>
      new Map(
        readdirSync(folder)
          .map((name) => /^identifiers-(\d+)\.key$/.exec(name))
          .filter((match) => match !== null)
          .map(([name, generation]) => [Number(generation), Buffer.from(text(name as SecretName), 'base64')]),
      ),
  };
}

export type Secrets = ReturnType<typeof secretsIn>;
export type LoginName = (typeof loginNames)[number];
type SecretName =
  | `${LoginName | 'owner' | 'backup'}.password`
  | 'context.key'
  | 'seal.key'
  | 'seal.pub'
  | `identifiers-${number}.key`;

export const loginNames = ['api', 'gate', 'worker', 'sealer', 'queue'] as const;

export class MissingSecret extends Error {
  constructor(name: string) {
    super(`W katalogu SECRETS_DIR brakuje pliku ${name}. / The file ${name} is missing in SECRETS_DIR.`);
  }
}

/**
 * Makes the secrets that are not there yet; those that are stay.
 * @param owner also a password for the owner of the database, where that is made anew too
 * @returns the names of the new ones
 */
export function makeSecrets(folder: string, { owner = false } = {}): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = () => randomBytes(32).toString('base64');
  const made = loginNames.map((login) => keep(`${login}.password`, () => randomBytes(24).toString('base64url')));
  made.push(keep('backup.password', () => randomBytes(24).toString('base64url')));
  if (owner) made.push(keep('owner.password', () => randomBytes(24).toString('base64url')));
  made.push(keep('context.key', key));
  if (!readdirSync(folder).some((name) => name.startsWith('identifiers-'))) made.push(keep('identifiers-1.key', key));
  if (!existsSync(join(folder, 'seal.key'))) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    made.push(
      keep('seal.key', () => privateKey),
      keep('seal.pub', () => publicKey),
    );
  }
  return made.flat();

  function keep(name: SecretName, value: () => string) {
    const file = join(folder, name);
    if (existsSync(file)) return [];
    writeFileSync(file, `${value().trim()}\n`, { mode: 0o600, flag: 'wx' });
    return [name];
  }
}

/**
 * Adds the next key for numbers of documents. It is on the disk, whole, before anybody can see it: what is encrypted with
 * a key that a power cut took away is lost.
 * @returns its generation
 */
export function addIdentifierKey(folder: string): number {
  const generation = Math.max(0, ...secretsIn(folder).identifierKeys().keys()) + 1;
  const name: SecretName = `identifiers-${generation}.key`;
  const unfinished = join(folder, `${name}.new`);
  writeFileSync(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  // Unlike a renaming, this never takes the place of a key that is there.
  linkSync(unfinished, join(folder, name));
  rmSync(unfinished);
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
  return generation;
}

/** HMAC-SHA-256 with its key prepared, the two halves as wall.context_keys keeps them (RFC 2104). */
export function hmacPads(key: Buffer) {
  if (key.length > 64) throw new Error('the key is longer than a block of SHA-256');
  const block = Buffer.concat([key, Buffer.alloc(64 - key.length)]);
  return { inner: Buffer.from(block.map((byte) => byte ^ 0x36)), outer: Buffer.from(block.map((byte) => byte ^ 0x5c)) };
}

export const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
