import { assistantForms } from '#contract/formsOfSupport.ts';
import { tasksSuggestedBy } from '#contract/statutoryTasks.ts';
import type { Entry } from './entries.ts';
import type { Making } from './making.ts';
import { randomFrom } from './random.ts';
import type { Row } from './tables.ts';

/** Whom a contact was with, told by what was written about it; the first that fits. */
const institutions: readonly (readonly [RegExp, string])[] = [
  [/psycholog|poradni|terape|grup[ay] wsparcia/i, 'Poradnia Psychologiczno-Pedagogiczna nr 2'],
  [/kurator/i, 'Zespół Kuratorskiej Służby Sądowej'],
  [/dzielnicow/i, 'Komisariat Policji w Przykładowie'],
  [/urz[ęą]d\S* pracy|doradc|pracodawc/i, 'Powiatowy Urząd Pracy w Przykładowie'],
  [/zarządc|mieszkani|czynsz/i, 'Zarząd Lokali Komunalnych'],
  [/prawn/i, 'Punkt nieodpłatnej pomocy prawnej'],
  [/świetlic|placówk/i, 'Placówka Wsparcia Dziennego „Przystań”'],
  [/szko|wychowawc|pedagog|przedszkol/i, 'Szkoła Podstawowa nr 14 w Przykładowie'],
  [/lekarz|przychodni|pielęgniark|położn|szpital/i, 'Przychodnia Rejonowa nr 3'],
  [/kultury|bibliote/i, 'Dom Kultury „Podwórko”'],
];

const court = 'Sąd Rejonowy w Przykładowie, Wydział Rodzinny i Nieletnich';
const office = 'Miejski Ośrodek Pomocy Społecznej, Dział Pomocy Środowiskowej';

function institutionOf({ kind, note }: Entry) {
  if (kind === 'court') return court;
  const [, named = null] = institutions.find(([words]) => words.test(note)) ?? [];
  if (kind === 'institutionContact') return named ?? office;
  return kind === 'accompanying' ? named : null;
}

/** What is filled in less often than the rest, by chance of its own, so that everything else of the demo stays as it is. */
export function entryDetails({ tables, today }: Making) {
  const random = randomFrom('Szczegóły wpisów');
  const childIds = new Set([
    ...tables.family_members.filter(({ role }) => role === 'child').map(({ person_id }) => person_id),
    ...tables.placements.map(({ child_id }) => child_id),
  ]);

  return (entry: Entry): Row => ({
    institution: entry.outcome === 'tookPlace' ? institutionOf(entry) : null,
    children: childrenOf(entry),
    task_codes: tasksOf(entry),
    ...travelOf(entry),
    occasion_id: null,
    occasion_minutes: null,
    // Supervisors have read all but what came in the last days.
    unread: entry.day > today - 2,
  });

  /** One is seen alone while the others play. */
  function childrenOf({ childSeen, presentIds }: Entry) {
    if (childSeen === null || childSeen === 'notSeen') return [];
    const there = presentIds.filter((id) => childIds.has(id));
    return there.map((childId, n) => ({ childId, seen: n === 0 ? childSeen : 'withOthers' }));
  }

  function tasksOf({ subject, outcome, kind, forms }: Entry) {
    if (!('family_id' in subject) || outcome !== 'tookPlace' || !random.chance(0.55)) return [];
    const programmeForms = assistantForms.filter((form) => forms.includes(form));
    const cooperation = kind === 'institutionContact' || kind === 'court' || kind === 'teamMeeting' ? ['18'] : [];
    return [...tasksSuggestedBy(programmeForms).slice(0, 2), ...cooperation];
  }

  function travelOf({ place, day }: Entry) {
    if (place === 'phone' || place === 'office' || day < today - 100)
      return { travel_means: null, travel_km: null, travel_minutes: null };
    const travel_means = random.weighted({ publicTransport: 48, ownCar: 26, onFoot: 16, officeCar: 10 });
    const byCar = travel_means === 'ownCar' || travel_means === 'officeCar';
    return {
      travel_means,
      travel_km: byCar ? random.between(3, 16) : null,
      travel_minutes: byCar ? random.between(3, 9) * 5 : random.between(4, 11) * 5,
    };
  }
}
