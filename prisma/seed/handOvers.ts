import { textOf, warsawMoment, workingDayOnOrBefore } from './days.ts';
import type { Family } from './families.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

type Team = { demoAssistant: Worker; assistants: readonly Worker[]; supervisor: Worker };

/** A family that waits for the demo assistant to accept it. */
export function handOvers({ random, today, tables }: Making, families: readonly Family[], team: Team) {
  const { demoAssistant, assistants, supervisor } = team;
  const since = workingDayOnOrBefore(today - 1);
  const givers = assistants.filter(({ id, until }) => id !== demoAssistant.id && until === null).reverse();
  const giver = givers.find((worker) => ownOf(worker).length > 3)!;
  const family = ownOf(giver)[1]!;
  tables.hand_overs.push({
    id: random.idAt(warsawMoment(since, 12 * 60)),
    family_id: family.id,
    giver_id: giver.id,
    receiver_id: demoAssistant.id,
    proposed_by_id: supervisor.id,
    proposed_at: new Date(warsawMoment(since, 12 * 60)).toISOString(),
    subject_name: family.name,
    open_duties: 1,
    overdue_duties: 0,
    next_due_on: textOf(today + 38),
    draft_plans: 0,
    notes_to_follow: 0,
    next_visit_on: null,
    note: 'Matka odbiera telefon po 16. Obiecałam pomoc przy wniosku o przedszkole, termin do końca miesiąca. Pies na podwórku.',
    revision: 1,
  });

  function ownOf(worker: Worker) {
    return families.filter(({ ending, spells }) => !ending && spells.at(-1)?.worker === worker);
  }
}
