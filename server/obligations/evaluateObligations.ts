import type { Obligation } from '#prisma/client.ts';
import type { Database } from '../platform/restrict.ts';
import { obligationRules } from './obligationRules.ts';
import { type ComputedObligation, type Facts, obligationsFrom } from './obligationsFrom.ts';

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
  const families = await factsOfFamilies(db, unitId, familyIds);
  const children = await factsOfChildren(db, unitId, childIds);
  const known = await db.obligation.findMany({
    where: { unitId, OR: [{ familyId: { in: [...familyIds] } }, { childId: { in: [...childIds] } }] },
  });
  for (const familyId of familyIds)
    written += await bringInLine({ familyId, childId: null }, compute('family', families.get(familyId) ?? []));
  for (const childId of childIds)
    written += await bringInLine({ familyId: null, childId }, compute('child', children.get(childId) ?? []));
  return written;

  function compute(about: 'family' | 'child', episodes: readonly Facts[]) {
    const rules = obligationRules.filter((rule) => rule.about === about);
    return episodes.flatMap((facts) => obligationsFrom(rules, facts, today));
  }

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

/** Work with a family runs from the first day anyone was assigned to its ending. */
async function factsOfFamilies(db: Database, unitId: string, familyIds: readonly string[]) {
  const familyId = { in: [...familyIds] };
  const facts = new Map<string, Facts[]>();
  if (familyIds.length === 0) return facts;
  const begun = await db.assignment.groupBy({
    by: ['familyId'],
    where: { unitId, familyId },
    _min: { startedOn: true },
  });
  const endings = await db.familyEnding.findMany({
    where: { unitId, familyId },
    select: { familyId: true, endedOn: true },
  });
  const assessments = await db.assessment.findMany({
    where: { unitId, familyId },
    select: { familyId: true, heldOn: true },
  });
  for (const { familyId: id, _min } of begun)
    facts.set(id!, [
      {
        begunOn: _min.startedOn!,
        endedOn: endings.find((each) => each.familyId === id)?.endedOn ?? null,
        bornOn: null,
        assessedOn: assessments.filter((each) => each.familyId === id).map(({ heldOn }) => heldOn),
      },
    ]);
  return facts;
}

/** Care runs from a placement until the child leaves it; moving from one foster family to another does not end it. */
async function factsOfChildren(db: Database, unitId: string, childIds: readonly string[]) {
  const childId = { in: [...childIds] };
  const facts = new Map<string, Facts[]>();
  if (childIds.length === 0) return facts;
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
  for (const { id, bornOn } of children) {
    const assessedOn = assessments.filter((each) => each.childId === id).map(({ heldOn }) => heldOn);
    const episodes: { begunOn: Date; endedOn: Date | null }[] = [];
    for (const { placedOn, endedOn } of stays.filter((stay) => stay.childId === id)) {
      const last = episodes.at(-1);
      if (last?.endedOn && placedOn <= last.endedOn) last.endedOn = endedOn;
      else episodes.push({ begunOn: placedOn, endedOn });
    }
    facts.set(
      id,
      episodes.map((episode) => ({ ...episode, bornOn, assessedOn })),
    );
  }
  return facts;
}
