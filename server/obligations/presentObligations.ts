import type { Obligation, Prisma } from '#prisma/client.ts';
import { assignedTo, onDay } from '../assignments/inCare.ts';
import { stayOn } from '../children/childPolicy.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Database } from '../platform/restrict.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { type ObligationRule, ruleOf } from './obligationRules.ts';
import { daysLate, stateOf } from './obligationState.ts';
import { rhythmOf } from './obligationsFrom.ts';

/** Obligations about the families and the children this person looks after today. */
export const lookedAfterBy = (staffId: string, today: Date): Prisma.ObligationWhereInput => {
  const theirs = assignedTo(staffId, today);
  return { OR: [{ family: theirs }, { child: { placements: { some: { ...stayOn(today), fosterFamily: theirs } } } }] };
};

/** Adds the state, the rule in numbers, and whose it is today: at most seven queries for a whole page. */
export async function presentObligations({ db, today }: Command, rows: Obligation[]) {
  const subjectName = await subjectNames(db, rows);
  const responsible = await responsibleFor(db, rows, today);
  return rows.map((row) => {
    const rule = ruleOf(row);
    return {
      ...row,
      subjectName: subjectName(row),
      responsibleNames: responsible(row),
      state: stateOf(row, today),
      daysLate: daysLate(row, today),
      ...inNumbers(rule, row),
      legalBasis: rule.legalBasis,
    };
  });
}

/** The rule as the screen says it in words. */
function inNumbers(rule: ObligationRule, { startedOn, dueOn }: Obligation) {
  if ('rhythms' in rule) return { ...rhythmOf(rule, startedOn, dueOn), days: null };
  const { term } = rule;
  const days = term === 'set' ? null : 'days' in term ? term.days : term.workingDays;
  return { months: null, underAge: null, days };
}

async function responsibleFor(db: Database, rows: readonly Obligation[], today: Date) {
  const childIds = rows.flatMap(({ childId }) => childId ?? []);
  const familyIds = rows.flatMap(({ familyId }) => familyId ?? []);
  const stays = childIds.length
    ? await db.placement.findMany({ where: { childId: { in: childIds }, ...stayOn(today) } })
    : [];
  const assigned = await db.assignment.findMany({
    where: {
      AND: [
        onDay(today),
        {
          OR: [
            { familyId: { in: familyIds } },
            { fosterFamilyId: { in: stays.map(({ fosterFamilyId }) => fosterFamilyId) } },
          ],
        },
      ],
    },
  });
  const staffName = await staffNames(
    db,
    assigned.map(({ staffId }) => staffId),
  );
  return ({ familyId, childId }: Obligation) => {
    const fosterFamilyId = stays.find((stay) => stay.childId === childId)?.fosterFamilyId;
    return assigned
      .filter((each) => (familyId ? each.familyId === familyId : each.fosterFamilyId === fosterFamilyId))
      .map(({ staffId }) => staffName(staffId));
  };
}
