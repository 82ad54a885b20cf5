import type { z } from 'zod';
import { type EndingGround, endingGrounds } from '#contract/endingGrounds.ts';
import type { EndingReadiness } from '#contract/endings.ts';
import { inPolish } from '../platform/calendar.ts';
import { Refusal } from '../platform/errors.ts';

/** What a proposal says that may be refused; the same when it is made and when it is approved. */
type Proposed = {
  ground: EndingGround;
  endsOn: Date;
  courtInformedOn?: Date | null | undefined;
  courtInformedHow?: string | null | undefined;
  courtAnswer?: string | null | undefined;
};

/**
 * Whether work may end like this.
 * @throws Refusal `endings.unratedGoals` while a goal of the plan in force is not rated; `endings.noPlan` where goals that
 * nobody set are said to be reached or missed; `endings.court` where a family obliged by a court gives up and the court
 * does not know (art. 109 § 4 k.r.o.); or for a day on which it cannot have ended
 */
export function refuseUnlessReady(
  { ground, endsOn, courtInformedOn, courtInformedHow, courtAnswer }: Proposed,
  { ended, refused, unratedGoals, planId, planNeeded, obligedByCourt, earliestEnd }: z.output<typeof EndingReadiness>,
  today: Date,
) {
  if (ended) throw new Refusal('endings.endedAlready');
  if (refused) throw new Refusal('endings.refused');
  if (unratedGoals.length)
    throw new Refusal('endings.unratedGoals', {
      values: { count: unratedGoals.length, goals: unratedGoals.map(({ title }) => `„${title}”`).join(', ') },
    });
  const { reported, isResignation } = endingGrounds[ground];
  if (planNeeded && !planId && (reported === 'goalsReached' || reported === 'noEffects'))
    throw new Refusal('endings.noPlan', { field: 'ground' });
  if (obligedByCourt && isResignation && !(courtInformedOn && courtInformedHow && courtAnswer))
    throw new Refusal('endings.court', {
      field: !courtInformedOn ? 'courtInformedOn' : !courtInformedHow ? 'courtInformedHow' : 'courtAnswer',
    });
  if (courtInformedOn && courtInformedOn > today)
    throw new Refusal('endings.courtInFuture', { field: 'courtInformedOn' });
  if (endsOn > today) throw new Refusal('endings.inFuture', { field: 'endsOn' });
  if (endsOn < earliestEnd)
    throw new Refusal('endings.tooEarly', {
      field: 'endsOn',
      values: { earliest: inPolish(earliestEnd) },
    });
}
