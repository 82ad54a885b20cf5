import type { WorkerDatabase } from '../database.ts';
import { evaluateObligations } from './evaluateObligations.ts';

const atOnce = 200;

/**
 * Every unit's obligations, once a night: birthdays and endings have no event of their own, and what an interrupted
 * process left behind is made good. Of two runs at once one may stop at the other's row; the queue asks again later.
 */
export async function evaluateAllUnits({ units, inUnit }: WorkerDatabase, today: Date) {
  let written = 0;
  for (const unitId of await units()) {
    const { families, children } = await inUnit(unitId, async (tx) => ({
      families: await tx.family.findMany({ where: { unitId }, select: { id: true } }),
      children: await tx.person.findMany({ where: { unitId, placements: { some: {} } }, select: { id: true } }),
    }));
    for (const familyIds of inPortions(families))
      written += await inUnit(unitId, (tx) => evaluateObligations(tx, { unitId, familyIds }, today));
    for (const childIds of inPortions(children))
      written += await inUnit(unitId, (tx) => evaluateObligations(tx, { unitId, childIds }, today));
  }
  return written;
}

function* inPortions(rows: { id: string }[]) {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce).map(({ id }) => id);
}
