import { Refusal } from '../platform/errors.ts';

/** Ten months: nobody is expected later. */
const longestWaitDays = 305;

/** @throws Refusal `people.bornInFuture`, `people.expectedTooFar` */
export function refuseImpossibleDates(
  { bornOn, expectedOn }: { bornOn: Date | null; expectedOn: Date | null },
  today: Date,
) {
  if (bornOn && bornOn > today) throw new Refusal('people.bornInFuture', { field: 'bornOn' });
  if (expectedOn && expectedOn.getTime() - today.getTime() > longestWaitDays * 86_400_000)
    throw new Refusal('people.expectedTooFar', { field: 'expectedOn' });
}
