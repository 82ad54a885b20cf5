import { withoutEntriesBetween } from '../families/familyIndicators.ts';
import type { Command } from '../platform/routes.ts';
import type { Look } from '../platform/sight.ts';
import { type Deadlines, deadlines } from './deadlines.ts';
import { asMoney, type Money, money } from './money.ts';
import { type Part, statementOf } from './part.ts';
import { asPeople, type PeopleCovered, peopleCovered } from './peopleCovered.ts';
import { type Period, refuseUnlessPeriod } from './period.ts';
import { asWork, type WorkDone, workDone } from './workDone.ts';
import { asWorkers, type Workers, workers } from './workers.ts';

type Said = PeopleCovered & WorkDone & Workers & Deadlines & Money & { unitName: string; withoutEntries: number };

/** The programme report of a period, added up by the database from what the actor's policies let them see. */
export async function programmeReport(command: Command, period: Period) {
  refuseUnlessPeriod(period);
  const look = command.sight();
  const parts = [
    peopleCovered(look, period),
    workDone(look, period, 'workers'),
    workers(look, period),
    deadlines(look, period, command.today),
    money(look),
    besides(look, period),
  ];
  const { answer } = await command.ask(statementOf(look, parts));
  const said = JSON.parse(answer!) as Said;
  return {
    ...period,
    unitName: said.unitName,
    people: asPeople(said),
    work: asWork(said),
    byWorker: asWorkers(said),
    deadlines: said.deadlines,
    ...asMoney(said, period),
    gaps: gaps(command, period, said),
  };
}

/** Whose report it is, and what it lacks of the families in `covered`. */
const besides = (look: Look, { from, until }: Period): Part => ({
  first: [],
  says: {
    unitName: `(SELECT u.name FROM ${look.rows('Unit')} u)`,
    withoutEntries: `(SELECT count(*) FROM covered f WHERE ${look.where('Family', withoutEntriesBetween(from, until), 'f')})`,
  },
});

/** What would make the figures wrong, and how much of it there is. */
function gaps({ actor, today }: Command, { from, until }: Period, said: Said) {
  const last = until < today ? until : today;
  const touched = Array.from(
    { length: Math.max(0, last.getUTCFullYear() - from.getUTCFullYear() + 1) },
    (_, n) => from.getUTCFullYear() + n,
  );
  const found = [
    {
      // What its reader may not see is not counted, and the report says so.
      kind: 'closedFiles' as const,
      count: actor.closed.families.length + actor.closed.fosterFamilies.length,
    },
    { kind: 'notesToFollow' as const, count: said.notesToFollow },
    { kind: 'familiesWithoutEntries' as const, count: said.withoutEntries },
    { kind: 'workersWithoutEmployment' as const, count: said.workersWithoutEmployment },
    {
      kind: 'yearsWithoutMoney' as const,
      count: touched.filter((year) => !said.years.some((each) => each.year === year)).length,
    },
  ];
  return found.filter(({ count }) => count > 0);
}
