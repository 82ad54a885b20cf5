import type { z } from 'zod';
import type { CardContent, WorkCard, WorkCardLine } from '#contract/workCards.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { annexOf, type Difference } from './annexOf.ts';
import { hashOf } from './cardContent.ts';
import { type CardFacts, cardFactsOf } from './cardFacts.ts';
import { keptContent, revisionOf, stateOf } from './cardState.ts';
import { remarksOn } from './cardTime.ts';
import { leftAmong } from './leftAmong.ts';
import { lastDayOf } from './month.ts';

type Card = z.output<typeof WorkCard>;
type Entry = CardContent['entries'][number];

/**
 * One worker's card of a month as this reader may see it: while it is open, worked out from the log; once confirmed, as it
 * was confirmed, with what has become different since beside it.
 * @throws Refusal `notFound` for somebody else's card, unless a supervisor of the unit asks
 */
export async function workCard(command: Command, staffId: string, month: Date): Promise<Card> {
  const { db, actor } = command;
  refuseUnlessReader(command, staffId);
  await db.staff.findUniqueOrThrow({ where: { id: staffId } });
  const [facts] = await cardFactsOf(command, [staffId], month);
  const { steps, roles, live } = facts!;
  const kept = keptContent(steps);
  const content = kept?.content ?? live;
  const differences = kept ? annexOf(kept.content, facts!) : [];
  const show = await shownTo(command, [...content.entries, ...differences.flatMap(entriesIn)]);
  const name = await staffNames(db, [staffId, ...steps.map(({ takenById }) => takenById)]);
  const unit = await db.unit.findUniqueOrThrow({ where: { id: actor.unitId } });
  const reasonOf = await reasonsOf(command, differences);
  const state = stateOf(steps);
  const mine = staffId === actor.id && actor.role !== 'supervisor';
  const left = await leftAmong(command, [staffId]);
  return {
    staffId,
    staffName: name(staffId),
    unitName: unit.name,
    month,
    roles: [...roles],
    state,
    revision: revisionOf(steps),
    steps: steps.map(({ step, takenById, takenAt, comment }) => ({
      step,
      takenByName: name(takenById),
      takenAt,
      comment,
    })),
    entries: content.entries.map(show),
    hours: content.hours,
    contracts: content.contracts,
    totals: content.totals,
    allowance: content.allowance,
    remarks: remarksOn(content),
    hash: kept?.hash ?? hashOf(content),
    intact: kept?.intact ?? true,
    annex: differences.map((difference) => ({
      ...difference,
      before: difference.before && shown(difference.before),
      after: difference.after && shown(difference.after),
      byName: name(staffId),
      reason: reasonOf(difference),
    })),
    totalsNow: differences.length ? live.totals : null,
    can: {
      write: mine && state !== 'confirmed',
      confirm: mine && isDue(command, facts!, month),
      confirmFor: mayConfirmFor(command, facts!, month, left),
      takeBack: mine && state === 'confirmed',
      decide: actor.role === 'supervisor' && staffId !== actor.id && state === 'confirmed',
    },
  };

  function shown(line: NonNullable<Difference['before']>) {
    return 'heldOn' in line ? show(line) : line;
  }
}

/** The card of one worker among the others': sums alone, which name nobody. */
export function cardLine(
  command: Command,
  facts: CardFacts,
  month: Date,
  staffName: string,
  left: ReadonlySet<string>,
): z.output<typeof WorkCardLine> {
  const { staffId, roles, steps, live } = facts;
  const kept = keptContent(steps);
  const content = kept?.content ?? live;
  const state = stateOf(steps);
  return {
    staffId,
    staffName,
    roles: [...roles],
    state,
    revision: revisionOf(steps),
    totals: content.totals,
    allowance: content.allowance,
    remarks: remarksOn(content).length,
    workedMinutesNow: kept && annexOf(kept.content, facts).length ? live.totals.workedMinutes : null,
    can: {
      confirmFor: mayConfirmFor(command, facts, month, left),
      decide: staffId !== command.actor.id && state === 'confirmed',
    },
  };
}

const isDue = ({ today }: Command, { steps }: CardFacts, month: Date) =>
  ['open', 'returned'].includes(stateOf(steps)) && today >= lastDayOf(month);

/** Whether this supervisor may confirm the card of a worker who has left. */
const mayConfirmFor = (command: Command, facts: CardFacts, month: Date, left: ReadonlySet<string>) =>
  command.actor.role === 'supervisor' &&
  facts.staffId !== command.actor.id &&
  left.has(facts.staffId) &&
  isDue(command, facts, month);

function refuseUnlessReader({ actor }: Command, staffId: string) {
  if (actor.role === 'supervisor') return;
  if (actor.role !== 'assistant' && actor.role !== 'coordinator') throw new Refusal('notAllowed');
  if (staffId !== actor.id) throw new Refusal('notFound');
}

const entriesIn = ({ before, after }: Difference) =>
  [before, after].filter((line): line is Entry => line !== null && 'heldOn' in line);

/** Entries with whom they were about, where the file is open to the reader; of the others only the hours. */
async function shownTo({ db, trail }: Command, entries: readonly Entry[]) {
  const visible = await db.activityLog.findMany({
    where: { id: { in: [...new Set(entries.map(({ id }) => id))] } },
    select: { id: true, familyId: true, fosterFamilyId: true },
  });
  trail.saw(
    'activity-logs',
    visible.map(({ id }) => id),
    visible.map(({ familyId, fosterFamilyId }) => (familyId ?? fosterFamilyId)!),
  );
  const name = await subjectNames(db, visible);
  const about = new Map(visible.map((each) => [each.id, each]));
  return ({ subject: _, occasionId: __, kind, outcome, ...hours }: Entry) => {
    const file = about.get(hours.id);
    return file
      ? { ...hours, ...file, kind, outcome, subjectName: name(file) }
      : { ...hours, kind: null, outcome: null, familyId: null, fosterFamilyId: null, subjectName: null };
  };
}

/** Why an entry was corrected, as its author wrote it there; nothing where the reader may not see the file. */
async function reasonsOf({ db }: Command, differences: readonly Difference[]) {
  const corrections = await db.activityLogCorrection.findMany({
    where: { activityLogId: { in: differences.flatMap(entriesIn).map(({ id }) => id) } },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
    select: { activityLogId: true, reason: true },
  });
  const newest = new Map(corrections.map(({ activityLogId, reason }) => [activityLogId, reason]));
  return ({ before, after, reason }: Difference) => reason ?? newest.get((before ?? after)!.id) ?? null;
}
