import { checkDigitOf, readPesel } from '#contract/pesel.ts';
import { blindIndex } from '#server/identifiers/blindIndex.ts';
import { encrypt } from '#server/identifiers/cipher.ts';
import type { Keyring } from '#server/identifiers/keyring.ts';
import { type Random, randomFrom } from './random.ts';
import type { Row, Tables } from './tables.ts';

/**
 * Numbers for two in three people of a unit. Nobody living has them: each says a day of the 2100s, otherwise the person's
 * own. A number that agreed with an invented birth date could be somebody's.
 */
export function numbersOf(unitId: string, { people, staff_roles }: Tables, keyring: Keyring): Row[] {
  const random = randomFrom('numery');
  const recordedById = String(staff_roles.find(({ role }) => role === 'supervisor')!.staff_id);
  return people
    .filter(() => random.chance(0.67))
    .flatMap(({ id: personId, born_on, sex, created_at }) => {
      const number = born_on && sex ? peselOf(random, String(born_on), sex === 'male') : undefined;
      if (!number) return [];
      const place = {
        id: random.idAt(Date.parse(String(created_at))),
        unitId,
        personId: String(personId),
        kind: 'pesel' as const,
      };
      const { cipher, keyGeneration } = encrypt(keyring, place, number);
      return {
        id: place.id,
        person_id: place.personId,
        kind: place.kind,
        cipher: hex(cipher),
        blind_index: hex(blindIndex(keyring, keyGeneration, { ...place, number })),
        key_generation: keyGeneration,
        recorded_by_id: recordedById,
        recorded_at: created_at!,
        revision: 1,
      };
    });
}

/** None for 29 February 2000: 2100 has no such day. */
function peselOf(random: Random, bornOn: string, male: boolean) {
  const month = Number(bornOn.slice(5, 7)) + 40;
  const serial = `${random.between(100, 999)}${random.between(0, 4) * 2 + (male ? 1 : 0)}`;
  const ten = `${bornOn.slice(2, 4)}${month}${bornOn.slice(8)}${serial}`;
  const pesel = ten + checkDigitOf(ten);
  return typeof readPesel(pesel) === 'string' ? undefined : pesel;
}

const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`;
