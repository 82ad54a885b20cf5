import { checkDigitOf } from '#contract/pesel.ts';
import { blindIndex } from '#server/identifiers/blindIndex.ts';
import { encrypt } from '#server/identifiers/cipher.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { prisma, secrets } from './databases.ts';

export const identifierKeys = () => keyringOf(secrets.identifierKeys());

/** Whoever was born on this day is alive no more: numbers of theirs may be made up. */
export const longAgo = '1901-05-05';

/** A PESEL of somebody born on `longAgo`; even `n` are women's. */
export function peselNo(n: number) {
  const ten = `010505${String(n).padStart(4, '0')}`;
  return ten + checkDigitOf(ten);
}

type Given = { id: string; unitId: string; personId: string; recordedById: string; number: string };

/** A PESEL that is recorded already, encrypted as the product does it. */
export function givenPesel({ number, ...row }: Given, keyring = identifierKeys(), db = prisma) {
  const place = { ...row, kind: 'pesel' as const };
  const { cipher, keyGeneration } = encrypt(keyring, place, number);
  const index = blindIndex(keyring, keyGeneration, { ...place, number });
  const recordedAt = new Date('2026-05-01T10:00:00Z');
  return db.personIdentifier.create({ data: { ...place, cipher, keyGeneration, blindIndex: index, recordedAt } });
}
