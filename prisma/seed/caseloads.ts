import { caseloadCeiling } from '#contract/assignments.ts';
import { type Day, textOf, warsawMoment } from './days.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

/** A worker looks after a family, or a foster family, from one day to another. */
export type Spell = { readonly worker: Worker; readonly from: Day; readonly until: Day | null };

type Subject = { family_id: string } | { foster_family_id: string };

/** Who looks after whom, never more than the law allows at one moment. */
export function caseloads({ random, tables }: Making, assignedById: string) {
  const held = new Map<Worker, Spell[]>();

  function assign(worker: Worker, subject: Subject, from: Day, until: Day | null): Spell {
    const spell = { worker, from, until };
    held.set(worker, [...(held.get(worker) ?? []), spell]);
    keep(worker, subject, 'work', from, until);
    return spell;
  }

  /** Watches over a family after the work; it is none of the fifteen. */
  function monitor(worker: Worker, family_id: string, from: Day) {
    keep(worker, { family_id }, 'monitoring', from, null);
  }

  function keep(worker: Worker, subject: Subject, purpose: 'work' | 'monitoring', from: Day, until: Day | null) {
    const moment = warsawMoment(from, 8 * 60 + random.between(0, 90));
    tables.assignments.push({
      id: random.idAt(moment),
      staff_id: worker.id,
      family_id: null,
      foster_family_id: null,
      ...subject,
      purpose,
      started_on: textOf(from),
      ended_on: until && textOf(until),
      assigned_by_id: assignedById,
      created_at: new Date(moment).toISOString(),
    });
  }

  /** Employed all that time, and with room for one more on each of its days. */
  function hasRoom(worker: Worker, from: Day, until: Day | null) {
    const last = until ?? Number.POSITIVE_INFINITY;
    if (from < worker.from || last > (worker.until ?? Number.POSITIVE_INFINITY)) return false;
    const spells = (held.get(worker) ?? []).filter((spell) => isOn(spell, from, last));
    // The number only rises on a first day, so these are the days to look at.
    const days = [from, ...spells.map((spell) => spell.from).filter((day) => day > from)];
    return days.every((day) => spells.filter((spell) => isOn(spell, day, day)).length < caseloadCeiling);
  }

  return { assign, monitor, hasRoom };
}

export type Caseloads = ReturnType<typeof caseloads>;

const isOn = (spell: Spell, from: Day, until: Day) =>
  spell.from <= until && (spell.until ?? Number.POSITIVE_INFINITY) >= from;

/** Who looked after them on a day; the one who came last when somebody stood in. */
export const workerOn = (spells: readonly Spell[], day: Day) =>
  spells.findLast((spell) => isOn(spell, day, day))?.worker;
