import type { Day } from './days.ts';
import { textOf, warsawMoment } from './days.ts';
import { givenNames } from './givenNames.ts';
import type { Making } from './making.ts';
import { inTurns } from './random.ts';
import { type Surname, surnames } from './surnames.ts';

export type Sex = 'female' | 'male';

export type Human = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: Sex;
  /** Null for a child who is expected. */
  readonly bornOn: Day | null;
};

type Wish = { surname: Surname; bornOn: Day | null; knownOn: Day; sex?: Sex; avoid?: readonly string[] };

/** Introduces people to the unit: ordinary given names of their generation, invented surnames. */
export function introductions({ random, today, tables }: Making) {
  const nextSurname = inTurns(random, surnames);
  const phone = () => (random.chance(0.85) ? `000 000 0${String(random.between(1, 99)).padStart(2, '0')}` : null);

  /** @param avoid given names already taken in that family */
  function human({ surname, bornOn, knownOn, sex, avoid = [] }: Wish): Human {
    const born = bornOn ?? today;
    const own = sex ?? (random.chance(0.5) ? 'female' : 'male');
    const generation = today - born < 19 * 365 ? 'child' : today - born < 47 * 365 ? 'adult' : 'senior';
    const names = givenNames[generation][own];
    const person = {
      id: random.idAt(warsawMoment(knownOn, 9 * 60)),
      givenName: bornOn === null ? 'Dziecko oczekiwane' : random.pick(names.filter((name) => !avoid.includes(name))),
      familyName: own === 'female' ? surname.female : surname.male,
      sex: own,
      bornOn,
    } as const;
    tables.people.push({
      id: person.id,
      given_name: person.givenName,
      family_name: person.familyName,
      born_on: bornOn === null ? null : textOf(bornOn),
      sex: bornOn === null ? null : own,
      phone: generation !== 'child' && bornOn !== null ? phone() : null,
      created_at: new Date(warsawMoment(knownOn, 9 * 60)).toISOString(),
    });
    return person;
  }

  return { human, nextSurname, phone };
}

export type Introductions = ReturnType<typeof introductions>;

/** „Wzorcowi Anna i Jan” for a couple of one name, „Wzorcowa Anna” otherwise: as a register lists them. */
export function nameOfHousehold(surname: Surname, adults: readonly Human[]) {
  const [first, second] = adults;
  const sameName = second && [surname.female, surname.male].includes(second.familyName);
  return sameName
    ? `${surname.family} ${first!.givenName} i ${second.givenName}`
    : `${first!.familyName} ${first!.givenName}`;
}
