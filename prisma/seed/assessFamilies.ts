import { AssessedArea } from '#contract/assessments.ts';
import { assessmentDays, type Urgency } from './assessments.ts';
import { workerOn } from './caseloads.ts';
import { type Day, textOf, warsawMoment } from './days.ts';
import type { Family } from './families.ts';
import { begunOn } from './familyPlans.ts';
import { familyThemes } from './familyThemes.ts';
import { inWords } from './inWords.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

/** Periodic assessments of families, at least every half-year, written by whoever looked after them. */
export function assessFamilies(
  making: Making,
  families: readonly Family[],
  { demoAssistant, supervisor }: { demoAssistant: Worker; supervisor: Worker },
) {
  const { random, today, tables } = making;
  const open = families.filter(
    ({ ending, spells }) => !ending && spells.length > 0 && begunOn({ spells }) < today - 200,
  );
  const urgent = urgencies();
  for (const family of families) {
    if (family.spells.length === 0) continue;
    const days = assessmentDays(making, {
      about: 'family',
      begunOn: begunOn(family),
      endedOn: family.ending?.on ?? null,
      bornOn: null,
      urgency: urgent.get(family) ?? 'later',
    });
    for (const day of days) assess(family, day, day === days.at(-1));
  }

  /** The demo assistant has one overdue and two due soon; the team some more of both. */
  function urgencies() {
    const own = random.shuffled(open.filter((family) => isOf(family, demoAssistant)));
    const others = random.shuffled(open.filter((family) => !isOf(family, demoAssistant)));
    const wanted: [Family | undefined, Urgency][] = [
      [own[0], 'overdue'],
      [own[1], 'soon'],
      [own[2], 'soon'],
      ...others.slice(0, 5).map((family): [Family, Urgency] => [family, 'overdue']),
      ...others.slice(5, 14).map((family): [Family, Urgency] => [family, 'soon']),
    ];
    return new Map(wanted.flatMap(([family, urgency]) => (family ? [[family, urgency] as const] : [])));
  }

  function isOf({ spells }: Family, worker: Worker) {
    return workerOn(spells, today) === worker;
  }

  function assess(family: Family, day: Day, isLast: boolean) {
    const moment = warsawMoment(day, random.between(11 * 60, 15 * 60));
    const reached = isLast && family.ending?.reason === 'goalsReached';
    const themes = random.shuffled(family.themes).slice(0, 2);
    const well = themes.map(() => (reached ? true : random.chance(0.55)));
    const conclusion = reached
      ? 'endWork'
      : isLast && family.ending?.reason === 'changeOfMethod'
        ? 'changeMethod'
        : random.weighted({ continue: 76, changePlan: 22, changeMethod: 2 });
    const byAreas = !family.ending && day > today - byAreasSince;
    const author = workerOn(family.spells, day) ?? supervisor;
    const approved = byAreas && author !== supervisor && day < today - 14;
    const words = themes.map((key, at) => random.pick(familyThemes[key][well[at] ? 'better' : 'same']));
    tables.assessments.push({
      id: random.idAt(moment),
      kind: 'family',
      family_id: family.id,
      child_id: null,
      held_on: textOf(day),
      conclusion,
      summary: [...words, random.pick(cooperation), conclusions[conclusion]]
        .map((sentence) => inWords(sentence, family.who))
        .join(' '),
      participants: participants(family),
      // In every row: rows of one table are written with the columns of the first.
      areas: byAreas ? areasOf() : null,
      period_from: byAreas ? textOf(Math.max(family.intakeOn, day - 180)) : null,
      period_until: byAreas ? textOf(day) : null,
      effort: byAreas ? inWords(random.pick(cooperation), family.who) : '',
      submitted_on: textOf(day),
      approved_on: approved ? textOf(day + 5) : null,
      approved_by_id: approved ? supervisor.id : null,
      recorded_by_id: author.id,
      recorded_at: new Date(moment).toISOString(),
    });
  }

  function areasOf() {
    return AssessedArea.options.map((area) => ({
      area,
      rating: area === 'violence' ? 'notApplicable' : random.weighted({ better: 35, same: 55, worse: 10 }),
      words: '',
    }));
  }

  function participants({ parents, childrenInCare }: Family) {
    const present = random.chance(0.7) ? parents : parents.slice(0, 1);
    return [
      ...present.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
      'asystent rodziny',
      ...(random.chance(0.6) ? ['pracownik socjalny'] : []),
      ...(childrenInCare ? ['koordynator rodzinnej pieczy zastępczej'] : []),
    ].join(', ');
  }
}

/** Since about then assessments have been made by areas. */
const byAreasSince = 60;

const cooperation = [
  'Rodzina współpracuje systematycznie i dotrzymuje terminów.',
  'Współpraca dobra, wizyty odbywają się regularnie.',
  'Współpraca zadowalająca; zdarzają się odwołane wizyty.',
  '{Matka chętnie korzysta|Ojciec chętnie korzysta|Rodzice chętnie korzystają} z porad, mniej chętnie z pomocy innych instytucji.',
  'Zaangażowanie większe niż w poprzednim okresie.',
  'Zaangażowanie zmienne, zależne od bieżących kłopotów.',
];

const conclusions = {
  continue: 'Wskazana kontynuacja pracy według obecnego planu.',
  changePlan: 'Plan pracy wymaga aktualizacji celów i terminów.',
  changeMethod: 'Wskazana zmiana metody pracy.',
  endWork: 'Cele osiągnięto; wskazane zakończenie pracy i monitoring.',
} as const;
