import { workerOn } from './caseloads.ts';
import { agreements, commonCalls, commonOffices, hearings, inAttempts, meetings, planTalks } from './commonWords.ts';
import { type Day, weekdayOf } from './days.ts';
import type { Entry, Kind } from './entries.ts';
import type { Family } from './families.ts';
import { begunOn } from './familyPlans.ts';
import { familyThemes } from './familyThemes.ts';
import { inWords, type Who } from './inWords.ts';
import type { Making } from './making.ts';
import { isAboutHome, isOutdoors, isWithChild, noteWriter } from './noteWriter.ts';
import type { Worker } from './staff.ts';
import type { Theme } from './themes.ts';
import type { WorksOn } from './worksOn.ts';

/**
 * What an assistant writes down about one family: about a visit a week, more at the beginning, and between visits calls,
 * errands together and talks with institutions.
 * @param quietSince from this day nobody has managed to see the family
 */
export function familyEntries(
  { random, today, firstDay }: Making,
  family: Family,
  worksOn: WorksOn,
  quietSince: Day | null,
): Entry[] {
  const entries: Entry[] = [];
  if (family.spells.length === 0) return entries;
  const themes: Theme[] = family.themes.map((key) => familyThemes[key]);
  const notes = noteWriter(random, agreements);
  const begun = begunOn(family);
  const end = Math.min(family.ending?.on ?? today - 1, today - 1);
  const weekday = random.between(0, 4);
  const hour = random.chance(0.45) ? random.between(450, 690) : random.between(720, 960);

  for (let week = Math.max(begun, firstDay); week <= end; week += 7) {
    const age = week - begun;
    const rhythm = age < 90 ? 1 : age < 500 ? 0.96 : 0.86;
    if (random.chance(rhythm)) visit(week + ((weekday - weekdayOf(week) + 7) % 7));
    if (age < 60 && random.chance(0.35)) visit(week + ((weekday + 3 - weekdayOf(week) + 7) % 7));
    for (let more = Number(random.weighted({ '0': 23, '1': 34, '2': 29, '3': 14 })); more > 0; more--)
      other(week + random.between(0, 6));
  }
  return entries;

  function visit(wanted: Day) {
    const day = wanted + (random.chance(0.2) ? random.between(-1, 2) : 0);
    const worker = workerOn(family.spells, day);
    if (!isPossible(worker, day)) return;
    const quiet = quietSince !== null && day >= quietSince;
    if (quiet && !random.chance(0.5)) return;
    const outcome = quiet
      ? random.weighted({ notAtHome: 60, refused: 25, cancelled: 15 })
      : random.weighted({ tookPlace: 87, notAtHome: 8, refused: 2, cancelled: 3 });
    const startsAt = hour + random.between(-40, 60);
    if (outcome !== 'tookPlace') {
      const note = random.chance(0.85) ? notes.next(inAttempts[outcome]) : '';
      const minutes = outcome === 'cancelled' ? 5 : 15;
      add({ worker, day, startsAt, kind: 'visit', outcome, minutes, place: 'home', note });
      return;
    }
    const planning = day - begun < 45 && random.chance(0.55);
    const about = random.pick(themes);
    const who = whoIsThere();
    const note = planning ? inWords(notes.next(planTalks), who) : notes.visit(about, who);
    const seen = whoSawChildren(note);
    add({
      worker,
      day,
      startsAt,
      kind: 'visit',
      outcome,
      minutes: Number(random.weighted({ '60': 28, '75': 14, '90': 34, '105': 8, '120': 16 })),
      place: isOutdoors(note) ? 'outdoors' : random.chance(0.08) && !isAboutHome(note) ? 'office' : 'home',
      presentIds: [...adultsPresent(who), ...(seen === 'notSeen' ? [] : childrenPresent(day))],
      childSeen: seen,
      forms: planning ? ['planDrafting', about.forms[0]!] : formsOf(about),
      theme: about.key,
      note,
    });
  }

  function whoSawChildren(note: string) {
    if (family.childrenInCare) return 'notSeen';
    return random.weighted({ withOthers: 74, alone: 8, notSeen: isWithChild(note) ? 0 : 18 });
  }

  function other(day: Day) {
    const worker = workerOn(family.spells, day);
    if (!isPossible(worker, day)) return;
    const quiet = quietSince !== null && day >= quietSince;
    const kind = random.weighted<Kind>({
      phoneCall: 44,
      institutionContact: 31,
      ...(quiet ? {} : { accompanying: 16 }),
      teamMeeting: 5,
      court: family.route === 'court' || family.childrenInCare ? 4 : 0.5,
    });
    const about = random.pick(themes);
    const who = whoIsThere();
    const common = {
      worker,
      day,
      startsAt: random.between(450, 900),
      kind,
      outcome: 'tookPlace',
      theme: about.key,
    } as const;
    const forms = [about.forms[0]!];
    if (kind === 'phoneCall')
      add({
        ...common,
        forms,
        minutes: random.between(1, 5) * 5,
        place: 'phone',
        note: inWords(notes.next(random.chance(0.5) ? commonCalls : about.calls), who),
      });
    else if (kind === 'institutionContact')
      add({
        ...common,
        forms,
        minutes: random.between(2, 9) * 5,
        place: random.weighted({ phone: 62, office: 38 }),
        note: inWords(notes.next(random.chance(0.35) ? commonOffices : about.offices), who),
      });
    else if (kind === 'accompanying') {
      const [place, note] = notes.next(about.trips);
      const minutes = random.between(6, 12) * 15;
      add({ ...common, forms, minutes, place, presentIds: adultsPresent(who), note: inWords(note, who) });
    } else if (kind === 'teamMeeting')
      add({ ...common, forms, minutes: random.between(4, 8) * 15, place: 'office', note: notes.next(meetings) });
    else
      add({
        ...common,
        forms: ['socialProblems'],
        minutes: random.between(4, 9) * 15,
        place: 'court',
        note: notes.next(hearings),
      });
  }

  function isPossible(worker: Worker | undefined, day: Day): worker is Worker {
    if (!worker || day < Math.max(begun, firstDay) || day > end) return false;
    return worksOn(worker, day) || (random.chance(0.02) && weekdayOf(day) === 5 && worksOn(worker, day - 1));
  }

  /** The mother, the father or both, whoever the family's daily life rests on. */
  function whoIsThere(): Who {
    const { adults, children } = family.who;
    return { adults: adults === 'couple' && random.chance(0.5) ? 'woman' : adults, children };
  }

  function adultsPresent({ adults }: Who) {
    return family.parents.filter((_, at) => at === 0 || adults === 'couple').map(({ id }) => id);
  }

  function childrenPresent(day: Day) {
    const born = family.children.filter(({ bornOn }) => bornOn !== null && bornOn <= day);
    const there = born.filter(() => random.chance(0.75));
    return (there.length ? there : born).map(({ id }) => id);
  }

  function formsOf({ forms }: Theme) {
    const second = random.chance(0.4) ? random.pick(random.pick(themes).forms) : undefined;
    const first = random.chance(0.75) ? forms[0]! : random.pick(forms);
    return [...new Set(second ? [first, second] : [first])];
  }

  function add(
    entry: Omit<Entry, 'latest' | 'subject' | 'presentIds' | 'childSeen' | 'forms' | 'theme'> & Partial<Entry>,
  ) {
    const spell = family.spells.findLast((each) => each.worker === entry.worker)!;
    entries.push({
      presentIds: [],
      childSeen: null,
      forms: [],
      theme: null,
      ...entry,
      subject: { family_id: family.id },
      latest: Math.min(end, spell.until ?? end),
    });
  }
}
