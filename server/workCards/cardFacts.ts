import type { Role } from '#contract/actor.ts';
import { type CardContent, CardEntry } from '#contract/workCards.ts';
import type { WorkCardStep, WorkHours } from '#prisma/client.ts';
import { within } from '../assignments/inCare.ts';
import type { LoggedWork } from '../platform/doors.ts';
import type { Command } from '../platform/routes.ts';
import { contentOf } from './cardContent.ts';
import { keptContent } from './cardState.ts';
import { lastDayOf } from './month.ts';

/** What is known of one worker's month. */
export type CardFacts = {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly steps: readonly WorkCardStep[];
  /** What the card would say if it were made out now. */
  readonly live: CardContent;
  /** Entries of the month and those that were confirmed in it, as they are now; own lines, also withdrawn ones. */
  readonly logged: readonly LoggedWork[];
  readonly hours: readonly WorkHours[];
};

/** Facts of some workers' months: a fixed number of questions, however many workers there are. */
export async function cardFactsOf({ db, doors }: Command, staffIds: readonly string[], month: Date) {
  const until = lastDayOf(month);
  const theirs = { staffId: { in: [...staffIds] } };
  const steps = await db.workCardStep.findMany({ where: { ...theirs, month }, orderBy: { number: 'asc' } });
  const hours = await db.workHours.findMany({
    where: { ...theirs, workedOn: { gte: month, lte: until } },
    orderBy: [{ workedOn: 'asc' }, { startedAt: 'asc' }, { id: 'asc' }],
  });
  const roles = await db.staffRole.findMany({ where: { ...theirs, ...within(month, until) } });
  const contracts = await db.employment.findMany({
    where: { ...theirs, ...within(month, until) },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
  });
  const stepsOf = Map.groupBy(steps, ({ staffId }) => staffId);
  const confirmed = [...stepsOf.values()].flatMap((each) => keptContent(each)?.content.entries ?? []);
  const logged = await doors.workOf(
    staffIds,
    month,
    until,
    confirmed.map(({ id }) => id),
  );

  return staffIds.map((staffId): CardFacts => {
    const of = <T extends { staffId: string }>(rows: readonly T[]) => rows.filter((each) => each.staffId === staffId);
    const entries = of(logged);
    const lines = of(hours);
    const held = of(roles).map(({ role }) => role);
    return {
      staffId,
      roles: [...new Set(held)],
      steps: stepsOf.get(staffId) ?? [],
      logged: entries,
      hours: lines,
      live: contentOf(month, held, {
        entries: entries.filter(({ heldOn }) => heldOn >= month && heldOn <= until).map(asEntry),
        hours: lines.filter(({ withdrawnAt }) => withdrawnAt === null).map(asHours),
        contracts: of(contracts).map(({ form, ftePercent, startedOn, endedOn }) => ({
          form,
          ftePercent,
          startedOn,
          endedOn,
        })),
      }),
    };
  });
}

/** An entry as a card has it. */
export const asEntry = ({ staffId: _, receivedAt: __, correctedAt: ___, ...entry }: LoggedWork) => ({
  ...entry,
  kind: CardEntry.shape.kind.parse(entry.kind),
  outcome: CardEntry.shape.outcome.parse(entry.outcome),
});

export const asHours = ({ id, workedOn, startedAt, endedAt, kind, words }: WorkHours) => ({
  id,
  workedOn,
  startedAt,
  endedAt,
  kind,
  words,
});
