import { workerOn } from './caseloads.ts';
import {
  betweenStays,
  fosterAgreements,
  fosterCommonCalls,
  fosterMeetings,
  inAttempts,
  schoolAgreements,
} from './commonWords.ts';
import { type Day, weekdayOf } from './days.ts';
import type { Entry, Kind } from './entries.ts';
import { type Foster, livesThere, type Ward } from './fosterCare.ts';
import { type FosterThemeKey, fosterThemes } from './fosterThemes.ts';
import { inWords, type Who } from './inWords.ts';
import type { Making } from './making.ts';
import { isAboutHome, isOutdoors, isWithChild, noteWriter } from './noteWriter.ts';
import type { Worker } from './staff.ts';
import type { Theme } from './themes.ts';
import type { WorksOn } from './worksOn.ts';

/** What a coordinator writes down about one foster family: a visit or two a month, calls and errands between them. */
export function fosterEntries(
  { random, today, firstDay }: Making,
  foster: Foster,
  worksOn: WorksOn,
  {
    themesOf,
    assessedOn,
    quietSince,
  }: { themesOf: (ward: Ward) => readonly FosterThemeKey[]; assessedOn: ReadonlySet<Day>; quietSince: Day | null },
): Entry[] {
  const entries: Entry[] = [];
  const [firstSpell] = foster.spells;
  if (!firstSpell) return entries;
  const pupils = foster.stays.some(({ ward }) => today - ward.bornOn > 7.5 * 365);
  const notes = noteWriter(random, pupils ? [...fosterAgreements, ...schoolAgreements] : fosterAgreements);
  const from = Math.max(firstDay, firstSpell.from);
  const end = Math.min(foster.endedOn ?? today - 1, today - 1);
  const hour = random.between(480, 900);

  for (let day = from + random.between(1, 12); day <= end; day += random.between(14, 27)) visit(day);
  for (let day = from + random.between(1, 20); day <= end; day += random.between(6, 17)) other(day);
  for (const day of assessedOn) meeting(day);
  return entries;

  function visit(wanted: Day) {
    const [day, worker] = soonFrom(wanted);
    if (!worker || (quietSince !== null && day >= quietSince)) return;
    const outcome = random.weighted({ tookPlace: 91, notAtHome: 5, cancelled: 4 });
    const startsAt = hour + random.between(-60, 60);
    if (outcome !== 'tookPlace') {
      const note = notes.next(inAttempts[outcome]);
      add({ worker, day, startsAt, kind: 'visit', outcome, minutes: 10, place: 'home', note });
      return;
    }
    const wards = wardsOn(day);
    const about = themeOf(wards);
    const who = whoIsThere(wards);
    const note = wards.length === 0 ? notes.next(betweenStays) : notes.visit(about, who);
    const seen = whoSawChildren(wards, day, note);
    const there = seen === 'notSeen' ? [] : wards;
    const carers = foster.carers.filter((_, at) => at === 0 || who.adults === 'couple');
    add({
      worker,
      day,
      startsAt,
      kind: 'visit',
      outcome,
      minutes: Number(random.weighted({ '45': 18, '60': 40, '75': 22, '90': 20 })),
      place: isOutdoors(note) ? 'outdoors' : random.chance(0.05) && !isAboutHome(note) ? 'office' : 'home',
      presentIds: [...carers, ...there].map(({ id }) => id),
      childSeen: seen,
      forms: formsOf(about, wards),
      theme: about.key,
      note,
    });
  }

  function whoSawChildren(wards: readonly Ward[], day: Day, note: string) {
    if (wards.length === 0) return null;
    return random.weighted({
      withOthers: 66,
      alone: canTalk(wards, day) ? 18 : 0,
      notSeen: isWithChild(note) ? 0 : 16,
    });
  }

  function other(wanted: Day) {
    const [day, worker] = soonFrom(wanted);
    if (!worker) return;
    const kind = random.weighted<Kind>({ phoneCall: 56, institutionContact: 32, accompanying: 12 });
    const wards = wardsOn(day);
    if (wards.length === 0) return;
    const about = themeOf(wards);
    const who = whoIsThere(wards);
    const common = {
      worker,
      day,
      startsAt: random.between(460, 900),
      kind,
      outcome: 'tookPlace',
      theme: about.key,
    } as const;
    const forms = [about.forms[0]!];
    if (kind === 'phoneCall')
      add({
        ...common,
        forms,
        minutes: random.between(1, 4) * 5,
        place: 'phone',
        note: inWords(notes.next(random.chance(0.5) ? fosterCommonCalls : about.calls), who),
      });
    else if (kind === 'institutionContact')
      add({
        ...common,
        forms,
        minutes: random.between(2, 8) * 5,
        place: random.weighted({ phone: 70, office: 30 }),
        note: inWords(notes.next(about.offices), who),
      });
    else {
      const [place, note] = notes.next(about.trips);
      const presentIds = foster.carers.slice(0, 1).map(({ id }) => id);
      add({ ...common, forms, minutes: random.between(4, 9) * 15, place, presentIds, note: inWords(note, who) });
    }
  }

  /** An assessment is a meeting, and the meeting is work. */
  function meeting(day: Day) {
    const worker = workerOn(foster.spells, day);
    if (!worker || day < from || day > end) return;
    const who = whoIsThere(wardsOn(day));
    add({
      worker,
      day,
      startsAt: random.between(540, 720),
      kind: 'teamMeeting',
      outcome: 'tookPlace',
      minutes: random.between(4, 8) * 15,
      place: 'office',
      presentIds: foster.carers.slice(0, 1).map(({ id }) => id),
      forms: ['childPlanPreparation', 'fosterFamilySupport'],
      note: inWords(notes.next(fosterMeetings), who),
    });
  }

  /** The first day within a week on which the coordinator works. */
  function soonFrom(wanted: Day): [Day, Worker | undefined] {
    // What would fall on a weekend is spread over the week after it.
    const from = weekdayOf(wanted) < 5 ? wanted : wanted + random.between(2, 6);
    for (let day = from; day < from + 6 && day <= end; day++) {
      const worker = workerOn(foster.spells, day);
      if (worker && worksOn(worker, day)) return [day, worker];
    }
    return [wanted, undefined];
  }

  function wardsOn(day: Day) {
    return foster.stays.filter((stay) => livesThere(stay, day)).map(({ ward }) => ward);
  }

  function whoIsThere(wards: readonly Ward[]): Who {
    const one = foster.carers[0]!.sex === 'female' ? 'woman' : 'man';
    return {
      adults: foster.carers.length > 1 && random.chance(0.5) ? 'couple' : one,
      children: wards.length > 1 ? 'many' : 'one',
    };
  }

  /** One of the matters of those who live there that day. */
  function themeOf(wards: readonly Ward[]): Theme {
    const keys = wards.flatMap((ward) => themesOf(ward));
    return keys.length ? fosterThemes[random.pick(keys)] : fosterThemes.daily;
  }

  function formsOf({ forms }: Theme, wards: readonly Ward[]) {
    return random.chance(0.35) ? [...new Set([forms[0]!, random.pick(themeOf(wards).forms)])] : [forms[0]!];
  }

  function add(
    entry: Omit<Entry, 'latest' | 'subject' | 'presentIds' | 'childSeen' | 'forms' | 'theme'> & Partial<Entry>,
  ) {
    const spell = foster.spells.findLast((each) => each.worker === entry.worker)!;
    entries.push({
      presentIds: [],
      childSeen: null,
      forms: [],
      theme: null,
      ...entry,
      subject: { foster_family_id: foster.id },
      latest: Math.min(end, spell.until ?? end),
    });
  }
}

const canTalk = (wards: readonly Ward[], day: Day) => wards.some(({ bornOn }) => day - bornOn > 5 * 365);
