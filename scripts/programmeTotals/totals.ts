import type { ClientBase } from 'pg';
import { type Deadlines, deadlines } from '#server/programme/deadlines.ts';
import { statementOf } from '#server/programme/part.ts';
import { asPeople, type PeopleCovered, peopleCovered } from '#server/programme/peopleCovered.ts';
import { type Period, refuseUnlessPeriod } from '#server/programme/period.ts';
import { asWork, type WorkDone, workDone } from '#server/programme/workDone.ts';
import { lookAtEverything } from './lookAtEverything.ts';

/** What the statement says. */
export type Said = PeopleCovered & WorkDone & Deadlines;
export type Totals = ReturnType<typeof figuresOf>;

/**
 * The figures of all units' programme reports, added up in the database: the parts of a unit's report, written over the
 * whole installation. Closed files count, as they do for whoever they are open to.
 * @param owner a connection of whoever may act as the owner of the tables; nothing is changed through it
 */
export async function programmeTotals(owner: ClientBase, period: Period, today: Date) {
  refuseUnlessPeriod(period);
  const look = lookAtEverything();
  const parts = [peopleCovered(look, period), workDone(look, period, 'units'), deadlines(look, period, today)];
  const { text, values } = statementOf(look, parts);
  await owner.query('BEGIN READ ONLY; SET LOCAL ROLE piecza_owner');
  try {
    const { rows } = await owner.query<{ answer: string }>(text, [...values]);
    return figuresOf(JSON.parse(rows[0]!.answer) as Said);
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** As a unit's report has them. */
export const figuresOf = (said: Said) => ({ people: asPeople(said), work: asWork(said), deadlines: said.deadlines });
