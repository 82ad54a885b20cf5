import type { Day } from './days.ts';
import { textOf, warsawMoment, workingDayOnOrBefore } from './days.ts';
import type { Family } from './families.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

type Team = { assistants: readonly Worker[]; supervisor: Worker };

/**
 * What opens and closes files besides assignments, one of each: a substitution these days, a file opened in an emergency
 * that waits for its review, a conflict of interest, a seal. None of it takes anything from those people sign in as.
 */
export function whoMayOpen({ random, today, tables }: Making, families: readonly Family[], team: Team) {
  const { assistants, supervisor } = team;
  const [first, , , hurried, neighbour, ...others] = assistants as [
    Worker,
    Worker,
    Worker,
    Worker,
    Worker,
    ...Worker[],
  ];
  const [absent] = assistants.filter(({ until, caseload }) => until === null && caseload > 0).sort(byCaseload);
  const instant = (day: Day, minutes: number) => new Date(warsawMoment(day, minutes)).toISOString();
  const [daysAgo, monthAgo, longAgo] = [2, 40, 75].map((days) => workingDayOnOrBefore(today - days)) as [Day, Day, Day];
  const yesterday = workingDayOnOrBefore(today - 1);

  tables.substitutions.push({
    id: random.idAt(warsawMoment(daysAgo, 8 * 60)),
    absent_id: absent!.id,
    substitute_id: first.id,
    started_on: textOf(daysAgo),
    ended_on: textOf(today + 11),
    decided_by_id: supervisor.id,
    decided_at: instant(daysAgo, 8 * 60),
    revision: 1,
  });
  tables.emergency_accesses.push({
    id: random.idAt(warsawMoment(yesterday, 15 * 60 + 40)),
    staff_id: hurried.id,
    family_id: familyOf(others[0]!),
    reason:
      'Telefon ze szkoły: dziecko boi się wrócić do domu, a osoba prowadząca rodzinę nie odbiera. Sprawdzam ustalenia i telefony.',
    granted_at: instant(yesterday, 15 * 60 + 40),
    expires_at: instant(yesterday, 19 * 60 + 40),
    revision: 1,
  });
  tables.conflicts_of_interest.push({
    id: random.idAt(warsawMoment(monthAgo, 11 * 60)),
    staff_id: neighbour.id,
    family_id: familyOf(others[1]!),
    kind: 'neighbour',
    declared_by_id: supervisor.id,
    declared_at: instant(monthAgo, 11 * 60),
    revision: 1,
  });
  tables.seals.push({
    id: random.idAt(warsawMoment(longAgo, 9 * 60)),
    family_id: familyOf(others[2]!),
    reason: 'Krewny osoby pracującej w ośrodku. Akta widzą tylko osoba prowadząca i kierowniczka.',
    named_ids: [supervisor.id, others[2]!.id],
    sealed_by_id: supervisor.id,
    sealed_at: instant(longAgo, 9 * 60),
    revision: 1,
  });

  function familyOf(worker: Worker) {
    return families.find(({ ending, spells }) => !ending && spells.at(-1)?.worker === worker)!.id;
  }
}

const byCaseload = (a: Worker, b: Worker) => a.caseload - b.caseload;
