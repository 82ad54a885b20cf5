import type { Obligation } from '#prisma/client.ts';
import type { Database } from '../platform/restrict.ts';
import { childDuties } from './childDuties.ts';
import { familyDuties } from './familyDuties.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

/** Whose duties: named families and children of one unit. */
type Subjects = {
  readonly unitId: string;
  readonly familyIds?: readonly string[];
  readonly childIds?: readonly string[];
};

/**
 * Brings the obligations of these families and children in line with the facts. Run after every fact that matters, and
 * nightly over everything; running it again changes nothing.
 * @returns how many obligations were made or changed
 */
export async function evaluateObligations(
  db: Database,
  { unitId, familyIds = [], childIds = [] }: Subjects,
  today: Date,
) {
  let written = 0;
  const ofFamily = await familyDuties(db, { unitId, familyIds }, today);
  const ofChild = await childDuties(db, { unitId, childIds }, today);
  const known = await db.obligation.findMany({
    where: { unitId, OR: [{ familyId: { in: [...familyIds] } }, { childId: { in: [...childIds] } }] },
  });
  for (const familyId of familyIds) written += await bringInLine({ familyId, childId: null }, ofFamily(familyId));
  for (const childId of childIds) written += await bringInLine({ familyId: null, childId }, ofChild(childId));
  return written;

  async function bringInLine(
    subject: { familyId: string | null; childId: string | null },
    wanted: ComputedObligation[],
  ) {
    const mine = known.filter((each) => each.familyId === subject.familyId && each.childId === subject.childId);
    let changes = 0;
    for (const each of wanted) {
      const present = mine.find(
        (one) => one.rule === each.rule && one.startedOn.getTime() === each.startedOn.getTime(),
      );
      if (present && isSame(present, each)) continue;
      if (present) await db.obligation.update({ where: { id: present.id }, data: { ...each } });
      else await db.obligation.create({ data: { ...each, ...subject, unitId } });
      changes++;
    }
    // A fact was corrected: what no longer follows from any is closed on its first day, so that nobody missed it.
    const obsolete = mine.filter(
      (one) =>
        !one.closedOn &&
        !wanted.some((each) => one.rule === each.rule && one.startedOn.getTime() === each.startedOn.getTime()),
    );
    for (const { id, startedOn } of obsolete)
      await db.obligation.update({ where: { id }, data: { closedOn: startedOn } });
    return changes + obsolete.length;
  }
}

const isSame = (present: Obligation, wanted: ComputedObligation) =>
  (['dueOn', 'metOn', 'closedOn'] as const).every((name) => present[name]?.getTime() === wanted[name]?.getTime());
