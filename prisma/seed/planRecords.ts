import { type Day, dayOf, warsawMoment } from './days.ts';
import type { Making } from './making.ts';
import { type Random, randomFrom } from './random.ts';
import type { Row } from './tables.ts';

/**
 * What was said to each plan and decided about it: answers of the adults, the social worker's consultation, the
 * coordinator's where children are in care, and the way through a supervisor's hands. By a chance of its own, so that
 * the rest of the demo does not depend on it.
 */
export function recordPlans({ tables, today }: Making, unitId: string) {
  const random = randomFrom(`plans of ${unitId}`);
  const supervisors = tables.staff_roles.filter(({ role }) => role === 'supervisor').map(({ staff_id }) => staff_id!);
  for (const plan of tables.help_plans) {
    const submitted = dayIn(plan.submitted_on);
    const approved = dayIn(plan.approved_on);
    // Now and then a draft has been with a supervisor already and has come back.
    const drafted = dayIn(plan.drafted_on)!;
    const returned = submitted === null && drafted + 4 <= today && random.chance(0.5) ? drafted + 4 : null;
    const handedIn = submitted ?? (returned && drafted + 2);
    if (handedIn === null) continue;
    if (plan.family_id) {
      askAdults(plan, handedIn);
      consult(plan, handedIn);
    }
    remark(plan, 'submitted', handedIn, plan.drafted_by_id!, '');
    if (returned) remark(plan, 'returned', returned, random.pick(supervisors), random.pick(comments));
    if (approved) remark(plan, 'approved', approved, plan.approved_by_id!, '');
  }

  function askAdults(plan: Row, day: Day) {
    const adults = tables.family_members.filter(
      ({ family_id, role, joined_on, left_on }) =>
        family_id === plan.family_id &&
        role !== 'child' &&
        dayIn(joined_on)! <= day &&
        (left_on == null || dayIn(left_on)! >= day),
    );
    for (const { person_id } of adults) {
      const answer = random.weighted({ agreed: 88, refused: 7, notAsked: 5 });
      tables.plan_agreements.push({
        ...recorded(plan, day - 1, random),
        person_id: person_id!,
        answer,
        asked_on: textIn(day - 1),
        note: random.pick(notes[answer]),
      });
    }
  }

  function consult(plan: Row, day: Day) {
    const family = tables.families.find(({ id }) => id === plan.family_id)!;
    if (family.intake_route !== 'forLife')
      tables.plan_consultations.push({
        ...recorded(plan, day - 2, random),
        whom: 'socialWorker',
        name: random.pick(socialWorkers),
        held_on: textIn(day - 2),
        remarks: random.pick(remarks),
      });
    const children = tables.family_members.filter(({ family_id }) => family_id === plan.family_id);
    const stay = tables.placements.find(
      ({ child_id, ended_on }) => ended_on == null && children.some(({ person_id }) => person_id === child_id),
    );
    const coordinator = stay && coordinatorOf(stay.foster_family_id!);
    if (coordinator)
      tables.plan_consultations.push({
        ...recorded(plan, day - 1, random),
        whom: 'coordinator',
        name: coordinator,
        held_on: textIn(day - 1),
        remarks: 'Zgodne z planem pomocy dziecku: te same terminy spotkań z rodzicami.',
      });
  }

  function coordinatorOf(fosterFamilyId: Row[string]) {
    const assigned = tables.assignments.find(({ foster_family_id }) => foster_family_id === fosterFamilyId);
    const worker = tables.staff.find(({ id }) => id === assigned?.staff_id);
    return worker && `${worker.given_name} ${worker.family_name}`;
  }

  function remark(plan: Row, decision: string, day: Day, by: Row[string], text: string) {
    const at = warsawMoment(day, decision === 'submitted' ? 9 * 60 : 13 * 60);
    tables.plan_remarks.push({
      id: random.idAt(at),
      plan_id: plan.id!,
      decision,
      text,
      written_by_id: by!,
      written_at: new Date(at).toISOString(),
    });
  }
}

function recorded(plan: Row, day: Day, random: Random) {
  const at = warsawMoment(day, 15 * 60);
  return {
    id: random.idAt(at),
    plan_id: plan.id!,
    recorded_by_id: plan.drafted_by_id!,
    recorded_at: new Date(at).toISOString(),
  };
}

const dayIn = (value: Row[string] | undefined): Day | null => (value == null ? null : dayOf(String(value)));
const textIn = (day: Day) => new Date(warsawMoment(day, 12 * 60)).toISOString().slice(0, 10);

const socialWorkers = ['Alina Próbna', 'Renata Umowna', 'Krystyna Szablonowa', 'Paweł Poglądowy'];

const remarks = [
  'Bez uwag. Terminy zgodne z kontraktem socjalnym.',
  'Prosi, aby sprawy mieszkaniowe prowadzić wspólnie i nie dublować wizyt w urzędzie.',
  'Zwraca uwagę na zaległości w czynszu; dodano działanie dotyczące ugody.',
  'Bez uwag.',
];

const notes = {
  agreed: ['', '', 'Chce, aby wizyty były po godz. 16.', 'Prosi o mniej spotkań w urzędach.'],
  refused: ['Nie zgadza się z celem dotyczącym finansów.', 'Uważa, że rodzina poradzi sobie sama.'],
  notAsked: ['Pracuje za granicą, wraca za miesiąc; rozmowa zaplanowana.', 'Przebywa w szpitalu.'],
} as const;

const comments = [
  'Proszę doprecyzować terminy działań w drugim celu i wskazać osobę odpowiedzialną.',
  'Oczekiwane efekty są zbyt ogólne. Po czym poznamy, że cel osiągnięto?',
  'Proszę uzgodnić część dotyczącą dzieci w pieczy z koordynatorem.',
];
