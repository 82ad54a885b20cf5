import { type Caseloads, caseloads } from './caseloads.ts';
import { type Day, workingDayOnOrAfter, workingDayOnOrBefore } from './days.ts';
import { type Family, type FamilyWish, familyFiles, type Reason, type Route } from './families.ts';
import { type Foster, isAdult, livesThere, type Ward } from './fosterCare.ts';
import type { Introductions } from './humans.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

/** Families of the city's assistants: those they work with, those that wait, and those the work with has ended. */
export function makeFamilies(
  making: Making,
  introductions: Introductions,
  assistants: readonly Worker[],
  assignedBy: Worker,
  fosters: readonly Foster[],
): Family[] {
  const { random, today } = making;
  const files = familyFiles(making, introductions);
  const desk = caseloads(making, assignedBy.id);
  const former = assistants.find(({ until }) => until !== null);
  const routes = random.shuffled(routesOf({ socialWorker: 97, court: 18, forLife: 8 }));
  const reasons = random.shuffled(endingReasons);
  const wards = sharedChildren();

  const open = assistants.flatMap((worker) =>
    Array.from({ length: worker.caseload }, (_, at) => openFamily(worker, at)),
  );
  standIn(making, desk, assistants, open);
  const waiting = [6, 9].map((ago) =>
    files.family({ route: 'socialWorker', intakeOn: workingDayOnOrBefore(today - ago) }),
  );
  const ended = random
    .shuffled(routesOf({ socialWorker: 34, court: 6, forLife: 3, childInCare: 2 }))
    .map((route, at) => endedFamily(route, at));
  return [...open, ...waiting, ...ended];

  /** The last to be taken are the first assistant's: two children the first coordinator looks after as well. */
  function sharedChildren() {
    const groups = siblingsInCare(fosters, today);
    const first = groups.find((group) => group.length === 2)!;
    return [...random.shuffled(groups.filter((group) => group !== first)).slice(0, 4), first];
  }

  /** Every worker has one new family or two, and some that have been coming for years. */
  function openFamily(worker: Worker, at: number): Family {
    const longest = Math.min(1060, former ? today - Math.min(worker.from, former.until! - 500) : today - worker.from);
    const isNew = today - worker.from < 60;
    const ago = isNew
      ? today - worker.from - at * 6 - 2
      : at === 0
        ? worker === assistants[0]
          ? 29
          : random.between(25, 60)
        : Math.round(90 + (longest - 90) * random.next() ** 0.8);
    const intakeOn = workingDayOnOrAfter(today - ago);
    // One family in twenty-five has children in foster care and works towards their return.
    const children = at === 3 && wards.length && worker.caseload > 8 ? wards.pop() : undefined;
    const wish: FamilyWish = children
      ? { route: 'childInCare', intakeOn, wards: children }
      : { route: routes.pop() ?? 'socialWorker', intakeOn, expecting: at === 5 && random.chance(0.5) };
    const family = files.family(wish);
    assignSince(worker, family);
    return family;
  }

  /** Families older than their assistant's contract were taken over from the one who left. */
  function assignSince(worker: Worker, { id, spells, intakeOn }: Family) {
    const begun = Math.min(today, intakeOn + random.between(0, 8));
    if (
      begun >= worker.from &&
      !(former && begun < former.until! - 200 && random.chance(0.07) && desk.hasRoom(former, begun, former.until))
    ) {
      spells.push(desk.assign(worker, { family_id: id }, begun, null));
      return;
    }
    const takenOver = Math.max(worker.from, former!.until! + 1);
    if (desk.hasRoom(former!, begun, former!.until))
      spells.push(desk.assign(former!, { family_id: id }, begun, former!.until));
    spells.push(desk.assign(worker, { family_id: id }, takenOver, null));
  }

  function endedFamily(route: Route, at: number): Family {
    const on = workingDayOnOrBefore(today - 9 - Math.round(at * 15.2) - random.between(0, 8));
    const intakeOn = workingDayOnOrAfter(on - random.between(130, 760));
    const reason = reasons.pop()!;
    const family = files.family({ route, intakeOn, ending: { on, reason } });
    const begun = intakeOn + random.between(0, 8);
    const worker = random.shuffled(assistants).find((each) => desk.hasRoom(each, begun, on));
    if (worker) family.spells.push(desk.assign(worker, { family_id: family.id }, begun, on));
    const isMonitored = reason === 'goalsReached' && on > today - 140 && worker?.until === null;
    files.recordEnding(family, assignedBy, isMonitored ? on + 180 : null);
    if (isMonitored) desk.monitor(worker, family.id, on + 1);
    return family;
  }
}

/** Of those that end, about a quarter have reached their goals; the most common is that the family stops coming. */
const endingReasons: readonly Reason[] = [
  ...Array.from({ length: 12 }, () => 'goalsReached' as const),
  ...Array.from({ length: 16 }, () => 'familyStoppedCooperating' as const),
  ...Array.from({ length: 7 }, () => 'noEffects' as const),
  ...Array.from({ length: 10 }, () => 'changeOfMethod' as const),
];

const routesOf = (counts: Partial<Record<Route, number>>) =>
  (Object.entries(counts) as [Route, number][]).flatMap(([route, count]) => Array.from({ length: count }, () => route));

/** Children of one family who live together with a foster family and are not yet of age. */
function siblingsInCare(fosters: readonly Foster[], today: Day): Ward[][] {
  return fosters
    .filter(({ type }) => type !== 'familyChildrensHome' && type !== 'professionalEmergency')
    .map(({ stays }) => stays.filter((stay) => livesThere(stay, today) && today - stay.placedOn > 60))
    .filter((stays) => stays.length > 0 && stays.every(({ ward }) => !isAdult(ward, today)))
    .map((stays) => stays.map(({ ward }) => ward));
}

/** Some months ago one assistant stood in for another for three weeks: an assignment with a last day. */
function standIn({ today }: Making, desk: Caseloads, assistants: readonly Worker[], families: readonly Family[]) {
  const from = workingDayOnOrAfter(today - 124);
  const absent = assistants[4]!;
  for (const family of families) {
    const [spell] = family.spells;
    if (spell?.worker !== absent || spell.from > from) continue;
    const substitute = assistants.find(
      (each) => each !== absent && each !== assistants[1] && desk.hasRoom(each, from, from + 20),
    );
    if (substitute) family.spells.push(desk.assign(substitute, { family_id: family.id }, from, from + 20));
  }
}
