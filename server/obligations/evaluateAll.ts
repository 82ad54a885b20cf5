import type { PrismaClient } from '#prisma/client.ts';
import { evaluateObligations } from './evaluateObligations.ts';

const atOnce = 200;

/**
 * Every unit's obligations, once a night: birthdays and endings have no event of their own, and what an interrupted
 * process left behind is made good. Of two runs at once one may stop at the other's row; the queue asks again later.
 */
export async function evaluateAllUnits(prisma: PrismaClient, today: Date) {
  let written = 0;
  for (const { id: unitId } of await prisma.unit.findMany({ select: { id: true } })) {
    const families = await prisma.family.findMany({ where: { unitId }, select: { id: true } });
    const children = await prisma.person.findMany({
      where: { unitId, placements: { some: {} } },
      select: { id: true },
    });
    for (const ids of inPortions(families))
      written += await evaluateObligations(prisma, { unitId, familyIds: ids }, today);
    for (const ids of inPortions(children))
      written += await evaluateObligations(prisma, { unitId, childIds: ids }, today);
  }
  return written;
}

function* inPortions(rows: { id: string }[]) {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce).map(({ id }) => id);
}
