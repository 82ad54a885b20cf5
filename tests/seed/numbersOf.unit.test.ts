import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPesel } from '#contract/pesel.ts';
import { acceptable } from '#server/identifiers/acceptable.ts';
import { decrypt } from '#server/identifiers/cipher.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { numbersOf } from '../../prisma/seed/identifiers.ts';
import { noRows, type Row } from '../../prisma/seed/tables.ts';

const unitId = randomUUID();
const keyring = keyringOf(new Map([[1, randomBytes(32)]]));
const supervisor = randomUUID();

const someone = (born_on: string | null, sex: string | null): Row => ({
  id: randomUUID(),
  born_on,
  sex,
  created_at: '2026-01-05T08:00:00Z',
});

/** The numbers in clear, with whom they are of. */
function numbersFor(people: Row[]) {
  const tables = { ...noRows(), people, staff_roles: [{ staff_id: supervisor, role: 'supervisor' }] };
  return numbersOf(unitId, tables, keyring).map((row) => {
    const place = { id: String(row.id), unitId, personId: String(row.person_id), kind: 'pesel' as const };
    const cipher = Buffer.from(String(row.cipher).slice(2), 'hex');
    const number = decrypt(keyring, place, { cipher, keyGeneration: Number(row.key_generation) });
    return { number, person: people.find(({ id }) => id === row.person_id)!, row };
  });
}

test('every number of the demo is whole, nobody living has it, and it is otherwise the person’s', () => {
  const people = Array.from({ length: 500 }, (_, n) =>
    someone(
      new Date(Date.UTC(1935 + (n % 90), n % 12, 1 + (n % 28))).toISOString().slice(0, 10),
      n % 2 ? 'male' : 'female',
    ),
  );
  const numbers = numbersFor(people);
  expect(numbers.length).toBeGreaterThan(250);
  expect(numbers.length).toBeLessThan(420);
  for (const { number, person, row } of numbers) {
    const facts = readPesel(number);
    if (typeof facts === 'string') throw new Error(facts);
    expect(facts.bornOn.slice(0, 2)).toBe('21');
    expect(facts.bornOn.slice(2)).toBe(String(person.born_on).slice(2));
    expect(facts.sex).toBe(person.sex);
    expect(row.recorded_by_id).toBe(supervisor);
    // And it is one that can be entered in a demo unit by hand.
    acceptable('pesel', number, { person: { bornOn: null, sex: null }, today: new Date(), demo: true });
  }
});

test('who is expected, and who was born on a day that 2100 will not have, has none', () => {
  const people = Array.from({ length: 50 }, (_, n) => (n % 2 ? someone(null, null) : someone('2000-02-29', 'female')));
  expect(numbersFor(people)).toEqual([]);
});
