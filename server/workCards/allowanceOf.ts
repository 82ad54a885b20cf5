import type { z } from 'zod';
import type { Role } from '#contract/actor.ts';
import { shareOf } from '#contract/money.ts';
import type { Allowance, CardContent } from '#contract/workCards.ts';
import { type AllowanceRule, allowanceRuleOf } from './allowanceRules.ts';
import { daysOf, fullTimeMinutesOf } from './month.ts';

type Contract = CardContent['contracts'][number];
type Judged = z.output<typeof Allowance>;

/**
 * Whether a month's work is enough for the allowance.
 *
 * The hours needed are those of a full-time post times the share of full time, day by day: half a post needs half, a post
 * that began in the middle of the month half, and a share that changed counts for the days it held. Someone who worked
 * under mandates alone has no share: their hours stand to those of a full-time post.
 * @param workedMinutes as the card counts them, overlaps once
 * @returns null where no programme gives this worker an allowance
 */
export function allowanceOf(
  month: Date,
  roles: readonly Role[],
  contracts: readonly Contract[],
  workedMinutes: number,
): Judged | null {
  const rule = allowanceRuleOf(month, roles);
  if (!rule) return null;
  const fullTimeMinutes = fullTimeMinutesOf(month);
  const common = { fullTimeMinutes, basis: rule.basis };
  const days = daysOf(month);
  const perDay = days.map((day) => contracts.filter((contract) => holdsOn(contract, day)));
  if (perDay.every((held) => held.length === 0))
    return { way: 'noContract', neededMinutes: null, reached: null, share: 0, upToGrosze: null, ...common };
  if (perDay.flat().every(({ form }) => form === 'serviceContract')) {
    const share = shareOf(Math.min(workedMinutes, fullTimeMinutes), fullTimeMinutes) ?? 0;
    return { way: 'proportion', neededMinutes: null, reached: null, share, upToGrosze: upTo(rule, share), ...common };
  }
  // Two posts at once are never more than a full one.
  const percents = perDay.map((held) =>
    Math.min(
      100,
      held.reduce((sum, { ftePercent }) => sum + ftePercent, 0),
    ),
  );
  const sum = percents.reduce((total, percent) => total + percent, 0);
  const share = shareOf(sum, days.length * 100) ?? 0;
  const neededMinutes = Math.ceil((rule.minutesAtFullTime * sum) / (days.length * 100));
  const reached = workedMinutes >= neededMinutes;
  return { way: 'threshold', neededMinutes, reached, share, upToGrosze: reached ? upTo(rule, share) : 0, ...common };
}

const holdsOn = ({ startedOn, endedOn }: Contract, day: Date) => startedOn <= day && (!endedOn || endedOn >= day);

const upTo = ({ monthlyGrosze }: AllowanceRule, share: number) =>
  monthlyGrosze === null ? null : Math.floor((monthlyGrosze * share) / 10_000);
