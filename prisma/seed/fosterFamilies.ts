import { caseloads } from './caseloads.ts';
import type { Day } from './days.ts';
import { plusMonths } from './days.ts';
import { type Foster, type FosterType, type FosterWish, fosterCare, livesThere, type Siblings } from './fosterCare.ts';
import type { Introductions } from './humans.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

const year = 365.25;

/** Foster families of a city: who they are, who lives and lived there, and their coordinators. */
export function makeFosterFamilies(
  making: Making,
  introductions: Introductions,
  coordinators: readonly Worker[],
  assignedBy: Worker,
): Foster[] {
  const { random, today } = making;
  const care = fosterCare(making, introductions);
  const { assign, hasRoom } = caseloads(making, assignedBy.id);
  const [first, ...others] = coordinators.filter(({ caseload }) => caseload > 0);

  const shown = demoWishes(today).map(care.foster);
  const rest = random.shuffled(commonWishes()).map(care.foster);
  const emergency = rest.find(({ type }) => type === 'professionalEmergency')!;
  rememberEmergencyStays();
  rememberEarlierWards();
  assignToday();
  return [...shown, ...rest, ...closedOnes()];

  /** By type as in the country at large; with those of `demoWishes` 111. */
  function commonWishes(): FosterWish[] {
    const many: Partial<Record<FosterType, number>> = {
      kin: 63,
      nonProfessional: 29,
      professional: 3,
      professionalEmergency: 1,
      professionalSpecialist: 1,
      familyChildrensHome: 1,
    };
    return (Object.entries(many) as [FosterType, number][]).flatMap(([type, count]) =>
      Array.from({ length: count }, () => ({ type, siblings: groupsFor(type) })),
    );
  }

  function groupsFor(type: FosterType): Siblings[] {
    if (type === 'professionalEmergency') return [group(2, 0.2, 5, 100), group(1, 0.1, 2, 60)];
    if (type === 'familyChildrensHome') return [group(3, 5, 15, 2400), group(2, 4, 13, 1500), group(2, 3, 14, 700)];
    if (type === 'professional') return [group(random.between(1, 2), 2, 14, 1300), group(1, 1, 14, 700)];
    if (type === 'professionalSpecialist') return [group(1, 6, 13, 1500)];
    const size = Number(random.weighted({ '1': 73.2, '2': 18.2, '3': 5.5, '4': 3.1 }));
    const grownUp = size === 1 && random.chance(0.09);
    return [grownUp ? group(1, 18.1, 19.8, 3200) : group(size, 0.6, 17.6, type === 'kin' ? 3200 : 2600)];
  }

  /** The oldest is at most `until`; brothers and sisters came on the same day, after the youngest was born. */
  function group(size: number, from: number, until: number, longest: number): Siblings {
    const youngest = random.between(from * year, Math.max(from * year, (until - (size - 1) * 2.2) * year));
    const ages = [youngest];
    while (ages.length < size) ages.push(ages.at(-1)! + random.between(1.1 * year, 2.9 * year));
    // Adult wards came as children, some time before they were seventeen.
    const atLeast = Math.max(20, ages.at(-1)! - 17 * year);
    const atMost = Math.max(atLeast, Math.min(youngest - 15, longest));
    return { ages, placedAgo: Math.round(atLeast + (atMost - atLeast) * random.next() ** 1.4) };
  }

  /** Many children first spent some weeks in emergency care; at most three at a time. */
  function rememberEmergencyStays() {
    for (const foster of [...shown, ...rest]) {
      if (foster === emergency || foster.type === 'kin') continue;
      for (const placedOn of new Set(foster.stays.map((stay) => stay.placedOn))) {
        const wards = foster.stays.filter((stay) => stay.placedOn === placedOn).map(({ ward }) => ward);
        const came = placedOn - random.between(50, 118);
        const youngest = Math.max(...wards.map(({ bornOn }) => bornOn));
        if (placedOn < today - 1500 || placedOn > today - 20 || youngest > came - 4 || came < emergency.startedOn)
          continue;
        if (!roomAt(emergency, came, placedOn, wards.length, 3)) continue;
        for (const ward of wards) care.place(emergency, ward, came, placedOn, 'changeOfPlacement', 'courtOrder');
      }
    }
  }

  function roomAt({ stays }: Foster, from: Day, until: Day, wanted: number, capacity: number) {
    const days = [from, ...stays.map(({ placedOn }) => placedOn).filter((day) => day > from && day < until)];
    return days.every((day) => stays.filter((stay) => livesThere(stay, day)).length + wanted <= capacity);
  }

  /** Children who went home, were adopted or grew up before those who live there now came. */
  function rememberEarlierWards() {
    for (const foster of random.shuffled([...shown, ...rest])) {
      if (foster.type === 'kin' ? !random.chance(0.12) : !random.chance(0.6)) continue;
      const before = Math.min(...foster.stays.map(({ placedOn }) => placedOn), today - 40);
      if (before - foster.startedOn < 300) {
        if (foster.type === 'kin') rememberBrotherOf(foster);
        continue;
      }
      const endedOn = before - random.between(10, 90);
      const placedOn = random.between(Math.max(foster.startedOn + 20, endedOn - 1100), endedOn - 120);
      const endReason = random.weighted({ returnToFamily: 45, adoption: 30, independence: 20, other: 5 });
      const ageAtEnd = { returnToFamily: [4, 15], adoption: [0.9, 5], independence: [18.2, 20], other: [9, 16] }[
        endReason
      ];
      const bornOn = Math.min(endedOn - random.between(ageAtEnd[0]! * year, ageAtEnd[1]! * year), placedOn - 12);
      const ward = care.introduce(introductions.nextSurname(), bornOn, placedOn);
      care.place(foster, ward, placedOn, endedOn, endReason, 'courtOrder');
    }
  }

  /** In a kin family it was an older brother or sister who came along and has since become independent. */
  function rememberBrotherOf(foster: Foster) {
    const [stay] = foster.stays;
    if (!stay || today - stay.placedOn < 900) return;
    const endedOn = today - random.between(40, 600);
    const bornOn = plusMonths(endedOn, -18 * 12) - random.between(20, 500);
    const ward = care.introduce(stay.ward.surname, bornOn, stay.placedOn, [stay.ward.givenName]);
    care.place(foster, ward, stay.placedOn, endedOn, 'independence', 'courtOrder');
  }

  /** The demo coordinator keeps those made to be shown; one family of the others waits for a coordinator. */
  function assignToday() {
    const keepers = others.flatMap((worker) => Array.from({ length: worker.caseload }, () => worker));
    const former = coordinators.filter(({ caseload }) => caseload === 0);
    const pairs: [Foster, Worker][] = [
      ...shown.map((foster): [Foster, Worker] => [foster, first!]),
      ...random.shuffled(rest.slice(0, keepers.length)).map((foster, at): [Foster, Worker] => [foster, keepers[at]!]),
    ];
    for (const [foster, worker] of pairs) {
      const begun = foster.startedOn + random.between(2, 12);
      const earlier = former.find(
        (each) => each.until! > begun && hasRoom(each, Math.max(begun, each.from), each.until),
      );
      const takesOver = earlier && worker.from < earlier.until! && random.chance(0.25);
      if (takesOver)
        foster.spells.push(
          assign(earlier, { foster_family_id: foster.id }, Math.max(begun, earlier.from), earlier.until),
        );
      const from = Math.min(today - 1, Math.max(takesOver ? earlier.until! + 1 : begun, worker.from));
      foster.spells.push(assign(worker, { foster_family_id: foster.id }, from, null));
    }
  }

  /** Families that no longer carry out the function: the last child left with it. */
  function closedOnes() {
    return Array.from({ length: 6 }, (_, at) => {
      const endedAgo = 50 + at * 95;
      const age = random.pick([3.1, 9, 13, 18.4, 18.6]) * year + endedAgo;
      const siblings = [{ ages: [age], placedAgo: endedAgo + random.between(400, 1050) }];
      const foster = care.foster({ type: at % 3 ? 'kin' : 'nonProfessional', siblings, endedAgo });
      const from = foster.startedOn + random.between(2, 12);
      const worker = random.shuffled(coordinators).find((each) => hasRoom(each, from, foster.endedOn));
      if (worker) foster.spells.push(assign(worker, { foster_family_id: foster.id }, from, foster.endedOn));
      return foster;
    });
  }
}

/** What the demo coordinator's Monday should show, one family each: birthdays ahead, a new stay, an adult ward. */
function demoWishes(today: Day): FosterWish[] {
  const turning = (years: number, inDays: number) => today - plusMonths(today + inDays, -12 * years);
  const one = (type: FosterType, age: number, placedAgo: number): FosterWish => ({
    type,
    siblings: [{ ages: [age], placedAgo }],
  });
  return [
    one('kin', turning(3, 25), 310),
    one('kin', turning(17, 41), 2100),
    one('kin', turning(18, 52), 1900),
    one('nonProfessional', 5.4 * 365, 12),
    one('kin', 19.1 * 365, 3000),
    { type: 'kin', siblings: [{ ages: [2300, 3200], placedAgo: 980 }] },
    { type: 'nonProfessional', siblings: [{ ages: [1900, 2700, 3500], placedAgo: 760 }] },
    one('kin', 11.3 * 365, 1500),
    one('kin', 420, 230),
    one('nonProfessional', 8.7 * 365, 640),
    one('professional', 6.2 * 365, 410),
    one('kin', 14.6 * 365, 2600),
    {
      type: 'familyChildrensHome',
      siblings: [
        { ages: [2900, 3700, 4600], placedAgo: 1700 },
        { ages: [2100, 3000], placedAgo: 1100 },
        { ages: [5300], placedAgo: 520 },
      ],
    },
  ];
}
