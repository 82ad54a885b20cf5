import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { blindIndex, blindIndexes } from '#server/identifiers/blindIndex.ts';
import { decrypt, encrypt, type Place, UnreadableNumber } from '#server/identifiers/cipher.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';

const pesel = '44051401359';
const secrets = (...generations: number[]) => new Map(generations.map((each) => [each, randomBytes(32)]));
const keyring = keyringOf(secrets(1));
const somewhere = (): Place => ({ id: randomUUID(), unitId: randomUUID(), personId: randomUUID(), kind: 'pesel' });

test('what was encrypted for a place is read there, and never looks the same twice', () => {
  const place = somewhere();
  const [one, other] = [encrypt(keyring, place, pesel), encrypt(keyring, place, pesel)];
  expect(decrypt(keyring, place, one)).toBe(pesel);
  expect(decrypt(keyring, place, other)).toBe(pesel);
  expect(one.cipher).not.toEqual(other.cipher);
  expect(one).toMatchObject({ keyGeneration: 1 });
  expect(Buffer.from(one.cipher).toString('latin1')).not.toContain(pesel);
});

test('any byte of it changed in any bit, or cut off, is noticed', () => {
  const place = somewhere();
  const { cipher, keyGeneration } = encrypt(keyring, place, pesel);
  expect(cipher).toHaveLength(42);
  for (let at = 0; at < cipher.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const altered = Uint8Array.from(cipher, (byte, place) => (place === at ? byte ^ (1 << bit) : byte));
      expect(() => decrypt(keyring, place, { cipher: altered, keyGeneration })).toThrow(UnreadableNumber);
    }
    expect(() => decrypt(keyring, place, { cipher: cipher.slice(0, at), keyGeneration })).toThrow(UnreadableNumber);
  }
});

test('in another row, unit, person, kind or generation it cannot be read: two rows cannot change numbers', () => {
  const place = somewhere();
  const sealed = encrypt(keyring, place, pesel);
  const others: Place[] = [
    { ...place, id: randomUUID() },
    { ...place, unitId: randomUUID() },
    { ...place, personId: randomUUID() },
    { ...place, kind: 'identityDocument' },
    somewhere(),
  ];
  for (const other of others) expect(() => decrypt(keyring, other, sealed)).toThrow(UnreadableNumber);
  expect(() => decrypt(keyring, place, { ...sealed, keyGeneration: 2 })).toThrow(UnreadableNumber);
  // Under the same number another key reads nothing either.
  expect(() => decrypt(keyringOf(secrets(1)), place, sealed)).toThrow(UnreadableNumber);
});

test('an error about a number does not say the number', () => {
  const place = somewhere();
  const sealed = encrypt(keyring, place, pesel);
  try {
    decrypt(keyring, somewhere(), sealed);
    expect.unreachable();
  } catch (error) {
    const { message, stack, cause } = error as Error;
    expect(`${message}${stack}${cause}`).not.toContain(pesel);
  }
});

test('the newest key encrypts, the older ones still read', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const before = keyringOf(new Map([[1, first]]));
  const after = keyringOf(
    new Map([
      [2, second],
      [1, first],
    ]),
  );
  const place = somewhere();
  const old = encrypt(before, place, pesel);
  expect(decrypt(after, place, old)).toBe(pesel);
  expect(encrypt(after, place, pesel).keyGeneration).toBe(2);
  const fresh = encrypt(after, place, pesel);
  expect(() => decrypt(before, place, fresh)).toThrow('identifiers-2.key');
});

test('a nonce is never met twice', () => {
  const place = somewhere();
  const nonces = Array.from({ length: 10_000 }, () =>
    Buffer.from(encrypt(keyring, place, pesel).cipher.subarray(3, 15)).toString('latin1'),
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('keys that are missing or too short are refused at the start', () => {
  expect(() => keyringOf(new Map())).toThrow('no key');
  expect(() => keyringOf(new Map([[1, randomBytes(31)]]))).toThrow('not 32 bytes');
});

test('what encrypts is not what finds, and neither is the secret itself', () => {
  const secret = randomBytes(32);
  const { encryption, index } = keyringOf(new Map([[1, secret]])).of(1);
  expect(new Set([secret, encryption, index].map((key) => key.toString('hex'))).size).toBe(3);
});

test('the index is the same for a number within its unit, and for nothing else', () => {
  const unitId = randomUUID();
  const what = { unitId, kind: 'pesel', number: pesel } as const;
  const index = (ring: typeof keyring, more: object = {}) =>
    Buffer.from(blindIndex(ring, 1, { ...what, ...more })).toString('hex');
  expect(index(keyring)).toBe(index(keyring));
  const different = [
    index(keyring),
    index(keyring, { unitId: randomUUID() }),
    index(keyring, { kind: 'identityDocument' }),
    index(keyring, { number: '02070803628' }),
    index(keyringOf(secrets(1))),
  ];
  expect(new Set(different).size).toBe(different.length);
});

test('a search asks under every key', () => {
  const ring = keyringOf(secrets(3, 1));
  const what = { unitId: randomUUID(), kind: 'pesel', number: pesel } as const;
  expect(blindIndexes(ring, what)).toEqual([blindIndex(ring, 1, what), blindIndex(ring, 3, what)]);
});
