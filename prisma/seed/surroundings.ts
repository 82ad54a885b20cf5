import { type Day, textOf } from './days.ts';
import { type Random, randomFrom } from './random.ts';
import type { Tables } from './tables.ts';

const institutions = [
  { kind: 'school', name: 'Szkoła Podstawowa nr 900', contact_name: 'pedagog szkolna', phone: '000 000 900' },
  { kind: 'courtGuardian', name: 'Zespół Kuratorski, Sąd Rejonowy w Przykładowie', contact_name: 'kurator rodzinny' },
  { kind: 'clinic', name: 'Przychodnia „Przykładowa”', contact_name: 'położna środowiskowa', phone: '000 000 901' },
  { kind: 'preschool', name: 'Przedszkole nr 901', contact_name: 'wychowawczyni grupy' },
  { kind: 'counselling', name: 'Poradnia Psychologiczno-Pedagogiczna nr 90', contact_name: 'psycholog' },
  { kind: 'socialWorker', name: 'Rejon 9', contact_name: 'pracownik socjalny', phone: '000 000 902' },
] as const;

const warnings = [
  { kind: 'dog', note: 'Duży pies bez smyczy na podwórzu. Zadzwonić przed wejściem.' },
  { kind: 'infection', note: 'Świerzb w trakcie leczenia: rękawiczki, nie siadać na tapczanie.' },
  { kind: 'aggression', note: 'Były partner matki bywa w domu i krzyczy. Wizyty we dwoje, w dzień.' },
  { kind: 'other', note: 'Ciemna klatka, zepsuty zamek w bramie: wejście od podwórza.' },
] as const;

/** Who else works with the families of a unit, and for one in eight what to know at the door. */
export function addSurroundings(tables: Tables, today: Day) {
  const random = randomFrom('otoczenie');
  const worker = String(tables.staff_roles.find(({ role }) => role === 'supervisor')!.staff_id);
  for (const { id, intake_on, created_at } of tables.families) {
    const moment = Date.parse(String(created_at));
    for (const institution of random.shuffled([...institutions]).slice(0, random.between(0, 3)))
      tables.family_institutions.push({
        id: random.idAt(moment),
        family_id: id!,
        phone: null,
        ...institution,
        note: '',
        since_on: intake_on!,
        revision: 1,
      });
    if (random.chance(0.125))
      tables.family_warnings.push(warningOf(random, today, { id: id!, since: intake_on!, worker, moment }));
  }
}

type Of = { id: Tables['families'][number][string]; since: Of['id']; worker: string; moment: number };

/** One in five has not been looked at on its day. */
const warningOf = (random: Random, today: Day, { id, since, worker, moment }: Of) => ({
  id: random.idAt(moment),
  family_id: id!,
  ...random.pick(warnings),
  since_on: since!,
  review_on: later(
    String(since),
    textOf(random.chance(0.2) ? today - random.between(3, 20) : today + random.between(10, 150)),
  ),
  ended_on: null,
  recorded_by_id: worker,
  revision: 1,
});

const later = (one: string, other: string) => (one > other ? one : other);
