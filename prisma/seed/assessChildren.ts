import { assessmentDays, type Urgency } from './assessments.ts';
import { workerOn } from './caseloads.ts';
import { ageOn, type Day, textOf, warsawMoment } from './days.ts';
import { cameOfAgeOn, type Foster, isAdult, livesThere, type Ward } from './fosterCare.ts';
import { type FosterThemeKey, fosterThemes } from './fosterThemes.ts';
import { inWords } from './inWords.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

type Care = { ward: Ward; begunOn: Day; endedOn: Day | null };

/** Assessments of children in care, brothers and sisters in one go; who lived where decides who held them. */
export function assessChildren(
  making: Making,
  fosters: readonly Foster[],
  {
    demoCoordinator,
    supervisor,
    themesOf,
  }: { demoCoordinator: Worker; supervisor: Worker; themesOf: (ward: Ward) => readonly FosterThemeKey[] },
): Map<Foster, Set<Day>> {
  const { random, today, tables } = making;
  const held = new Map<Foster, Set<Day>>();
  const together = new Map<string, Day[]>();
  const cares = careOfEach();
  const urgent = urgencies();
  for (const { ward, begunOn, endedOn } of cares) for (const day of daysFor(ward, begunOn, endedOn)) assess(ward, day);
  return held;

  /** Moving from one foster family to another does not end care. */
  function careOfEach(): Care[] {
    const byWard = new Map<Ward, Care>();
    for (const { stays } of fosters)
      for (const { ward, placedOn, endedOn } of stays) {
        const known = byWard.get(ward);
        const ends =
          known && (known.endedOn === null || endedOn === null)
            ? null
            : Math.max(known?.endedOn ?? 0, endedOn ?? 0) || null;
        byWard.set(ward, {
          ward,
          begunOn: Math.min(known?.begunOn ?? placedOn, placedOn),
          endedOn: known ? ends : endedOn,
        });
      }
    return [...byWard.values()];
  }

  function daysFor(ward: Ward, begunOn: Day, endedOn: Day | null) {
    const cameOfAge = cameOfAgeOn(ward);
    const until = cameOfAge <= today ? Math.min(cameOfAge, endedOn ?? cameOfAge) : endedOn;
    const urgency = urgent.get(ward) ?? 'later';
    const small = begunOn < ward.bornOn + 3 * 366;
    const key = `${fosterOn(ward, today)?.id} ${begunOn} ${urgency}`;
    const known = together.get(key);
    if (known && !small && until === null) return known;
    const days = assessmentDays(making, { about: 'child', begunOn, endedOn: until, bornOn: ward.bornOn, urgency });
    if (!small && until === null) together.set(key, days);
    return days;
  }

  /** The demo coordinator has two overdue and three due soon; the team some more of both. */
  function urgencies() {
    const minors = cares.filter(
      ({ ward, endedOn, begunOn }) => endedOn === null && !isAdult(ward, today + 200) && begunOn < today - 200,
    );
    const isOwn = ({ ward }: Care) => workerOn(fosterOn(ward, today)?.spells ?? [], today) === demoCoordinator;
    const own = random.shuffled(minors.filter(isOwn));
    const others = random.shuffled(minors.filter((care) => !isOwn(care)));
    const pairs: [Care | undefined, Urgency][] = [
      ...own.slice(0, 5).map((care, at): [Care, Urgency] => [care, at < 2 ? 'overdue' : 'soon']),
      ...others.slice(0, 6).map((care): [Care, Urgency] => [care, 'overdue']),
      ...others.slice(6, 20).map((care): [Care, Urgency] => [care, 'soon']),
    ];
    return new Map(pairs.flatMap(([care, urgency]) => (care ? [[care.ward, urgency] as const] : [])));
  }

  function fosterOn(ward: Ward, day: Day) {
    return fosters.find(({ stays }) => stays.some((stay) => stay.ward === ward && livesThere(stay, day)));
  }

  function assess(ward: Ward, day: Day) {
    const foster = fosterOn(ward, day);
    if (!foster) return;
    held.set(foster, (held.get(foster) ?? new Set()).add(day));
    const moment = warsawMoment(day, random.between(12 * 60, 15 * 60));
    const themes = random.shuffled(themesOf(ward)).slice(0, 2);
    const conclusion = random.weighted({ stayJustified: 79, changePlan: 17, returnPossible: 4 });
    const words = themes.map((key) => random.pick(fosterThemes[key][random.chance(0.6) ? 'better' : 'same']));
    tables.assessments.push({
      id: random.idAt(moment),
      kind: 'child',
      family_id: null,
      child_id: ward.id,
      held_on: textOf(day),
      submitted_on: textOf(day),
      areas: null,
      period_from: null,
      period_until: null,
      effort: '',
      approved_on: null,
      approved_by_id: null,
      conclusion,
      summary: [...words, random.pick(ageOn(ward.bornOn, day) < 6 ? ofSmall : ofOlder), conclusions[conclusion]]
        .map((sentence) => inWords(sentence, { adults: 'couple', children: 'one' }))
        .join(' '),
      participants: participants(),
      recorded_by_id: (workerOn(foster.spells, day) ?? supervisor).id,
      recorded_at: new Date(moment).toISOString(),
    });
  }

  function participants() {
    const invited = ['asystent rodziny', 'przedstawiciel ośrodka adopcyjnego', 'matka', 'wychowawca ze szkoły'];
    return [
      'rodzina zastępcza',
      'koordynator',
      'pedagog',
      'psycholog',
      ...invited.filter(() => random.chance(0.35)),
    ].join(', ');
  }
}

const ofSmall = [
  'Szczepienia są aktualne, dziecko jest pod opieką pediatry.',
  'Stan zdrowia dobry, dziecko pod stałą opieką przychodni.',
  'Dziecko jest pogodne i silnie związane z opiekunami.',
];

const ofOlder = [
  'Dziecko wysłuchano; chce pozostać w rodzinie zastępczej.',
  'Dziecko ma dobre relacje z rówieśnikami i stałe zajęcia.',
  'Stan zdrowia dobry, badania kontrolne wykonane.',
  'Dziecko wysłuchano; prosi o częstsze spotkania z rodzeństwem.',
  'Dziecko wysłuchano; mówi, że czuje się bezpiecznie.',
];

const conclusions = {
  stayJustified: 'Dalszy pobyt w pieczy zastępczej jest zasadny.',
  changePlan: 'Dalszy pobyt jest zasadny; plan pomocy dziecku wymaga zmiany.',
  returnPossible: 'Ustaje przyczyna umieszczenia; zespół wnosi o rozważenie powrotu do rodziny.',
} as const;
