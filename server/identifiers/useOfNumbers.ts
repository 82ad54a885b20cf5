import { numbersAnHour } from '#contract/identifiers.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

/**
 * Before a number is shown or searched for: nobody collects the unit's numbers, one request after another.
 * @throws Refusal `identifiers.tooMany`
 */
export async function refuseTooMany({ doors }: Command) {
  if ((await doors.numbersUsedLately()) >= numbersAnHour)
    throw new Refusal('identifiers.tooMany', { values: { limit: numbersAnHour } });
}
