import type { PlacementBasis, PlacementEnd } from '#contract/children.ts';
import type { FosterFamilyType } from '#contract/fosterFamilies.ts';
import { address } from './addresses.ts';
import type { Spell } from './caseloads.ts';
import {
  ageOn,
  type Day,
  plusMonths,
  textOf,
  warsawMoment,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  yearOf,
} from './days.ts';
import { type Human, type Introductions, nameOfHousehold } from './humans.ts';
import type { Making } from './making.ts';
import type { Surname } from './surnames.ts';

export type FosterType = (typeof FosterFamilyType.options)[number];
type End = (typeof PlacementEnd.options)[number];

export type Ward = Human & { readonly bornOn: Day; readonly surname: Surname };
export type Stay = {
  readonly ward: Ward;
  readonly placedOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: End | null;
};

export type Foster = {
  readonly id: string;
  readonly name: string;
  readonly type: FosterType;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly carers: readonly Human[];
  readonly stays: Stay[];
  readonly spells: Spell[];
};

/** Brothers and sisters who come together: how old they are, in days, and how long ago they came. */
export type Siblings = { ages: readonly number[]; placedAgo: number };
export type FosterWish = { type: FosterType; siblings: readonly Siblings[]; endedAgo?: number };

/** The law's limit of children and adult wards; kin families have none, so theirs is the room they have. */
const limits: Record<FosterType, number> = {
  kin: 3,
  nonProfessional: 3,
  professional: 3,
  professionalEmergency: 3,
  professionalSpecialist: 3,
  familyChildrensHome: 8,
};

export function fosterCare(making: Making, { human, nextSurname, phone }: Introductions) {
  const { random, today, tables } = making;
  const signaturesOf = new Map<number, number>();

  function foster({ type, siblings, endedAgo }: FosterWish): Foster {
    const endedOn = endedAgo === undefined ? null : workingDayOnOrBefore(today - endedAgo);
    const groups = siblings.map(({ ages, placedAgo }) => ({ ages, placedOn: workingDayOnOrBefore(today - placedAgo) }));
    const firstPlacement = Math.min(...groups.map(({ placedOn }) => placedOn));
    // A kin family begins with the child; others were qualified before.
    const startedOn = type === 'kin' ? firstPlacement : workingDayOnOrAfter(firstPlacement - random.between(60, 1500));
    const surname = nextSurname();
    const carers = carersFor(type, surname, startedOn, Math.min(...siblings.flatMap(({ ages }) => ages), 5000));
    const wards = siblings.reduce((sum, { ages }) => sum + ages.length, 0);
    const made = {
      id: random.idAt(warsawMoment(startedOn, 10 * 60)),
      name: nameOfHousehold(surname, carers),
      type,
      startedOn,
      endedOn,
      carers,
      stays: [],
      spells: [],
    };
    tables.foster_families.push({
      id: made.id,
      name: made.name,
      signature: signature(startedOn),
      type,
      capacity: Math.max(limits[type], wards),
      started_on: textOf(startedOn),
      ended_on: endedOn && textOf(endedOn),
      ...address(random),
      phone: phone() ?? '000 000 001',
      created_at: new Date(warsawMoment(startedOn, 10 * 60)).toISOString(),
    });
    for (const carer of carers)
      tables.foster_carers.push({
        id: random.idAt(warsawMoment(startedOn, 10 * 60)),
        foster_family_id: made.id,
        person_id: carer.id,
        started_on: textOf(startedOn),
        ended_on: endedOn && textOf(endedOn),
      });
    for (const { ages, placedOn } of groups) {
      // Grandchildren may carry the grandparents' name; other children bring their own.
      const own = type === 'kin' && random.chance(0.55) ? surname : nextSurname();
      const names: string[] = [];
      for (const age of ages) {
        const ward = introduce(own, today - Math.round(age), placedOn, names);
        names.push(ward.givenName);
        place(made, ward, placedOn, endedOn, endedOn === null ? null : reasonToLeave(ward, endedOn));
      }
    }
    return made;
  }

  function introduce(surname: Surname, bornOn: Day, knownOn: Day, avoid: readonly string[] = []): Ward {
    return { ...human({ surname, bornOn, knownOn, avoid }), bornOn, surname };
  }

  function place(
    { id, stays }: Foster,
    ward: Ward,
    placedOn: Day,
    endedOn: Day | null,
    endReason: End | null,
    basis = basisOf(today - placedOn),
  ) {
    stays.push({ ward, placedOn, endedOn, endReason });
    tables.placements.push({
      id: random.idAt(warsawMoment(placedOn, 12 * 60)),
      child_id: ward.id,
      foster_family_id: id,
      placed_on: textOf(placedOn),
      ended_on: endedOn && textOf(endedOn),
      basis,
      court_signature: basis === 'courtOrder' ? courtSignature(making, placedOn) : null,
      end_reason: endReason,
    });
  }

  /** When a foster family ends its function, its children have left it. */
  const reasonToLeave = (ward: Ward, day: Day): End =>
    isAdult(ward, day) ? 'independence' : ageOn(ward.bornOn, day) < 5 ? 'adoption' : 'returnToFamily';

  /** Without an order of the court nobody stays for long. */
  function basisOf(daysAgo: number): (typeof PlacementBasis.options)[number] {
    if (daysAgo < 45 && random.chance(0.4)) return 'urgent';
    return random.weighted({ courtOrder: 95, parentsRequest: 5 });
  }

  /** Of these many, kin are mostly grandparents; a few are grown-up brothers and sisters. */
  function carersFor(type: FosterType, surname: Surname, since: Day, youngest: number) {
    const years = (from: number, until: number) => since - random.between(from * 365, until * 365);
    const couple = random.chance(type === 'kin' ? 0.45 : 0.78);
    const isSibling = type === 'kin' && youngest > 9 * 365 && random.chance(0.12);
    const bornOn = isSibling ? years(22, 28) : type === 'kin' ? years(48, 66) : years(31, 54);
    const first = human({ surname, bornOn, knownOn: since, sex: couple || random.chance(0.92) ? 'female' : 'male' });
    if (!couple || isSibling) return [first];
    return [first, human({ surname, bornOn: bornOn - random.between(-900, 1800), knownOn: since, sex: 'male' })];
  }

  function signature(startedOn: Day) {
    const year = yearOf(startedOn);
    const number = (signaturesOf.get(year) ?? 0) + 1;
    signaturesOf.set(year, number);
    return `RZ.5231.${number}.${year}`;
  }

  return { foster, introduce, place };
}

/** „III Nsm 123/25”: a family division, its own case number and year. */
export const courtSignature = ({ random }: Making, day: Day) =>
  `III Nsm ${random.between(11, 980)}/${String(yearOf(day)).slice(2)}`;

export const livesThere = ({ placedOn, endedOn }: Stay, day: Day) =>
  placedOn <= day && (endedOn === null || endedOn > day);

export const isAdult = ({ bornOn }: Ward, day: Day) => ageOn(bornOn, day) >= 18;
export const cameOfAgeOn = ({ bornOn }: Ward) => plusMonths(bornOn, 18 * 12);
