import { type Day, workingDayOnOrAfter } from './days.ts';
import type { Entry } from './entries.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

/** At the end of a visit the next one is agreed, for about half of them; what was agreed is mostly what happened. */
export function agreeNextVisits({ random, today }: Making, entries: readonly Entry[], demoWorkers: readonly Worker[]) {
  const bySubject = Map.groupBy(
    entries.filter(({ kind }) => kind === 'visit'),
    ({ subject }) => Object.values(subject)[0] as string,
  );
  const promised = new Map(demoWorkers.map((worker) => [worker, [today, today, ...nextWorkingDays(today, 6)]]));
  for (const visits of bySubject.values())
    visits.forEach((visit, at) => {
      const next = visits[at + 1];
      if (visit.outcome !== 'tookPlace') return;
      if (next) {
        if (next.day > visit.day && next.day - visit.day < 40 && random.chance(0.5)) visit.nextVisitOn = next.day;
      } else if (today - visit.day < 26) {
        const day =
          promised.get(visit.worker)?.shift() ?? (random.chance(0.5) ? random.pick(nextWorkingDays(today, 9)) : null);
        if (day !== null && day > visit.day) visit.nextVisitOn = day;
      }
    });
}

function nextWorkingDays(today: Day, count: number): Day[] {
  const days: Day[] = [];
  while (days.length < count) days.push(workingDayOnOrAfter((days.at(-1) ?? today) + 1));
  return days;
}

/** A few notes of the last visits were put off, also by those whose screens the demo shows. */
export function putOffNotes({ random }: Making, entries: readonly Entry[], demoWorkers: readonly Worker[]) {
  const visits = entries.filter(({ kind, outcome }) => kind === 'visit' && outcome === 'tookPlace');
  const newest = visits.at(-1)!.day;
  const own = demoWorkers.flatMap((worker) => visits.findLast((visit) => visit.worker === worker) ?? []);
  const others = random.shuffled(
    visits.filter((visit) => visit.day >= newest - 1 && !demoWorkers.includes(visit.worker)),
  );
  for (const visit of [...own, ...others.slice(0, 4)]) {
    visit.note = '';
    visit.noteToFollow = true;
  }
}
