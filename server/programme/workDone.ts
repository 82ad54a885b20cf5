import { ProgrammeForm } from '#contract/formsOfSupport.ts';
import { within } from '../assignments/inCare.ts';
import type { Database } from '../platform/restrict.ts';
import { staffNames } from '../staff/staffNames.ts';
import { heldIn, type Period } from './period.ts';

type Work = { entries: number; visits: number; minutes: number };
const none = (): Work => ({ entries: 0, visits: 0, minutes: 0 });

/**
 * What took place in a period, by form of support and by worker. The database adds it up per worker, kind and set of
 * forms, in one look at the entries; a set of several forms counts under each of them, and once in the total.
 */
export async function workDone(db: Database, period: Period) {
  const all = await db.activityLog.groupBy({
    by: ['recordedById', 'kind', 'formsOfSupport', 'outcome', 'noteToFollow'],
    where: heldIn(period),
    _count: { id: true },
    _sum: { minutes: true },
  });
  const counted = (which: (each: (typeof all)[number]) => boolean) =>
    all.filter(which).reduce((sum, { _count }) => sum + _count.id, 0);
  const sums = all.filter(({ outcome }) => outcome === 'tookPlace');
  const dictionary = await db.formOfSupport.findMany({ select: { code: true, programmeForm: true } });
  const programmeForm = new Map(dictionary.map((form) => [form.code, form.programmeForm]));
  const byForm = new Map(ProgrammeForm.options.map((form) => [form, none()]));
  const byWorker = new Map<string, Work>();
  const total = none();
  for (const { recordedById, kind, formsOfSupport, _count, _sum } of sums) {
    const work = { entries: _count.id, visits: kind === 'visit' ? _count.id : 0, minutes: _sum.minutes ?? 0 };
    add(total, work);
    byWorker.set(recordedById, add(byWorker.get(recordedById) ?? none(), work));
    for (const form of new Set(formsOfSupport.flatMap((code) => programmeForm.get(code) ?? [])))
      add(byForm.get(form)!, work);
  }
  return {
    work: {
      byForm: [...byForm].map(([form, work]) => ({ form, ...work })),
      total,
      attempts: counted(({ outcome }) => outcome !== 'tookPlace'),
    },
    byWorker: await workers(db, period, byWorker),
    notesToFollow: counted(({ noteToFollow }) => noteToFollow),
  };
}

function add(sum: Work, { entries, visits, minutes }: Work) {
  sum.entries += entries;
  sum.visits += visits;
  sum.minutes += minutes;
  return sum;
}

/** Everyone who worked or was assigned in the period, by name, with how many different families they looked after. */
async function workers(db: Database, { from, until }: Period, worked: Map<string, Work>) {
  const assigned = await db.assignment.groupBy({
    by: ['staffId', 'familyId', 'fosterFamilyId'],
    where: within(from, until),
  });
  const ids = [...new Set([...worked.keys(), ...assigned.map(({ staffId }) => staffId)])];
  const name = await staffNames(db, ids);
  const roles = await db.staffRole.findMany({ where: { staffId: { in: ids }, ...within(from, until) } });
  return ids
    .map((staffId) => {
      const theirs = assigned.filter((each) => each.staffId === staffId);
      return {
        staffId,
        name: name(staffId),
        role: roles.find((each) => each.staffId === staffId)?.role ?? null,
        families: theirs.filter(({ familyId }) => familyId).length,
        fosterFamilies: theirs.filter(({ fosterFamilyId }) => fosterFamilyId).length,
        ...(worked.get(staffId) ?? none()),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'pl'));
}
