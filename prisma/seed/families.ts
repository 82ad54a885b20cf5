import type { EndingReason } from '#contract/endingGrounds.ts';
import type { FamilyRole, IntakeRoute } from '#contract/families.ts';
import { address } from './addresses.ts';
import type { Spell } from './caseloads.ts';
import { endingNotes } from './commonWords.ts';
import { ageOn, type Day, textOf, warsawMoment, yearOf } from './days.ts';
import type { FamilyThemeKey } from './familyThemes.ts';
import { courtSignature, type Ward } from './fosterCare.ts';
import { type Human, type Introductions, nameOfHousehold } from './humans.ts';
import type { Who } from './inWords.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

export type Route = (typeof IntakeRoute.options)[number];
export type Reason = (typeof EndingReason.options)[number];

export type Family = {
  readonly id: string;
  readonly name: string;
  readonly route: Route;
  readonly intakeOn: Day;
  readonly ending: { readonly on: Day; readonly reason: Reason } | null;
  readonly parents: readonly Human[];
  readonly children: readonly Human[];
  /** Children live in a foster family; the work is towards their return. */
  readonly childrenInCare: boolean;
  readonly who: Who;
  readonly themes: readonly FamilyThemeKey[];
  readonly spells: Spell[];
};

export type FamilyWish = {
  route: Route;
  intakeOn: Day;
  ending?: { on: Day; reason: Reason };
  /** Who live in foster care and belong here. */
  wards?: readonly Ward[];
  expecting?: boolean;
};

type Member = { person: Human; role: (typeof FamilyRole.options)[number]; joinedOn: Day; leftOn?: Day };

export function familyFiles(making: Making, { human, nextSurname, phone }: Introductions) {
  const { random, today, tables } = making;
  const signaturesOf = new Map<number, number>();

  /** Takes a family on: who belongs to it, by which route it came, what its difficulties are. */
  function family({ route, intakeOn, ending, wards = [], expecting = false }: FamilyWish): Family {
    const until = ending?.on ?? today;
    const surname = wards[0]?.surname ?? nextSurname();
    const ages = wards.length ? wards.map(({ bornOn }) => until - bornOn) : agesOfChildren(route, until - intakeOn);
    const oldest = Math.max(...ages, 300);
    const shape = random.weighted({ couple: 42, mother: 37, patchwork: 16, father: 5 });
    const parents = parentsOf();
    const children = wards.length ? wards : childrenOf();
    const leftOn =
      shape === 'couple' && until - intakeOn > 200 && random.chance(0.1) ? until - random.between(30, 150) : null;
    const members: Member[] = [
      ...parents.map(
        (person, at): Member => ({
          person,
          role: shape === 'patchwork' && at === 1 ? 'partner' : 'parent',
          joinedOn: intakeOn,
        }),
      ),
      ...children.map(
        (person): Member => ({
          person,
          role: 'child',
          joinedOn: Math.max(intakeOn, person.bornOn ?? today - random.between(15, 120)),
        }),
      ),
      ...grandmother(),
    ];
    const who: Who = {
      adults:
        shape === 'father' ? 'man' : parents.length === 2 && leftOn === null && random.chance(0.5) ? 'couple' : 'woman',
      children: children.length === 1 ? 'one' : 'many',
    };
    const made: Family = {
      id: random.idAt(warsawMoment(intakeOn, 9 * 60 + 30)),
      name: nameOfHousehold(surname, parents),
      route,
      intakeOn,
      ending: ending ?? null,
      parents,
      children,
      childrenInCare: wards.length > 0,
      who,
      themes: themesOf(route, children, until),
      spells: [],
    };
    keep(made, members);
    return made;

    function parentsOf() {
      const bornOn = until - oldest - random.between(18.5 * 365, 31 * 365);
      const known = { surname, knownOn: intakeOn };
      if (shape === 'father') return [human({ ...known, bornOn, sex: 'male' })];
      const mother = human({ ...known, bornOn, sex: 'female' });
      if (shape === 'mother') return [mother];
      const other = shape === 'patchwork' ? nextSurname() : surname;
      const partnerBornOn = bornOn - random.between(-700, 2600);
      return [mother, human({ ...known, surname: other, bornOn: partnerBornOn, sex: 'male' })];
    }

    /** In a patchwork family the older children may carry the name of a father who is not there. */
    function childrenOf() {
      const earlier = shape === 'patchwork' && ages.length > 1 && random.chance(0.6) ? nextSurname() : surname;
      const names: string[] = [];
      const born = ages.map((age, at) => {
        const name = at < ages.length - 1 ? earlier : surname;
        const child = human({ surname: name, bornOn: until - age, knownOn: intakeOn, avoid: names });
        names.push(child.givenName);
        return child;
      });
      const mayExpect = expecting && shape !== 'father' && until - parents[0]!.bornOn! < 42 * 365;
      return mayExpect ? [...born, human({ surname, bornOn: null, knownOn: intakeOn, sex: 'female' })] : born;
    }

    function grandmother(): Member[] {
      if (!random.chance(0.08)) return [];
      const bornOn = Math.min(...parents.map((parent) => parent.bornOn!)) - random.between(20 * 365, 28 * 365);
      return [
        {
          person: human({ surname, bornOn, knownOn: intakeOn, sex: 'female' }),
          role: 'grandparent',
          joinedOn: intakeOn,
        },
      ];
    }
  }

  /** In days, the oldest first: 2.3 children on average, mostly small ones. */
  function agesOfChildren(route: Route, since: number) {
    const count = Number(random.weighted({ '1': 27, '2': 35, '3': 22, '4': 10, '5': 4, '6': 2 }));
    const ages = [route === 'forLife' ? random.between(40, 5 * 365) : random.between(60, 11 * 365)];
    while (ages.length < count) ages.push(ages.at(-1)! + random.between(400, 1300));
    const children = ages.filter((age) => age < 17.9 * 365).reverse();
    // Work began because of a child; only „Za życiem” may begin before the birth.
    const atLeast = route === 'forLife' ? since - 160 : since + 60;
    if (children[0]! < atLeast) children[0] = Math.max(children[0]!, atLeast + random.between(0, 900));
    return children;
  }

  function themesOf(route: Route, children: readonly Human[], day: Day): FamilyThemeKey[] {
    const ages = children.flatMap(({ bornOn }) => (bornOn === null ? [] : ageOn(bornOn, day)));
    const first: FamilyThemeKey[] =
      route === 'forLife'
        ? ['forLife']
        : route === 'childInCare'
          ? ['reunification']
          : [ages.every((age) => age < 2) ? 'infant' : 'parenting'];
    const weights: Partial<Record<FamilyThemeKey, number>> = {
      household: 20,
      finances: 22,
      psychological: 14,
      work: 13,
      social: 12,
      housing: 9,
      ...(ages.some((age) => age >= 7) && route !== 'childInCare' ? { school: 24 } : {}),
      ...(ages.some((age) => age < 2) && route !== 'childInCare' ? { infant: 26 } : {}),
    };
    const chosen = new Set<FamilyThemeKey>(random.chance(0.8) ? first : [random.weighted(weights)]);
    if (route !== 'socialWorker' && route !== 'court') chosen.add(first[0]!);
    const wanted = random.between(2, 3);
    while (chosen.size < wanted) chosen.add(random.weighted(weights));
    // What comes first gives the plan its main goal.
    return route === 'socialWorker' || route === 'court' ? random.shuffled([...chosen]) : [...chosen];
  }

  function keep({ id, name, route, intakeOn }: Family, members: readonly Member[]) {
    const moment = warsawMoment(intakeOn, 9 * 60 + 30);
    tables.families.push({
      id,
      name,
      signature: signature(intakeOn),
      intake_route: route,
      intake_on: textOf(intakeOn),
      court_signature: route === 'court' ? courtSignature(making, intakeOn - 12) : null,
      ...address(random),
      phone: phone(),
      created_at: new Date(moment).toISOString(),
    });
    for (const { person, role, joinedOn, leftOn } of members)
      tables.family_members.push({
        id: random.idAt(moment),
        family_id: id,
        person_id: person.id,
        role,
        joined_on: textOf(joinedOn),
        left_on: leftOn === undefined ? null : textOf(leftOn),
      });
  }

  function signature(intakeOn: Day) {
    const year = yearOf(intakeOn);
    const number = (signaturesOf.get(year) ?? 0) + 1;
    signaturesOf.set(year, number);
    return `AR.5230.${number}.${year}`;
  }

  /** Work ends for one of the four reasons the half-year report counts. */
  function recordEnding({ id, ending }: Family, recordedBy: Worker, monitoredUntil: Day | null) {
    if (!ending) return;
    const moment = warsawMoment(ending.on, 14 * 60 + random.between(0, 50));
    tables.family_endings.push({
      id: random.idAt(moment),
      family_id: id,
      ended_on: textOf(ending.on),
      reason: ending.reason,
      ground: ending.reason,
      note: random.pick(endingNotes[ending.reason]),
      monitoring_until: monitoredUntil && textOf(monitoredUntil),
      planned_contacts: monitoredUntil ? 'rozmowa telefoniczna raz w miesiącu, wizyta co kwartał' : '',
      recorded_by_id: recordedBy.id,
      recorded_at: new Date(moment).toISOString(),
    });
  }

  return { family, recordEnding };
}
