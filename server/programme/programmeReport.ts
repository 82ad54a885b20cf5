import { within } from '../assignments/inCare.ts';
import { coveredBetween, withoutEntriesBetween } from '../families/familyIndicators.ts';
import { stateOf } from '../obligations/obligationState.ts';
import type { Command } from '../platform/routes.ts';
import { moneyOf } from './money.ts';
import { peopleCovered } from './peopleCovered.ts';
import { type Period, refuseUnlessPeriod } from './period.ts';
import { workDone } from './workDone.ts';

/** The programme report of a period, added up by the database from what the actor's policies let them see. */
export async function programmeReport(command: Command, period: Period) {
  refuseUnlessPeriod(period);
  const { db, actor } = command;
  const unit = await db.unit.findUniqueOrThrow({ where: { id: actor.unitId } });
  const { notesToFollow, ...work } = await workDone(db, period);
  return {
    ...period,
    unitName: unit.name,
    people: await peopleCovered(db, period),
    ...work,
    deadlines: await deadlines(command, period),
    ...(await moneyOf(db, period)),
    gaps: await gaps(command, period, notesToFollow),
  };
}

/** Obligations that fell due in the period, as they stand today. Cancelled ones were never owed. */
async function deadlines({ db, today }: Command, { from, until }: Period) {
  const due = await db.obligation.groupBy({
    by: ['dueOn', 'metOn', 'closedOn'],
    where: { dueOn: { gte: from, lte: until } },
    _count: { id: true },
  });
  const counts = { met: 0, metLate: 0, missedOrOverdue: 0, notYet: 0, cancelled: 0 };
  for (const { _count, ...dates } of due) {
    const state = stateOf(dates, today);
    const counted =
      state === 'missed' || state === 'overdue'
        ? 'missedOrOverdue'
        : state === 'dueSoon' || state === 'upcoming'
          ? 'notYet'
          : state;
    counts[counted] += _count.id;
  }
  const { met, metLate, missedOrOverdue, notYet } = counts;
  return { due: met + metLate + missedOrOverdue + notYet, met, metLate, missedOrOverdue };
}

/** What would make the figures wrong, and how much of it there is. */
async function gaps({ db, actor, today }: Command, period: Period, notesToFollow: number) {
  const { from, until } = period;
  const covered = coveredBetween(from, until);
  const workers = await db.assignment.groupBy({ by: ['staffId'], where: within(from, until) });
  const employed = await db.employment.groupBy({ by: ['staffId'], where: within(from, until) });
  const years = await db.programmeYear.findMany({ select: { year: true } });
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
    { kind: 'notesToFollow' as const, count: notesToFollow },
    {
      kind: 'familiesWithoutEntries' as const,
      count: await db.family.count({ where: { AND: [covered, withoutEntriesBetween(from, until)] } }),
    },
    {
      kind: 'workersWithoutEmployment' as const,
      count: workers.filter(({ staffId }) => !employed.some((each) => each.staffId === staffId)).length,
    },
    {
      kind: 'yearsWithoutMoney' as const,
      count: touched.filter((year) => !years.some((each) => each.year === year)).length,
    },
  ];
  return found.filter(({ count }) => count > 0);
}
