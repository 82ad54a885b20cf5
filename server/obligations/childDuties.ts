import type { Database } from '../platform/restrict.ts';
import { recurringRules } from './obligationRules.ts';
import { earliest, obligationsFrom } from './obligationsFrom.ts';

const rules = recurringRules.filter(({ about }) => about === 'child');

/**
 * What is owed about these children. Care runs from a placement until the child leaves it or dies; moving from one foster family
 * to another does not end it.
 */
export async function childDuties(
  db: Database,
  { unitId, childIds }: { unitId: string; childIds: readonly string[] },
  today: Date,
) {
  if (childIds.length === 0) return () => [];
  const childId = { in: [...childIds] };
  const children = await db.person.findMany({ where: { unitId, id: childId }, select: { id: true, bornOn: true } });
  const stays = await db.placement.findMany({
    where: { unitId, childId },
    orderBy: { placedOn: 'asc' },
    select: { childId: true, placedOn: true, endedOn: true },
  });
  const assessments = await db.assessment.findMany({
    where: { unitId, childId },
    select: { childId: true, heldOn: true },
  });

  const deaths = await db.death.findMany({
    where: { unitId, personId: childId, withdrawnOn: null },
    select: { personId: true, diedOn: true },
  });

  return (id: string) => {
    const bornOn = children.find((child) => child.id === id)?.bornOn ?? null;
    const assessedOn = assessments.filter((each) => each.childId === id).map(({ heldOn }) => heldOn);
    const diedOn = deaths.find(({ personId }) => personId === id)?.diedOn ?? null;
    return episodesOf(stays.filter((stay) => stay.childId === id)).flatMap(({ begunOn, endedOn }) =>
      obligationsFrom(rules, { begunOn, endedOn: earliest([endedOn, diedOn]), bornOn, assessedOn }, today),
    );
  };
}

function episodesOf(stays: readonly { placedOn: Date; endedOn: Date | null }[]) {
  const episodes: { begunOn: Date; endedOn: Date | null }[] = [];
  for (const { placedOn, endedOn } of stays) {
    const last = episodes.at(-1);
    if (last?.endedOn && placedOn <= last.endedOn) last.endedOn = endedOn;
    else episodes.push({ begunOn: placedOn, endedOn });
  }
  return episodes;
}
