import { type Day, textOf, warsawMoment, workingDayOnOrBefore } from './days.ts';
import type { Family } from './families.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';
import type { Row } from './tables.ts';

type Team = { demoAssistant: Worker; supervisor: Worker };
type Step = {
  after: number;
  told?: string;
  way?: string;
  person?: string;
  reference?: string;
  note?: string;
  by?: Worker;
};

/**
 * Two children in danger in families of the demo assistant, one yesterday and one in spring, and the two Blue Cards that
 * go with them: one was passed on, the other is still to be.
 */
export function childrenInDanger({ random, today, tables }: Making, families: readonly Family[], team: Team) {
  const { demoAssistant, supervisor } = team;
  const [now, earlier] = families.filter(
    ({ ending, spells, childrenInCare, intakeOn }) =>
      !ending && !childrenInCare && spells.at(-1)?.worker === demoAssistant && intakeOn < today - 200,
  ) as [Family, Family];
  const yesterday = workingDayOnOrBefore(today - 1);
  const inSpring = workingDayOnOrBefore(today - 190);

  const open = intervention(now, yesterday, 16 * 60 + 20, {
    dangers: ['carerIntoxicated', 'leftAlone'],
    seen: 'Dzieci same w mieszkaniu, matka wróciła po kwadransie, bełkotała, czuć było alkohol. Dzieci głodne, bez obrażeń.',
    done: 'Zostałam z dziećmi do przyjazdu patrolu. Babcia przyjechała i została z dziećmi na noc.',
  });
  steps(open, yesterday, 16 * 60 + 20, [
    { after: 3, told: 'police', way: 'phone', person: 'dyspozytor', reference: 'ZG-DEMO-0417' },
    { after: 12, told: 'supervisor', way: 'phone' },
    { after: 25, told: 'socialWorker', way: 'phone', note: 'Pracownik socjalny odwiedzi rodzinę jutro rano.' },
  ]);
  blueCard(now, yesterday, {});

  const past = intervention(
    earlier,
    inSpring,
    11 * 60 + 5,
    {
      dangers: ['violence'],
      seen: 'Starsze dziecko powiedziało, że partner matki uderzył je w twarz. Ślad na policzku.',
      done: 'Rozmowa z matką na osobności. Partner wyprowadził się tego samego dnia.',
    },
    { on: inSpring + 30, note: 'Zabezpieczono dziecko, grupa diagnostyczno-pomocowa pracuje z rodziną.' },
  );
  steps(past, inSpring, 11 * 60 + 5, [
    { after: 5, told: 'police', way: 'phone', reference: 'ZG-DEMO-0112' },
    { after: 60, told: 'supervisor', way: 'inPerson' },
    { after: 26 * 60, told: 'prosecutor', way: 'letter', reference: 'PISMO-DEMO-31', by: supervisor },
    { after: 27 * 60, told: 'interdisciplinaryTeam', way: 'electronically', note: 'Przekazano NK-A.' },
  ]);
  blueCard(earlier, inSpring, { number: 'NK-DEMO-14', passedOn: inSpring + 1 });

  function intervention(
    { id: family_id, children }: Family,
    day: Day,
    minutes: number,
    content: Row,
    closed?: { on: Day; note: string },
  ) {
    const id = random.idAt(warsawMoment(day, minutes));
    tables.interventions.push({
      id,
      family_id,
      ...content,
      noticed_at: instant(day, minutes),
      recorded_at: instant(day, minutes + 8),
      received_at: instant(day, minutes + 9),
      recorded_by_id: demoAssistant.id,
      closed_by_id: closed ? supervisor.id : null,
      closed_at: closed ? instant(closed.on, 13 * 60) : null,
      closing_note: closed ? closed.note : null,
      revision: closed ? 2 : 1,
    });
    for (const child of children.slice(0, 2))
      tables.intervention_children.push({
        id: random.idAt(warsawMoment(day, minutes)),
        intervention_id: id,
        child_id: child.id,
      });
    return id;
  }

  function steps(intervention_id: string, day: Day, minutes: number, taken: readonly Step[]) {
    for (const { after, told, way, person, reference, note, by = demoAssistant } of taken)
      tables.intervention_steps.push({
        id: random.idAt(warsawMoment(day, minutes + after)),
        intervention_id,
        told: told ?? null,
        way: way ?? null,
        person: person ?? '',
        reference: reference ?? '',
        note: note ?? '',
        happened_at: instant(day, minutes + after),
        recorded_at: instant(day, minutes + after + 1),
        received_at: instant(day, minutes + after + 1),
        taken_by_id: by.id,
      });
  }

  function blueCard({ id: family_id }: Family, day: Day, { number, passedOn }: { number?: string; passedOn?: Day }) {
    tables.blue_cards.push({
      id: random.idAt(warsawMoment(day, 15 * 60)),
      family_id,
      our_role: 'wroteForm',
      drawn_on: textOf(day),
      number: number ?? null,
      passed_on: passedOn ? textOf(passedOn) : null,
      recorded_by_id: demoAssistant.id,
      created_at: instant(day, 17 * 60),
      revision: passedOn ? 2 : 1,
    });
  }
}

const instant = (day: Day, minutes: number) => new Date(warsawMoment(day, minutes)).toISOString();
